package org.podorozhnik.content.border;

import java.util.Locale;
import java.util.Optional;

/** How somebody crosses; each class has a queue of its own. */
public enum TravellerClass {
  CAR,
  BUS,
  TRUCK,
  BICYCLE,
  FOOT;

  /** The word in files, tables and on the command line: {@code car}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<TravellerClass> of(String word) {
    for (TravellerClass one : values()) {
      if (one.word().equals(word)) {
        return Optional.of(one);
      }
    }
    return Optional.empty();
  }
}
