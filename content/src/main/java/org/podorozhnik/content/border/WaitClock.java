package org.podorozhnik.content.border;

/**
 * The steps in which time is walked through up to a moment: two hours at first, half hours over the
 * last two days, so that what matters most is seen finest.
 */
final class WaitClock {
  /** Longer ago nothing tells on now. */
  static final int DAYS = 6;

  private static final int FINE_HOURS = 48;
  private static final double FINE = 0.5;
  private static final double COARSE = 2;
  private static final int COARSE_STEPS = (int) ((DAYS * WaitScale.DAY - FINE_HOURS) / COARSE);
  private static final int FINE_STEPS = (int) (FINE_HOURS / FINE);

  private final double now;

  /**
   * @param now hours since 1970
   */
  WaitClock(double now) {
    this.now = now;
  }

  /** Steps are numbered from 0 to this; the last is the moment itself. */
  int last() {
    return COARSE_STEPS + FINE_STEPS;
  }

  double time(int step) {
    return step <= COARSE_STEPS
        ? now - FINE_HOURS - (COARSE_STEPS - step) * COARSE
        : now - (last() - step) * FINE;
  }

  /** Hours from the step before. */
  double length(int step) {
    return step <= COARSE_STEPS ? COARSE : FINE;
  }

  /** The step nearest to the time; negative if it lies outside. */
  int step(double time) {
    double ago = now - time;
    if (ago < 0) {
      return ago > -FINE ? last() : -1;
    }
    return ago <= FINE_HOURS
        ? last() - (int) Math.round(ago / FINE)
        : COARSE_STEPS - (int) Math.round((ago - FINE_HOURS) / COARSE);
  }
}
