package org.podorozhnik.bot.text.picture;

import org.podorozhnik.bot.text.Words;

/**
 * Where a wait stands on a scale that shows ten minutes and four days alike. The ticks are evenly
 * spaced; between them the scale is logarithmic, below the first quarter of an hour linear.
 */
final class WaitScale {
  private static final int HOUR = 60;
  private static final int DAY = 24 * HOUR;
  private static final int[] TICKS = {
    0, 15, 30, HOUR, 2 * HOUR, 4 * HOUR, 8 * HOUR, DAY, 2 * DAY, 4 * DAY, 8 * DAY
  };

  private WaitScale() {}

  /** The number of the last tick; longer waits are drawn there. */
  static int last() {
    return TICKS.length - 1;
  }

  /** The position, counted in ticks. */
  static double position(int minutes) {
    if (minutes <= 0) {
      return 0;
    }
    int above = 1;
    while (above < TICKS.length && TICKS[above] < minutes) {
      above++;
    }
    if (above == TICKS.length) {
      return last();
    }
    double low = TICKS[above - 1];
    double high = TICKS[above];
    double part = low == 0 ? minutes / high : Math.log(minutes / low) / Math.log(high / low);
    return above - 1 + part;
  }

  /** The name of a tick, as "15 min" or "2 h". */
  static String label(int tick, Words words) {
    int minutes = TICKS[tick];
    if (minutes < HOUR) {
      return minutes == 0 ? "0" : minutes + " " + words.get("picture.unit.minute");
    }
    return minutes < DAY
        ? minutes / HOUR + " " + words.get("picture.unit.hour")
        : minutes / DAY + " " + words.get("picture.unit.day");
  }
}
