package org.podorozhnik.content.border;

import java.util.List;

/**
 * How far each report is doubted, by what others tell in the same hours. Whoever comes out of one
 * queue at about the same time waited about the same, so reports of the same hours vote on each
 * other, and a minority is doubted: that is what lying together meets. Pure.
 */
final class WaitConsensus {
  /** From here on a report is left out of what the past teaches. */
  static final double DOUBTFUL = 0.6;

  private static final double HOURS = 2;
  private static final int MOST_NEIGHBOURS = 12;

  /** Logarithms of waits that differ by less agree: a factor of 2.7. */
  private static final double NEAR = 1;

  /** Someone who stands three times as long as a passage took contradicts it. */
  private static final double FAR = 1.1;

  /** As if so many neighbours had voted, this share of them in favour. */
  private static final double PRIOR = 1.5;

  private static final double PRIOR_SHARE = 0.65;

  private static final double LEAST_SHARE = 0.22;
  private static final double ENOUGH_SHARE = 0.48;
  private static final double LEAST_DOUBT = 0.04;
  private static final double MOST_DOUBT = 0.95;

  private WaitConsensus() {}

  /**
   * The probability, for each report, that it says nothing on the queue.
   *
   * @param reports oldest first
   */
  static double[] doubt(List<Observation> reports) {
    int n = reports.size();
    double[] hours = new double[n];
    double[] log = new double[n];
    for (int i = 0; i < n; i++) {
      hours[i] = WaitScale.hours(reports.get(i).at());
      log[i] = WaitScale.log(reports.get(i).amount());
    }
    double[] doubt = new double[n];
    for (int i = 0; i < n; i++) {
      double agree = PRIOR * PRIOR_SHARE;
      double votes = PRIOR;
      for (int side = -1; side <= 1; side += 2) {
        int seen = 0;
        for (int j = i + side;
            j >= 0 && j < n && seen < MOST_NEIGHBOURS && Math.abs(hours[j] - hours[i]) <= HOURS;
            j += side) {
          int vote = vote(reports.get(i), log[i], reports.get(j), log[j]);
          agree += vote > 0 ? 1 : 0;
          votes += vote == 0 ? 0 : 1;
          seen++;
        }
      }
      doubt[i] = doubt(agree / votes);
    }
    return doubt;
  }

  private static double doubt(double share) {
    double part = (share - LEAST_SHARE) / (ENOUGH_SHARE - LEAST_SHARE);
    double within = Math.max(0, Math.min(1, part));
    return MOST_DOUBT + (LEAST_DOUBT - MOST_DOUBT) * within;
  }

  /** What another report says of one: 1 for it, -1 against it, 0 nothing. */
  private static int vote(Observation one, double log, Observation other, double otherLog) {
    boolean passed = one.kind() != WaitReport.Kind.WAITING;
    boolean otherPassed = other.kind() != WaitReport.Kind.WAITING;
    if (passed && otherPassed) {
      return Math.abs(log - otherLog) < NEAR ? 1 : -1;
    }
    if (passed) {
      return otherLog > log + FAR ? -1 : 0;
    }
    if (otherPassed) {
      return log > otherLog + NEAR ? -1 : 1;
    }
    return 0;
  }
}
