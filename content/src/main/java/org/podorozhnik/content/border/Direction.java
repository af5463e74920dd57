package org.podorozhnik.content.border;

import java.util.Locale;
import java.util.Optional;

/** Which way through a crossing. */
public enum Direction {
  /** From {@link Crossing#fromCountry} to {@link Crossing#toCountry}. */
  OUT,
  /** From {@link Crossing#toCountry} to {@link Crossing#fromCountry}. */
  IN;

  /** The word in files, tables and on the command line: {@code out}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Direction> of(String word) {
    for (Direction one : values()) {
      if (one.word().equals(word)) {
        return Optional.of(one);
      }
    }
    return Optional.empty();
  }

  public Direction other() {
    return this == OUT ? IN : OUT;
  }
}
