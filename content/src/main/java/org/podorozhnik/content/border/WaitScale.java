package org.podorozhnik.content.border;

import java.time.Instant;

/** The scales on which waits are reckoned. */
final class WaitScale {
  static final int DAY = 24;
  static final int WEEK = 7 * DAY;

  /**
   * Waits span from minutes to days, and people err by a share of them: so the logarithm. The ten
   * minutes keep the rounding of short waits from mattering.
   */
  static final double ADDED = 10;

  private static final double HOUR_SECONDS = 3600;

  /** 1970-01-01 was a Thursday; hours of the week are counted from Monday in UTC. */
  private static final long MONDAY = 3 * DAY;

  private WaitScale() {}

  static double log(double minutes) {
    return Math.log(minutes + ADDED);
  }

  /** Hours since 1970. */
  static double hours(Instant at) {
    return at.getEpochSecond() / HOUR_SECONDS;
  }

  /** 0 to 167. */
  static int hourOfWeek(double hours) {
    return (int) Math.floorMod((long) Math.floor(hours) + MONDAY, (long) WEEK);
  }

  /**
   * When somebody joined the queue, or would have: who names a figure for now.
   *
   * @param lateHours how long after being through it was told
   */
  static double joined(Observation told, double lateHours) {
    return switch (told.kind()) {
      case PASSED -> hours(told.at()) - told.amount() / 60.0 - lateHours;
      case WAITING -> hours(told.at()) - told.amount() / 60.0;
      case TAIL, OFFICIAL -> hours(told.at());
    };
  }
}
