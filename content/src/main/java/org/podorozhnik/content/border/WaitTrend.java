package org.podorozhnik.content.border;

/** What became of the wait within the last three hours. */
public enum WaitTrend {
  GROWS,
  SHRINKS,
  STEADY,
  UNKNOWN;

  /** A change by less than a quarter is within what people err by. */
  private static final double NOTABLE = 1.25;

  /** Waits below a quarter of an hour do not differ in anything that matters. */
  private static final double SHORT = 15;

  static WaitTrend between(WaitEstimate before, WaitEstimate now) {
    if (!before.seen() || !now.seen()) {
      return UNKNOWN;
    }
    double ratio = (now.median() + SHORT) / (before.median() + SHORT);
    if (ratio > NOTABLE) {
      return GROWS;
    }
    return ratio < 1 / NOTABLE ? SHRINKS : STEADY;
  }
}
