package org.podorozhnik.content.border;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/**
 * How good estimates were: for passages of the past, what would have been said when that person
 * joined, against what the person then told. Pure.
 */
public final class WaitAccuracy {
  /** How far back it is measured. */
  public static final Duration PAST = Duration.ofDays(30);

  /** More passages do not make the figures better. */
  public static final int MOST = 300;

  /** Fewer do not make figures. */
  public static final int FEWEST = 30;

  private static final double LEAST_WITHIN = 0.6;
  private static final double MOST_FACTOR = 2.5;

  private WaitAccuracy() {}

  /**
   * The figures.
   *
   * @param measured how many passages had an estimate to compare with
   * @param error median difference in minutes
   * @param factor median ratio of the larger to the smaller, at least 1; ten minutes are added to
   *     both, so that rounded short waits do not count
   * @param within share of waits that lay within the range
   */
  public record Score(int measured, int error, double factor, double within) {
    public static final Score NONE = new Score(0, 0, 1, 0);

    public boolean early() {
      return measured < FEWEST;
    }

    /** Whether forecasts may be shown; while it is early, nothing speaks against them. */
    public boolean good() {
      return early() || (within >= LEAST_WITHIN && factor <= MOST_FACTOR);
    }
  }

  /** A passage that was told. */
  private record Passage(Queue queue, Observation told) {
    Instant joined() {
      return told.at().minus(Duration.ofMinutes(told.amount()));
    }
  }

  /**
   * @param told reports of the {@link #PAST} by queue, oldest first
   * @param estimate as of a moment, from what was known then
   */
  public static Score measure(
      Map<Queue, List<Observation>> told, BiFunction<Queue, Instant, WaitEstimate> estimate) {
    List<Passage> passages = sample(told);
    double[] error = new double[passages.size()];
    double[] factor = new double[passages.size()];
    int measured = 0;
    int within = 0;
    for (Passage passage : passages) {
      WaitEstimate said = estimate.apply(passage.queue(), passage.joined());
      int waited = passage.told().amount();
      if (said.known()) {
        error[measured] = Math.abs(said.median() - waited);
        factor[measured] = Math.exp(Math.abs(WaitScale.log(said.median()) - WaitScale.log(waited)));
        within += said.low() <= waited && waited <= said.high() ? 1 : 0;
        measured++;
      }
    }
    return measured == 0
        ? Score.NONE
        : new Score(
            measured,
            (int) Math.round(median(error, measured)),
            median(factor, measured),
            within / (double) measured);
  }

  /** Passages evenly from all queues and days. */
  private static List<Passage> sample(Map<Queue, List<Observation>> told) {
    List<Passage> all = new ArrayList<>();
    told.forEach(
        (queue, reports) ->
            reports.stream()
                .filter(one -> one.kind() == WaitReport.Kind.PASSED)
                .forEach(one -> all.add(new Passage(queue, one))));
    if (all.size() <= MOST) {
      return all;
    }
    List<Passage> some = new ArrayList<>();
    for (int i = 0; i < MOST; i++) {
      some.add(all.get((int) ((long) i * all.size() / MOST)));
    }
    return some;
  }

  private static double median(double[] values, int count) {
    double[] sorted = Arrays.copyOf(values, count);
    Arrays.sort(sorted);
    return count % 2 == 1 ? sorted[count / 2] : (sorted[count / 2] + sorted[count / 2 - 1]) / 2;
  }
}
