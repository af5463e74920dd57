package org.podorozhnik.content.border;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.podorozhnik.content.border.Journey.Checkpoint;
import org.podorozhnik.content.border.JourneyPolicy.Range;
import org.podorozhnik.content.border.WaitEstimate.Knowledge;

class JourneyPolicyTest {
  private static final Instant START = Instant.parse("2026-11-24T12:00:00Z");
  private static final Queue LARS = new Queue("verkhny-lars", Direction.OUT, TravellerClass.CAR);

  /** Minutes after the start at which the three later checkpoints were reached, as far as any. */
  private static Journey journey(
      Integer expected, Integer first, Integer second, Integer through, boolean watched) {
    Map<Checkpoint, Instant> times = new EnumMap<>(Checkpoint.class);
    times.put(Checkpoint.JOINED, START);
    put(times, Checkpoint.FIRST_CONTROL, first);
    put(times, Checkpoint.SECOND_CONTROL, second);
    put(times, Checkpoint.THROUGH, through);
    return new Journey(
        1,
        10,
        LARS,
        times,
        Optional.ofNullable(expected),
        false,
        watched ? Optional.of(20L) : Optional.empty(),
        0,
        0,
        Optional.empty());
  }

  private static void put(Map<Checkpoint, Instant> times, Checkpoint at, Integer minutes) {
    if (minutes != null) {
      times.put(at, after(minutes));
    }
  }

  private static Instant after(long minutes) {
    return START.plus(Duration.ofMinutes(minutes));
  }

  @ParameterizedTest(name = "{0} min, moved by {1}: {2}")
  @CsvSource({
    "  15,  0, MEASURED",
    "  14,  0, TOLD",
    "  80, 60, MEASURED",
    "  70, 60, TOLD",
    " 500, 60, MEASURED",
    " 500, 70, TOLD",
    "   0,  0, TOLD",
  })
  void who_moves_the_marks_by_hand_tells_and_does_not_measure(
      int wait, int moved, WaitReport.Origin origin) {
    Journey journey = journey(null, null, null, wait + moved, false);
    for (int i = 0; i < moved; i += 10) {
      journey = journey.earlier(10);
    }
    assertThat(journey.shifted()).isEqualTo(moved);
    assertThat(JourneyPolicy.origin(journey)).isEqualTo(origin);
  }

  @ParameterizedTest(name = "{0} to {1} after {2}")
  @CsvSource({
    " 60, 120,   0, 60, 120",
    " 60, 120,  30, 30,  90",
    " 60, 120,  90,  0,  30",
    " 60, 120, 119,  0,   1",
    "  0,   1,   0,  0,   1",
    " 60, 120,  -5, 60, 120",
  })
  void what_is_left_shrinks_from_both_bounds(int low, int high, int passed, int from, int to) {
    assertThat(new Range(low, high).after(Duration.ofMinutes(passed)))
        .contains(new Range(from, to));
  }

  @ParameterizedTest
  @CsvSource({"60, 120, 120", "60, 120, 500", "0, 0, 0"})
  void over_the_high_bound_there_is_no_number(int low, int high, int passed) {
    assertThat(new Range(low, high).after(Duration.ofMinutes(passed))).isEmpty();
  }

  @ParameterizedTest(name = "joined with {0}, now {1} to {2}")
  @CsvSource({
    "   , 40, 90, 40,  90",
    " 60, 40, 90, 40,  90",
    " 30, 40, 90, 30,  90",
    "200, 40, 90, 40, 200",
  })
  void an_expectation_is_as_wide_as_both_estimates(
      Integer joined, int low, int high, int from, int to) {
    WaitEstimate now =
        new WaitEstimate(Knowledge.CROWD, low, (low + high) / 2, high, 3, Optional.of(START));
    assertThat(JourneyPolicy.expectation(Optional.ofNullable(joined), now))
        .contains(new Range(from, to));
  }

  @Test
  void an_old_expectation_alone_is_wide_and_none_is_none() {
    assertThat(JourneyPolicy.expectation(Optional.of(60), WaitEstimate.UNKNOWN))
        .contains(new Range(40, 90));
    assertThat(JourneyPolicy.expectation(Optional.empty(), WaitEstimate.UNKNOWN)).isEmpty();
  }

  /** Expected 600: the margin is 300, so 900, 1500 and 2700. Expected 60: 180, 420, 900. */
  @ParameterizedTest(name = "expected {0}, first {1}, through {2}: at {3} told {4}")
  @CsvSource({
    " 60,    ,    ,  179, 0",
    " 60,    ,    ,  180, 1",
    " 60,    ,    ,  419, 1",
    " 60,    ,    ,  420, 2",
    " 60,    ,    ,  899, 2",
    " 60,    ,    ,  900, 3",
    " 60,    ,    , 9999, 3",
    "600,    ,    ,  899, 0",
    "600,    ,    ,  900, 1",
    "600,    ,    , 1500, 2",
    "600,    ,    , 2700, 3",
    " 60, 300,    ,  419, 0",
    " 60, 300,    ,  420, 1",
    " 60,  30,    ,  180, 1",
    "   ,    ,    ,  539, 0",
    "   ,    ,    ,  540, 1",
    " 60,  30,  50, 9999, 0",
  })
  void silence_is_told_at_growing_distance(
      Integer expected, Integer first, Integer through, long now, int told) {
    Journey journey = journey(expected, first, null, through, true);
    assertThat(JourneyPolicy.silences(journey, after(now))).isEqualTo(told);
    assertThat(JourneyPolicy.silenceDue(journey, after(now))).isEqualTo(told > 0);
    assertThat(JourneyPolicy.silenceDue(journey.withTold(told), after(now))).isFalse();
  }

  @Test
  void without_a_relative_nobody_is_told() {
    assertThat(JourneyPolicy.silenceDue(journey(60, null, null, null, false), after(500)))
        .isFalse();
  }

  @ParameterizedTest(name = "expected {0}, first {1}, through {2}: ends {3}")
  @CsvSource({
    "    60,    ,    , 1500",
    "      ,    ,    , 1440",
    "    60, 300,    , 1740",
    "   600, 300,    , 2040",
    "   600,    ,  90, 1530",
    " 20000,    ,    , 10080",
    "    60, 9000,   , 10080",
  })
  void it_ends_by_itself(Integer expected, Integer first, Integer through, long end) {
    assertThat(JourneyPolicy.endsAt(journey(expected, first, null, through, false)))
        .isEqualTo(after(end));
  }

  @ParameterizedTest
  @CsvSource({
    " 30, 60,    90, true",
    "   ,   ,    90, true",
    "   ,   ,     1, true",
    "   ,   ,     0, false",
    "   ,   , 10080, true",
    "   ,   , 10081, false",
    " 60, 30,    90, false",
    " 30, 90,    90, false",
    "   , 95,    90, false",
    " 30, 60,      , false",
  })
  void a_measurement_is_believed_if_it_can_be(
      Integer first, Integer second, Integer through, boolean believed) {
    Journey journey = journey(60, first, second, through, false);
    assertThat(JourneyPolicy.measurement(journey).isPresent()).isEqualTo(believed);
  }
}
