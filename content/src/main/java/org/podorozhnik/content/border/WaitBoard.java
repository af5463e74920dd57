package org.podorozhnik.content.border;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What is known of every queue and crossing at a moment: the stores read, the estimate asked.
 * Remembers only what time cannot change: the rhythm of each queue, learnt once a day, and the
 * estimates of whole hours that are past. Thread-safe.
 */
public final class WaitBoard {
  private static final Duration TREND = Duration.ofHours(3);
  private static final int LINE_HOURS = 24;

  private final WaitStore waits;
  private final OfficialStore official;
  private final Map<Queue, Learnt> rhythms = new ConcurrentHashMap<>();
  private final Map<Queue, Line> lines = new ConcurrentHashMap<>();

  public WaitBoard(WaitStore waits, OfficialStore official) {
    this.waits = waits;
    this.official = official;
  }

  private record Learnt(Instant day, WaitRhythm rhythm) {}

  private record Line(Instant hour, List<Point> points) {}

  /** An estimate of a past moment, with what was known then. */
  public record Point(Instant at, WaitEstimate estimate) {}

  public WaitEstimate estimate(Queue queue, Instant at) {
    return WaitEstimator.estimate(rhythm(queue, at), known(queue, at), at);
  }

  public WaitForecast forecast(Queue queue, Instant at) {
    return WaitEstimator.forecast(rhythm(queue, at), known(queue, at), at);
  }

  /** Whether the wait grew or shrank within the last three hours. */
  public WaitTrend trend(Queue queue, WaitEstimate now, Instant at) {
    return now.seen()
        ? WaitTrend.between(estimate(queue, at.minus(TREND)), now)
        : WaitTrend.UNKNOWN;
  }

  /** What was known at each full hour of the last day, oldest first. */
  public List<Point> lastDay(Queue queue, Instant at) {
    Instant hour = at.truncatedTo(ChronoUnit.HOURS);
    Line line = lines.get(queue);
    List<Point> before = line == null ? List.of() : line.points();
    if (line != null && line.hour().equals(hour)) {
      return before;
    }
    Map<Instant, Point> known = new ConcurrentHashMap<>();
    before.forEach(point -> known.put(point.at(), point));
    List<Point> points = new ArrayList<>();
    for (int i = LINE_HOURS; i >= 0; i--) {
      Instant then = hour.minus(i, ChronoUnit.HOURS);
      Point point = known.get(then);
      points.add(point == null ? new Point(then, estimate(queue, then)) : point);
    }
    lines.put(queue, new Line(hour, List.copyOf(points)));
    return List.copyOf(points);
  }

  /** Reports of the estimate's window up to the moment, oldest first. */
  public List<Observation> reports(Queue queue, Instant at) {
    return waits.reports(queue, at.minus(WaitEstimator.WINDOW), at, WaitEstimator.MOST_REPORTS);
  }

  /** Reports of the past from which the week is drawn. */
  public List<Observation> past(Queue queue, Instant at) {
    return waits.reports(queue, at.minus(WaitEstimator.PAST), at, WaitEstimator.MOST_PAST);
  }

  /** What an authority says of a wait, if it holds. */
  public Optional<OfficialWait> official(Queue queue, Instant at) {
    return official.waits(at).stream().filter(w -> w.queue().equals(queue)).findFirst();
  }

  /** What staff say of the crossing itself, if it holds. */
  public Optional<CrossingState> state(String crossing, Instant at) {
    return official.states(at).stream().filter(s -> s.crossing().equals(crossing)).findFirst();
  }

  /** The rhythm as of the last midnight (UTC), so that a day's answers rest on one past. */
  public WaitRhythm rhythm(Queue queue, Instant at) {
    Instant day = at.truncatedTo(ChronoUnit.DAYS);
    Learnt learnt = rhythms.get(queue);
    if (learnt == null || !learnt.day().equals(day)) {
      List<Observation> past =
          waits.reports(
              queue, day.minus(WaitEstimator.PAST), day.minusMillis(1), WaitEstimator.MOST_PAST);
      learnt = new Learnt(day, WaitRhythm.learn(past));
      rhythms.put(queue, learnt);
    }
    return learnt.rhythm();
  }

  /** Forgets what was learnt, after history was loaded or reports were hidden. */
  public void relearn() {
    rhythms.clear();
    lines.clear();
  }

  private List<Observation> known(Queue queue, Instant at) {
    List<Observation> known = new ArrayList<>(reports(queue, at));
    official(queue, at)
        .ifPresent(
            wait ->
                known.add(
                    new Observation(
                        at, WaitReport.Kind.OFFICIAL, wait.minutes(), WaitReport.Origin.TOLD, "")));
    return known;
  }
}
