package org.podorozhnik.content.border;

import java.time.Instant;

/** Which waits are worth telling to people who did not ask. Pure. */
public final class UnusualWaitPolicy {
  private static final double TIMES = 2;
  private static final double MINUTES_MORE = 60;

  private UnusualWaitPolicy() {}

  /**
   * True if somebody sees now a wait that is at least twice what is usual at this hour of the week,
   * and at least an hour longer. False while the past is too short to say what is usual: then
   * nothing is known to be unusual.
   *
   * @param now the estimate of the moment
   * @param rhythm of the same queue, learnt before the moment
   * @param at the moment
   */
  public static boolean unusual(WaitEstimate now, WaitRhythm rhythm, Instant at) {
    if (!now.seen() || !WaitEstimator.typicalIsKnown(rhythm)) {
      return false;
    }
    int usual = usual(rhythm, at);
    return now.median() >= TIMES * usual && now.median() >= usual + MINUTES_MORE;
  }

  /** What is usual at the hour of the moment, in minutes; the level stands on the shifted scale. */
  public static int usual(WaitRhythm rhythm, Instant at) {
    return (int) Math.max(0, Math.round(rhythm.level(WaitScale.hours(at)) - WaitScale.ADDED));
  }
}
