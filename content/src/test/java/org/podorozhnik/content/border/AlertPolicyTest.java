package org.podorozhnik.content.border;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.podorozhnik.content.border.Alert.Condition;
import org.podorozhnik.content.border.AlertPolicy.Act;
import org.podorozhnik.content.border.AlertPolicy.Standing;
import org.podorozhnik.content.border.WaitEstimate.Knowledge;
import org.podorozhnik.content.subscriber.QuietHours;

class AlertPolicyTest {
  private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
  private static final Queue LARS = new Queue("verkhny-lars", Direction.OUT, TravellerClass.CAR);

  @ParameterizedTest
  @CsvSource({
    "BELOW, 119, HOLDS",
    "BELOW, 120, HOLDS",
    "BELOW, 121, BETWEEN",
    "BELOW, 143, BETWEEN",
    "BELOW, 144, GONE",
    "ABOVE, 121, HOLDS",
    "ABOVE, 120, HOLDS",
    "ABOVE, 119, BETWEEN",
    "ABOVE, 97, BETWEEN",
    "ABOVE, 96, GONE",
  })
  void a_wait_holds_up_to_the_bound_and_is_gone_a_fifth_beyond(
      Condition condition, int median, Standing standing) {
    for (Knowledge seen : new Knowledge[] {Knowledge.CROWD, Knowledge.OFFICIAL}) {
      assertThat(standing(condition, estimate(seen, median), Optional.empty())).isEqualTo(standing);
    }
  }

  @ParameterizedTest
  @CsvSource({"TYPICAL, 10", "TYPICAL, 900", "UNKNOWN, 0"})
  void what_nobody_saw_neither_tells_nor_arms(Knowledge knowledge, int median) {
    WaitEstimate estimate = estimate(knowledge, median);
    assertThat(standing(Condition.BELOW, estimate, Optional.empty())).isEqualTo(Standing.BETWEEN);
    assertThat(standing(Condition.ABOVE, estimate, Optional.empty())).isEqualTo(Standing.BETWEEN);
  }

  @Test
  void nothing_is_short_before_a_closed_crossing() {
    WaitEstimate none = estimate(Knowledge.CROWD, 0);
    Optional<CrossingState> closed = Optional.of(state(CrossingState.Word.CLOSED));
    assertThat(standing(Condition.BELOW, none, closed)).isEqualTo(Standing.BETWEEN);
  }

  @ParameterizedTest
  @CsvSource({
    "CLOSES, CLOSED, HOLDS",
    "CLOSES, RESTRICTED, GONE",
    "CLOSES, OPEN, GONE",
    "CLOSES, , GONE",
    "OPENS, CLOSED, GONE",
    "OPENS, RESTRICTED, HOLDS",
    "OPENS, OPEN, HOLDS",
    "OPENS, , BETWEEN",
  })
  void the_word_of_staff_decides_on_closing_and_opening(
      Condition condition, CrossingState.Word word, Standing standing) {
    Optional<CrossingState> state = Optional.ofNullable(word).map(AlertPolicyTest::state);
    assertThat(standing(condition, WaitEstimate.UNKNOWN, state)).isEqualTo(standing);
  }

  @ParameterizedTest
  @CsvSource({
    "BELOW, HOLDS, false",
    "BELOW, BETWEEN, true",
    "CLOSES, HOLDS, false",
    "CLOSES, GONE, true",
    "OPENS, GONE, true",
    "OPENS, BETWEEN, false",
    "OPENS, HOLDS, false",
  })
  void what_holds_already_is_not_armed_and_an_opening_needs_a_closing(
      Condition condition, Standing standing, boolean armed) {
    assertThat(AlertPolicy.armedAtFirst(condition, standing)).isEqualTo(armed);
  }

  @ParameterizedTest
  @CsvSource({
    "true, HOLDS, TELL",
    "true, BETWEEN, WAIT",
    "true, GONE, WAIT",
    "false, HOLDS, WAIT",
    "false, BETWEEN, WAIT",
    "false, GONE, REARM",
  })
  void an_armed_alert_tells_and_a_told_one_is_armed_when_it_is_over(
      boolean armed, Standing standing, Act act) {
    assertThat(AlertPolicy.act(alert(armed, Optional.empty()), standing, Optional.empty(), NOON))
        .isEqualTo(act);
  }

  @ParameterizedTest
  @CsvSource({"59, WAIT", "60, TELL", "600, TELL"})
  void between_two_tellings_lies_an_hour(int minutesAgo, Act act) {
    Instant told = NOON.minus(Duration.ofMinutes(minutesAgo));
    Alert alert = alert(true, Optional.of(told));
    assertThat(AlertPolicy.act(alert, Standing.HOLDS, Optional.empty(), NOON)).isEqualTo(act);
  }

  @Test
  void quiet_hours_hold_the_telling_back_but_not_the_arming() {
    QuietHours quiet = new QuietHours(LocalTime.of(12, 0), LocalTime.of(13, 0), ZoneOffset.UTC);
    Alert armed = alert(true, Optional.empty());
    Alert told = alert(false, Optional.empty());
    Instant after = NOON.plus(Duration.ofHours(1));
    assertThat(AlertPolicy.act(armed, Standing.HOLDS, Optional.of(quiet), NOON))
        .isEqualTo(Act.WAIT);
    assertThat(AlertPolicy.act(told, Standing.GONE, Optional.of(quiet), NOON)).isEqualTo(Act.REARM);
    assertThat(AlertPolicy.act(armed, Standing.HOLDS, Optional.of(quiet), after))
        .isEqualTo(Act.TELL);
  }

  private static Standing standing(
      Condition condition, WaitEstimate estimate, Optional<CrossingState> state) {
    Alert alert = new Alert(1, 2, LARS, condition, 120, NOON, true, Optional.empty(), "ru");
    return AlertPolicy.standing(alert, estimate, state);
  }

  private static Alert alert(boolean armed, Optional<Instant> fired) {
    return new Alert(1, 2, LARS, Condition.BELOW, 120, NOON, armed, fired, "ru");
  }

  private static WaitEstimate estimate(Knowledge knowledge, int median) {
    return new WaitEstimate(knowledge, median, median, median, 1, Optional.of(NOON));
  }

  private static CrossingState state(CrossingState.Word word) {
    Instant end = NOON.plus(Duration.ofDays(1));
    return new CrossingState("verkhny-lars", word, NOON, end, "", "https://example.org");
  }
}
