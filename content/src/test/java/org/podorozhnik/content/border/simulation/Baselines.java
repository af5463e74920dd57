package org.podorozhnik.content.border.simulation;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.podorozhnik.content.border.Observation;

/**
 * What anybody would try first. All rest on passages alone: that somebody has stood for an hour is
 * no wait yet, and a baseline that took it for one would be beaten too easily. Where there is
 * nothing to reckon from, each says what was told last.
 */
enum Baselines {
  /** The last report. */
  LAST("last") {
    @Override
    double minutes(List<Observation> passed, Instant at) {
      return passed.get(passed.size() - 1).amount();
    }
  },

  /** The mean of what was told within the last six hours. */
  MEAN("6 hours") {
    @Override
    double minutes(List<Observation> passed, Instant at) {
      Instant from = at.minus(Duration.ofHours(6));
      return passed.stream()
          .filter(one -> one.at().isAfter(from))
          .mapToInt(Observation::amount)
          .average()
          .orElseGet(() -> LAST.minutes(passed, at));
    }
  },

  /**
   * Exponential smoothing (Brown): each report moves the level by three tenths of what it is off.
   */
  SMOOTHED("smooth") {
    @Override
    double minutes(List<Observation> passed, Instant at) {
      // Longer ago than forty reports nothing is left: 0.7 to the power of 40 is below a millionth.
      List<Observation> last = passed.subList(Math.max(0, passed.size() - 40), passed.size());
      double level = last.get(0).amount();
      for (Observation one : last) {
        level += 0.3 * (one.amount() - level);
      }
      return level;
    }
  },

  /**
   * Typical for this hour: the median wait of those who joined in this hour of the week (UTC), or,
   * while there are fewer than five of them, in this hour of the day.
   */
  TYPICAL("typical") {
    @Override
    double minutes(List<Observation> passed, Instant at) {
      double[] week = joined(passed, at, Duration.ofDays(7));
      double[] hour = week.length < FEWEST ? joined(passed, at, Duration.ofDays(1)) : week;
      return hour.length == 0 ? LAST.minutes(passed, at) : hour[hour.length / 2];
    }
  };

  private static final int FEWEST = 5;

  private final String heading;

  Baselines(String heading) {
    this.heading = heading;
  }

  String heading() {
    return heading;
  }

  /**
   * The wait of who joins at the moment.
   *
   * @param passed passages told up to the moment, oldest first, at least one
   */
  abstract double minutes(List<Observation> passed, Instant at);

  /** Waits, shortest first, of those who joined in the same hour of the period. */
  private static double[] joined(List<Observation> passed, Instant at, Duration period) {
    long hour = hour(at.getEpochSecond(), period);
    return passed.stream()
        .filter(one -> hour(one.at().getEpochSecond() - one.amount() * 60L, period) == hour)
        .mapToDouble(Observation::amount)
        .sorted()
        .toArray();
  }

  private static long hour(long second, Duration period) {
    return Math.floorMod(second, period.toSeconds()) / Duration.ofHours(1).toSeconds();
  }
}
