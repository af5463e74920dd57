package org.podorozhnik.content.border;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The last measured accuracy, in memory: one feature measures it, any may ask. Thread-safe: a score
 * is immutable and is put in place whole, and who asks never waits for a measurement.
 */
public final class AccuracyRecord {
  /** Of one queue, the newest: the measurement must not take the memory of the bot. */
  private static final int MOST_TOLD = 3_000;

  private static final int MOST_READ = WaitEstimator.MOST_PAST + 10_000;

  private final WaitStore waits;
  private final OfficialStore official;
  private volatile Optional<WaitAccuracy.Score> last = Optional.empty();

  public AccuracyRecord(WaitStore waits, OfficialStore official) {
    this.waits = waits;
    this.official = official;
  }

  /** The last score; empty before the first measurement. */
  public Optional<WaitAccuracy.Score> score() {
    return last;
  }

  /** Whether forecasts may be shown; true until a measurement says otherwise. */
  public boolean good() {
    return score().map(WaitAccuracy.Score::good).orElse(true);
  }

  /** Measures the accuracy of the days before the moment; takes seconds where much was told. */
  public void measure(Instant at) {
    Map<Queue, List<Observation>> told = waits.recent(at.minus(WaitAccuracy.PAST), at, MOST_TOLD);
    last = Optional.of(WaitAccuracy.measure(told, new OneByOne(at)::estimate));
  }

  /** Holds one queue at a time, as they come one after another. */
  private final class OneByOne {
    private final Instant oldest;
    private final Instant newest;
    private WaitReplay replay = replay();
    private Optional<Queue> held = Optional.empty();

    OneByOne(Instant at) {
      this.oldest =
          at.minus(WaitAccuracy.PAST)
              .minus(WaitEstimator.PAST)
              .minus(Duration.ofMinutes(WaitReport.MOST_MINUTES));
      this.newest = at;
    }

    WaitEstimate estimate(Queue queue, Instant at) {
      if (!held.equals(Optional.of(queue))) {
        held = Optional.of(queue);
        replay = replay();
      }
      return replay.estimate(queue, at);
    }

    private WaitReplay replay() {
      return new WaitReplay(
          queue -> waits.reports(queue, oldest, newest, MOST_READ), official::waits);
    }
  }
}
