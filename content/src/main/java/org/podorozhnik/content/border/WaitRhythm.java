package org.podorozhnik.content.border;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How one queue lives through the week, learnt from passages of the past.
 *
 * <p>In a queue that serves in order, the wait of whoever joins grows by (arrivals / capacity − 1)
 * minutes a minute while there is a queue (the fluid approximation; Newell, Applications of
 * Queueing Theory, 1982, chapter 2). So what is learnt is the mean growth in each hour of the week:
 * from the medians of neighbouring hours of joining, wherever a queue stood, each hour of the week
 * drawn towards its hour of the day, and that towards zero, as if a few more passages had said so.
 * Pure; immutable.
 */
public final class WaitRhythm {
  /** Fewer passages teach nothing. */
  private static final int FEWEST = 10;

  private static final double GROWTH_PRIOR_DAY = 3;
  private static final double GROWTH_PRIOR_WEEK = 40;
  private static final double LEVEL_PRIOR_DAY = 4;
  private static final double LEVEL_PRIOR_WEEK = 6;

  /** Hours of joining farther apart say nothing on the hours between. */
  private static final int FARTHEST_HOURS = 8;

  /** Below this there is no queue that could shrink. */
  private static final double NO_QUEUE_MINUTES = 60;

  private static final double FASTEST_GROWTH = 3;
  private static final double SHORTEST_SHARE = 0.02;
  private static final double USUAL_MINUTES = 90;
  private static final double USUAL_SHORTEST = 10;
  private static final double USUAL_SPREAD = 1;
  private static final double SPREAD_PRIOR = 150;

  /** Of a normal distribution: standard deviation over mean absolute deviation. */
  private static final double TO_DEVIATION = Math.sqrt(Math.PI / 2);

  /** Nothing known: what a queue of an hour and a half does that neither grows nor shrinks. */
  public static final WaitRhythm FLAT =
      new WaitRhythm(
          new double[WaitScale.WEEK],
          levels(),
          new Usual(USUAL_MINUTES, USUAL_SHORTEST, USUAL_SPREAD),
          0,
          0);

  private final double[] growth;
  private final double[] level;
  private final Usual usual;
  private final int passages;
  private final double days;

  private WaitRhythm(double[] growth, double[] level, Usual usual, int passages, double days) {
    this.growth = growth;
    this.level = level;
    this.usual = usual;
    this.passages = passages;
    this.days = days;
  }

  private static double[] levels() {
    double[] level = new double[WaitScale.WEEK];
    Arrays.fill(level, USUAL_MINUTES);
    return level;
  }

  /** How many passages it was learnt from. */
  public int passages() {
    return passages;
  }

  /** How many days lie between the first and the last of them. */
  public double days() {
    return days;
  }

  /** Mean growth of the wait of who joins then, in minutes a minute, at least -1. */
  double growth(double hours) {
    return growth[WaitScale.hourOfWeek(hours)];
  }

  /** The usual wait of who joins in that hour, in minutes. */
  double level(double hours) {
    return level[WaitScale.hourOfWeek(hours)];
  }

  /** The median wait of all. */
  double typical() {
    return usual.median();
  }

  /** What it takes even without a queue, in minutes. */
  double shortest() {
    return usual.shortest();
  }

  /**
   * How far waits usually lie from {@link #level}: the standard deviation of the logarithm. Queues
   * that keep to their hours can be told more exactly than those that do not.
   */
  double spread() {
    return usual.spread();
  }

  /**
   * What holds for all hours.
   *
   * @param median minutes
   * @param shortest minutes it takes even without a queue
   */
  private record Usual(double median, double shortest, double spread) {}

  /** Learns from reports that lie in the past, oldest first. */
  public static WaitRhythm learn(List<Observation> past) {
    double[] doubt = WaitConsensus.doubt(past);
    TreeMap<Long, List<Integer>> byHour = new TreeMap<>();
    List<Integer> all = new ArrayList<>();
    for (int i = 0; i < past.size(); i++) {
      Observation one = past.get(i);
      if (one.kind() == WaitReport.Kind.PASSED && doubt[i] < WaitConsensus.DOUBTFUL) {
        long hour = (long) Math.floor(WaitScale.joined(one, WaitEvidence.LATE_HOURS));
        byHour.computeIfAbsent(hour, h -> new ArrayList<>()).add(one.amount());
        all.add(one.amount());
      }
    }
    return all.size() < FEWEST ? FLAT : learn(byHour, all);
  }

  private static WaitRhythm learn(TreeMap<Long, List<Integer>> byHour, List<Integer> all) {
    int n = byHour.size();
    long[] hour = new long[n];
    double[] median = new double[n];
    int i = 0;
    for (Map.Entry<Long, List<Integer>> one : byHour.entrySet()) {
      hour[i] = one.getKey();
      median[i++] = median(one.getValue());
    }
    double[] steady = withoutSpikes(median);
    Collections.sort(all);
    double shortest = all.get((int) (all.size() * SHORTEST_SHARE));
    double[] level = level(hour, steady);
    Usual usual =
        new Usual(
            all.get(all.size() / 2),
            Math.max(3, Math.min(30, shortest)),
            spread(hour, steady, level));
    double days = (hour[n - 1] - hour[0]) / (double) WaitScale.DAY;
    return new WaitRhythm(growth(hour, steady), level, usual, all.size(), days);
  }

  /** From the mean absolute deviation, which few strange days do not move far. */
  private static double spread(long[] hour, double[] wait, double[] level) {
    double sum = SPREAD_PRIOR * USUAL_SPREAD / TO_DEVIATION;
    for (int i = 0; i < hour.length; i++) {
      double usual = Math.log(level[WaitScale.hourOfWeek((double) hour[i])]);
      sum += Math.abs(WaitScale.log(wait[i]) - usual);
    }
    return TO_DEVIATION * sum / (hour.length + SPREAD_PRIOR);
  }

  private static double median(List<Integer> values) {
    List<Integer> sorted = new ArrayList<>(values);
    Collections.sort(sorted);
    int half = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(half)
        : (sorted.get(half) + sorted.get(half - 1)) / 2.0;
  }

  /** A running median of three: one odd hour among its neighbours is somebody's mistake. */
  private static double[] withoutSpikes(double[] values) {
    double[] steady = values.clone();
    for (int i = 1; i + 1 < values.length; i++) {
      double low = Math.min(values[i - 1], values[i + 1]);
      double high = Math.max(values[i - 1], values[i + 1]);
      steady[i] = Math.max(low, Math.min(high, values[i]));
    }
    return steady;
  }

  private static double[] growth(long[] hour, double[] wait) {
    HourMeans means = new HourMeans(0.4);
    for (int i = 0; i + 1 < hour.length; i++) {
      long gap = hour[i + 1] - hour[i];
      double growth = (wait[i + 1] - wait[i]) / 60 / gap;
      boolean emptied = wait[i + 1] < NO_QUEUE_MINUTES && wait[i] / 60 / gap < 0.7;
      if (gap <= FARTHEST_HOURS && wait[i] >= NO_QUEUE_MINUTES && !emptied) {
        double bounded = Math.max(-1, Math.min(FASTEST_GROWTH, growth));
        for (long h = hour[i]; h < hour[i + 1]; h++) {
          means.add(WaitScale.hourOfWeek((double) h), bounded);
        }
      }
    }
    return means.shrunk(0, GROWTH_PRIOR_DAY, GROWTH_PRIOR_WEEK);
  }

  private static double[] level(long[] hour, double[] wait) {
    HourMeans means = new HourMeans(1);
    double sum = 0;
    for (int i = 0; i < hour.length; i++) {
      means.add(WaitScale.hourOfWeek((double) hour[i]), WaitScale.log(wait[i]));
      sum += WaitScale.log(wait[i]);
    }
    double[] level = means.shrunk(sum / hour.length, LEVEL_PRIOR_DAY, LEVEL_PRIOR_WEEK);
    for (int h = 0; h < level.length; h++) {
      level[h] = Math.exp(level[h]);
    }
    return level;
  }
}
