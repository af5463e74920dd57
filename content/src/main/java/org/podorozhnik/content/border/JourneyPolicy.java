package org.podorozhnik.content.border;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.podorozhnik.content.border.Journey.Checkpoint;

/** The rules of a journey: what is left, when silence is told, when it ends. Pure. */
public final class JourneyPolicy {
  /** Nobody measures a wait in less: it is a finger that slipped. */
  public static final Duration LEAST = Duration.ofMinutes(1);

  /** A journey is kept no longer, and no longer wait is measured. */
  public static final Duration LONGEST = Duration.ofDays(7);

  /** How often a relative is told of one silence: more would only frighten. */
  public static final int MOST_TOLD = 3;

  /** A wait that is trusted as measured took at least so long between the presses. */
  public static final Duration LEAST_TRUSTED = Duration.ofMinutes(15);

  /** A wait that is trusted as measured was moved by hand by no more, all together. */
  public static final Duration MOST_SHIFTED = Duration.ofHours(1);

  private static final Duration ENDS_AFTER = Duration.ofDays(1);
  private static final Duration LEAST_MARGIN = Duration.ofHours(2);

  /** Stands for an expectation where there is none; a long wait, so that nobody is told early. */
  private static final Duration EXPECTED_UNKNOWN = Duration.ofHours(6);

  private JourneyPolicy() {}

  /**
   * A wait between two bounds, in minutes.
   *
   * @param high not below {@code low}
   */
  public record Range(int low, int high) {
    public Range {
      if (low < 0 || low > high) {
        throw new IllegalArgumentException(low + " to " + high);
      }
    }

    /** What of it is left; empty if more time passed than its high bound. */
    public Optional<Range> after(Duration passed) {
      long gone = Math.max(0, passed.toMinutes());
      return gone >= high
          ? Optional.empty()
          : Optional.of(new Range((int) Math.max(0, low - gone), (int) (high - gone)));
    }
  }

  /**
   * The whole wait from joining, as wide as what was expected then and what is known now together.
   *
   * @param joined minutes expected when the queue was joined
   * @param now the estimate of this moment
   * @return empty if nothing is known
   */
  public static Optional<Range> expectation(Optional<Integer> joined, WaitEstimate now) {
    if (!now.known()) {
      return joined.map(minutes -> new Range(minutes * 2 / 3, minutes * 3 / 2));
    }
    int then = joined.orElse(now.median());
    return Optional.of(new Range(Math.min(then, now.low()), Math.max(then, now.high())));
  }

  /**
   * How many times a relative has had reason by now to be told that nothing was heard: first when
   * the expected end, or the last checkpoint if that is later, is past by a margin; then twice
   * more, each time after twice the distance. From 0 to {@link #MOST_TOLD}; 0 once through.
   */
  public static int silences(Journey journey, Instant now) {
    int count = 0;
    while (count < MOST_TOLD
        && journey.reached() != Checkpoint.THROUGH
        && !now.isBefore(silence(journey, count + 1))) {
      count++;
    }
    return count;
  }

  /** True if a relative is there and has not been told yet of the silence of now. */
  public static boolean silenceDue(Journey journey, Instant now) {
    return journey.companion().isPresent() && silences(journey, now) > journey.told();
  }

  /**
   * When the silence is told for the nth time, if nothing is heard until then.
   *
   * @param nth from 1
   */
  public static Instant silence(Journey journey, int nth) {
    Duration half = expected(journey).dividedBy(2);
    Duration margin = half.compareTo(LEAST_MARGIN) > 0 ? half : LEAST_MARGIN;
    Instant quietFrom = later(expectedEnd(journey), journey.lastCheckpoint());
    return quietFrom.plus(margin.multipliedBy((1L << nth) - 1));
  }

  /**
   * When it ends by itself: a day after the last checkpoint, or after the expected end if that is
   * later and the traveller is not through; never later than {@link #LONGEST} after joining.
   */
  public static Instant endsAt(Journey journey) {
    boolean open = journey.reached() != Checkpoint.THROUGH && journey.expected().isPresent();
    Instant last = journey.lastCheckpoint();
    Instant end = open ? later(last, expectedEnd(journey)) : last;
    Instant latest = journey.started().plus(LONGEST);
    Instant soonest = end.plus(ENDS_AFTER);
    return soonest.isBefore(latest) ? soonest : latest;
  }

  /** True if each checkpoint was reached after the one before it. */
  public static boolean ordered(Journey journey) {
    Instant before = Instant.MIN;
    for (Checkpoint one : Checkpoint.values()) {
      Instant at = journey.times().get(one);
      if (at != null && !at.isAfter(before)) {
        return false;
      }
      before = at == null ? before : at;
    }
    return true;
  }

  /** The wait that was measured, if it can be believed. */
  public static Optional<Duration> measurement(Journey journey) {
    return journey
        .measured()
        .filter(wait -> ordered(journey))
        .filter(wait -> wait.compareTo(LEAST) >= 0 && wait.compareTo(LONGEST) <= 0);
  }

  /**
   * How far a wait of this journey is trusted: as measured if its checkpoints were pressed when
   * they were reached, that is moved by no more than {@link #MOST_SHIFTED} in all, and {@link
   * #LEAST_TRUSTED} passed between the presses whatever way they were moved; else as told.
   */
  public static WaitReport.Origin origin(Journey journey) {
    Duration shifted = Duration.ofMinutes(journey.shifted());
    boolean pressed =
        shifted.compareTo(MOST_SHIFTED) <= 0
            && measurement(journey)
                .filter(wait -> wait.minus(shifted).compareTo(LEAST_TRUSTED) >= 0)
                .isPresent();
    return pressed ? WaitReport.Origin.MEASURED : WaitReport.Origin.TOLD;
  }

  private static Instant expectedEnd(Journey journey) {
    return journey.started().plus(expected(journey));
  }

  private static Duration expected(Journey journey) {
    return journey.expected().map(Duration::ofMinutes).orElse(EXPECTED_UNKNOWN);
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }
}
