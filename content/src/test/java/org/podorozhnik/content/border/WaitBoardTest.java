package org.podorozhnik.content.border;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.podorozhnik.content.Effect;
import org.podorozhnik.content.InMemoryStorage;
import org.podorozhnik.content.SettableClock;
import org.podorozhnik.content.border.WaitEstimate.Knowledge;
import org.podorozhnik.content.border.WaitReport.Kind;
import org.podorozhnik.content.border.WaitReport.Origin;

class WaitBoardTest {
  private static final Instant NOW = Instant.parse("2026-11-24T17:00:00Z");
  private static final Queue LARS = new Queue("verkhny-lars", Direction.OUT, TravellerClass.CAR);
  private static final String SOURCE = "https://example.org";

  private final InMemoryStorage storage = new InMemoryStorage(new SettableClock(NOW));
  private final WaitBoard board = new WaitBoard(storage.waits(), storage.official());

  @Test
  void without_a_database_nothing_is_known() {
    WaitBoard empty = WaitBoard.empty();
    assertThat(empty.estimate(LARS, NOW)).isEqualTo(WaitEstimate.UNKNOWN);
    assertThat(empty.forecast(LARS, NOW).hidden()).isTrue();
    assertThat(empty.state("verkhny-lars", NOW)).isEmpty();
  }

  @Test
  void history_is_answered_as_the_replay_does() {
    storage.waits().importAll(history());
    WaitReplay replay = WaitReplay.of(storage.waits(), storage.official());
    for (int hours = 0; hours < 60; hours += 7) {
      Instant at = NOW.minus(Duration.ofHours(hours));
      assertThat(board.estimate(LARS, at)).isEqualTo(replay.estimate(LARS, at));
    }
    assertThat(board.forecast(LARS, NOW).hours()).hasSize(WaitEstimator.FORECAST_HOURS);
  }

  @Test
  void a_new_report_shows_at_once() {
    assertThat(board.estimate(LARS, NOW).known()).isFalse();
    tell(1, NOW, 60);
    WaitEstimate one = board.estimate(LARS, NOW);
    assertThat(one.reports()).isEqualTo(1);
    tell(2, NOW, 600);
    WaitEstimate two = board.estimate(LARS, NOW.plusSeconds(1));
    assertThat(two.reports()).isEqualTo(2);
    assertThat(two.median()).isGreaterThan(one.median());
    assertThat(board.estimates(List.of(LARS, LARS.back()), NOW).get(LARS.back()))
        .isEqualTo(WaitEstimate.UNKNOWN);
  }

  @Test
  void a_hidden_report_is_gone_at_once() {
    storage.waits().add(report(NOW, 60), 1, Duration.ofHours(3), new Effect(1, 0));
    assertThat(board.estimate(LARS, NOW).known()).isTrue();
    long id = storage.waits().listed("verkhny-lars", 1).get(0).id();
    storage.waits().hide(id, true, new Effect(2, 0));
    assertThat(board.estimate(LARS, NOW)).isEqualTo(WaitEstimate.UNKNOWN);
  }

  @Test
  void an_official_wait_counts_while_it_holds() {
    Instant end = NOW.plus(Duration.ofHours(2));
    OfficialWait official =
        new OfficialWait(LARS, 180, NOW.minus(Duration.ofHours(12)), end, SOURCE);
    storage.official().setWait(official, new Effect(1, 0));
    WaitEstimate said = board.estimate(LARS, NOW);
    assertThat(said.knowledge()).isEqualTo(Knowledge.OFFICIAL);
    assertThat(said.median()).isBetween(90, 360);
    assertThat(board.official(LARS, NOW)).contains(official);
    assertThat(board.official(LARS.back(), NOW)).isEmpty();
    assertThat(board.estimate(LARS, end)).isEqualTo(WaitEstimate.UNKNOWN);
  }

  @Test
  void the_word_of_staff_on_a_crossing_holds_until_its_end() {
    Instant end = NOW.plus(Duration.ofHours(2));
    CrossingState closed =
        new CrossingState("verkhny-lars", CrossingState.Word.CLOSED, NOW, end, "", SOURCE);
    storage.official().setState(closed, new Effect(1, 0));
    assertThat(board.state("verkhny-lars", NOW)).contains(closed);
    assertThat(board.state("verkhny-lars", end)).isEmpty();
    assertThat(board.state("other", NOW)).isEmpty();
  }

  @Test
  void the_last_day_is_told_hour_by_hour_as_it_was_known_then() {
    tell(1, NOW.minus(Duration.ofHours(5)), 60);
    List<WaitBoard.Point> points = board.lastDay(LARS, NOW.plusSeconds(600));
    assertThat(points).hasSize(25);
    assertThat(points.get(24).at()).isEqualTo(NOW);
    assertThat(points.get(18).estimate().known()).isFalse();
    assertThat(points.get(19).estimate().known()).isTrue();
  }

  @Test
  void growth_within_three_hours_is_a_trend() {
    tell(1, NOW.minus(Duration.ofHours(4)), 30);
    tell(2, NOW.minus(Duration.ofHours(4)), 30);
    assertThat(board.trend(LARS, WaitEstimate.UNKNOWN, NOW)).isEqualTo(WaitTrend.UNKNOWN);
    for (int person = 3; person < 8; person++) {
      tell(person, NOW.minusSeconds(person), 200);
    }
    assertThat(board.trend(LARS, board.estimate(LARS, NOW), NOW)).isEqualTo(WaitTrend.GROWS);
  }

  private void tell(int person, Instant at, int minutes) {
    storage
        .waits()
        .add(report(at, minutes), person, Duration.ofHours(3), new Effect(100 + person, 0));
  }

  private static List<WaitReport> history() {
    List<WaitReport> history = new ArrayList<>();
    for (int hours = 30 * 24; hours > 0; hours -= 3) {
      Instant at = NOW.minus(Duration.ofHours(hours));
      history.add(report(at, 60 + 20 * (hours % 24)));
    }
    return history;
  }

  private static WaitReport report(Instant at, int minutes) {
    return new WaitReport(LARS, at, Kind.PASSED, minutes, Origin.TOLD);
  }
}
