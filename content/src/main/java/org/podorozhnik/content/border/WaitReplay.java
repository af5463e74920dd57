package org.podorozhnik.content.border;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Estimates of many past moments, each from what was known then: exactly those of {@link
 * WaitBoard}, but each queue is read once and kept. What is told after it was read is not seen. Not
 * thread-safe.
 */
public final class WaitReplay {
  private static final Instant EVER = Instant.parse("9999-12-31T23:59:59Z");
  private static final int MOST_RHYTHMS = 2_000;

  private final Function<Queue, List<Observation>> told;
  private final Function<Instant, List<OfficialWait>> official;
  private final Map<Queue, List<Observation>> byQueue = new HashMap<>();
  private final Map<Day, WaitRhythm> rhythms =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Day, WaitRhythm> eldest) {
          return size() > MOST_RHYTHMS;
        }
      };

  private record Day(Queue queue, Instant midnight) {}

  /**
   * @param told all reports of a queue that may matter, oldest first
   * @param official what authorities say at a moment
   */
  public WaitReplay(
      Function<Queue, List<Observation>> told, Function<Instant, List<OfficialWait>> official) {
    this.told = told;
    this.official = official;
  }

  public static WaitReplay of(WaitStore waits, OfficialStore official) {
    return new WaitReplay(
        queue -> waits.reports(queue, Instant.EPOCH, EVER, Integer.MAX_VALUE), official::waits);
  }

  public WaitEstimate estimate(Queue queue, Instant at) {
    return WaitEstimator.estimate(rhythm(queue, at), known(queue, at), at);
  }

  private WaitRhythm rhythm(Queue queue, Instant at) {
    Instant midnight = at.truncatedTo(ChronoUnit.DAYS);
    return rhythms.computeIfAbsent(
        new Day(queue, midnight),
        day ->
            WaitRhythm.learn(
                between(
                    queue,
                    midnight.minus(WaitEstimator.PAST),
                    midnight.minusMillis(1),
                    WaitEstimator.MOST_PAST)));
  }

  private List<Observation> known(Queue queue, Instant at) {
    List<Observation> told =
        between(queue, at.minus(WaitEstimator.WINDOW), at, WaitEstimator.MOST_REPORTS);
    return OfficialWait.added(told, official.apply(at), queue);
  }

  /** The newest of them, oldest first; both ends belong to it. */
  private List<Observation> between(Queue queue, Instant from, Instant to, int limit) {
    List<Observation> all = byQueue.computeIfAbsent(queue, told);
    int end = firstAfter(all, to);
    int start = firstAfter(all, from.minusMillis(1));
    return all.subList(Math.max(start, end - limit), end);
  }

  private static int firstAfter(List<Observation> all, Instant at) {
    int low = 0;
    int high = all.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (all.get(middle).at().isAfter(at)) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }
}
