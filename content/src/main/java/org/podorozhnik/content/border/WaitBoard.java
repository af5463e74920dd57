package org.podorozhnik.content.border;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What is known of every queue and crossing at a moment: the stores read, the estimate asked.
 * Remembers the rhythm of each queue, learnt once a day, the estimates of whole hours that are
 * past, and for half a minute the present one. Thread-safe.
 */
public final class WaitBoard {
  private static final Duration TREND = Duration.ofHours(3);
  private static final Duration SERVES = Duration.ofSeconds(30);
  private static final int MOST_A_SECOND = 8;
  private static final int FORECAST_SECONDS = 600;
  private static final int LINE_HOURS = 24;

  private final Reports waits;
  private final Function<Instant, List<CrossingState>> states;
  private final Function<Instant, List<OfficialWait>> officialWaits;
  private final Map<Queue, List<Learnt>> rhythms = new ConcurrentHashMap<>();
  private final AtomicLong generation = new AtomicLong();
  private final Map<Queue, Made> latest = new ConcurrentHashMap<>();
  private final Map<Queue, Line> lines = new ConcurrentHashMap<>();

  public WaitBoard(WaitStore waits, OfficialStore official) {
    this(waits::reports, official::states, official::waits);
  }

  private WaitBoard(
      Reports waits,
      Function<Instant, List<CrossingState>> states,
      Function<Instant, List<OfficialWait>> officialWaits) {
    this.waits = waits;
    this.states = states;
    this.officialWaits = officialWaits;
  }

  /** The board of who has no database yet. */
  public static WaitBoard empty() {
    return new WaitBoard((queue, from, to, limit) -> List.of(), at -> List.of(), at -> List.of());
  }

  /** {@link WaitStore#reports}. */
  private interface Reports {
    List<Observation> reports(Queue queue, Instant from, Instant to, int limit);
  }

  private record Learnt(Instant day, WaitRhythm rhythm) {}

  private record Line(Instant hour, List<Point> points) {}

  /** An estimate of a past moment, with what was known then. */
  public record Point(Instant at, WaitEstimate estimate) {}

  public WaitEstimate estimate(Queue queue, Instant at) {
    return estimate(queue, at, officialWaits.apply(at));
  }

  /** The estimates of many queues, as cheap as can be: for lists. */
  public Map<Queue, WaitEstimate> estimates(Collection<Queue> queues, Instant at) {
    List<OfficialWait> official = officialWaits.apply(at);
    Map<Queue, WaitEstimate> estimates = new LinkedHashMap<>();
    queues.forEach(queue -> estimates.put(queue, estimate(queue, at, official)));
    return estimates;
  }

  /** The estimate of the last half minute is used again while nothing new was told. */
  private WaitEstimate estimate(Queue queue, Instant at, List<OfficialWait> official) {
    List<Observation> known = known(queue, at, official);
    Told told = Told.of(known);
    Made made = latest.get(queue);
    if (made != null && made.serves(at) && (made.told().equals(told) || made.often(at))) {
      return made.estimate();
    }
    WaitEstimate estimate = WaitEstimator.estimate(rhythm(queue, at), known, at);
    if (made == null || !made.at().isAfter(at)) {
      latest.put(queue, new Made(at, told, estimate, made == null ? 1 : made.next(at)));
    }
    return estimate;
  }

  /** Tells whether anything was told since. */
  private record Told(int count, Optional<Observation> first, Optional<Observation> last) {
    static Told of(List<Observation> known) {
      return known.isEmpty()
          ? new Told(0, Optional.empty(), Optional.empty())
          : new Told(
              known.size(), Optional.of(known.get(0)), Optional.of(known.get(known.size() - 1)));
    }
  }

  /**
   * The last estimate made.
   *
   * @param count how many were made within its second
   */
  private record Made(Instant at, Told told, WaitEstimate estimate, int count) {
    boolean serves(Instant moment) {
      return !moment.isBefore(at) && moment.isBefore(at.plus(SERVES));
    }

    /** When hundreds tell at once, one more report within the second changes nothing to see. */
    boolean often(Instant moment) {
      return count >= MOST_A_SECOND && sameSecond(moment);
    }

    int next(Instant moment) {
      return sameSecond(moment) ? count + 1 : 1;
    }

    private boolean sameSecond(Instant moment) {
      return moment.getEpochSecond() == at.getEpochSecond();
    }
  }

  /** The same for ten minutes, so that it does not wander while it is read. */
  public WaitForecast forecast(Queue queue, Instant now) {
    Instant at = now.minusSeconds(now.getEpochSecond() % FORECAST_SECONDS);
    List<Observation> known = known(queue, at, officialWaits.apply(at));
    return WaitEstimator.forecast(rhythm(queue, at), known, at);
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
    return officialWaits.apply(at).stream().filter(w -> w.queue().equals(queue)).findFirst();
  }

  /** What staff say of crossings, by id, as far as it holds. */
  public Map<String, CrossingState> states(Instant at) {
    return states.apply(at).stream()
        .collect(Collectors.toMap(CrossingState::crossing, Function.identity()));
  }

  /** What staff say of the crossing itself, if it holds. */
  public Optional<CrossingState> state(String crossing, Instant at) {
    return states.apply(at).stream().filter(s -> s.crossing().equals(crossing)).findFirst();
  }

  /**
   * The rhythm as of the last midnight (UTC), so that a day's answers rest on one past. That of the
   * day before is kept as well: cards look back as far.
   */
  public WaitRhythm rhythm(Queue queue, Instant at) {
    Instant day = at.truncatedTo(ChronoUnit.DAYS);
    List<Learnt> known = rhythms.getOrDefault(queue, List.of());
    for (Learnt learnt : known) {
      if (learnt.day().equals(day)) {
        return learnt.rhythm();
      }
    }
    long before = generation.get();
    Learnt learnt = new Learnt(day, learn(queue, day));
    if (generation.get() == before) {
      Optional<Learnt> other = known.stream().max(Comparator.comparing(Learnt::day));
      rhythms.put(queue, other.map(one -> List.of(learnt, one)).orElse(List.of(learnt)));
    }
    return learnt.rhythm();
  }

  private WaitRhythm learn(Queue queue, Instant day) {
    List<Observation> past =
        waits.reports(
            queue, day.minus(WaitEstimator.PAST), day.minusMillis(1), WaitEstimator.MOST_PAST);
    return past.isEmpty() ? WaitRhythm.FLAT : WaitRhythm.learn(past);
  }

  /** Forgets what was learnt, after history was loaded or reports were hidden. */
  public void relearn() {
    generation.incrementAndGet();
    rhythms.clear();
    latest.clear();
    lines.clear();
  }

  private List<Observation> known(Queue queue, Instant at, List<OfficialWait> official) {
    return OfficialWait.added(reports(queue, at), official, queue);
  }
}
