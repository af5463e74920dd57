package org.podorozhnik.bot.text;

import java.util.List;
import java.util.OptionalInt;

/** A row of bars as text, on the scale on which people feel waits: each step is twice as long. */
final class Sparkline {
  private static final String BARS = "▁▂▃▄▅▆▇█";
  private static final char NOTHING = '·';
  private static final double SHORTEST = 15;

  private Sparkline() {}

  /**
   * @param minutes in order of time; empty where nothing is known
   */
  static String of(List<OptionalInt> minutes) {
    StringBuilder line = new StringBuilder();
    for (OptionalInt one : minutes) {
      line.append(one.isPresent() ? bar(one.getAsInt()) : NOTHING);
    }
    return line.toString();
  }

  private static char bar(int minutes) {
    double doublings = Math.log(Math.max(SHORTEST, minutes) / SHORTEST) / Math.log(2);
    return BARS.charAt((int) Math.min(BARS.length() - 1, Math.floor(doublings)));
  }
}
