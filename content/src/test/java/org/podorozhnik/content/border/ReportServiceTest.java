package org.podorozhnik.content.border;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.podorozhnik.content.Effect;
import org.podorozhnik.content.InMemoryStorage;
import org.podorozhnik.content.SettableClock;
import org.podorozhnik.content.border.ReportService.Outcome;
import org.podorozhnik.content.border.WaitEstimate.Knowledge;
import org.podorozhnik.content.border.WaitReport.Kind;
import org.podorozhnik.content.border.WaitReport.Origin;

class ReportServiceTest {
  private static final long PERSON = 7;
  private static final int DAY = 24 * 60;

  private final SettableClock clock = new SettableClock(Instant.parse("2026-11-24T09:00:00Z"));
  private final InMemoryStorage storage = new InMemoryStorage(clock);
  private final WaitBoard board = new WaitBoard(storage.waits(), storage.official());
  private final ReportService service =
      new ReportService(storage.waits(), storage.handledUpdates(), board);
  private long updates;

  @Test
  void a_report_is_kept_and_its_effect_told() {
    Outcome.Kept kept = (Outcome.Kept) take(report("lars", TravellerClass.CAR, 120), false);
    assertThat(kept.replaced()).isFalse();
    assertThat(kept.before()).isEqualTo(WaitEstimate.UNKNOWN);
    assertThat(kept.after().knowledge()).isEqualTo(Knowledge.CROWD);
    assertThat(kept.after().reports()).isEqualTo(1);
    assertThat(storage.waits().of(PERSON)).hasSize(1);
  }

  @Test
  void a_later_word_on_the_same_queue_replaces_the_earlier() {
    take(report("lars", TravellerClass.CAR, 120), false);
    clock.tick(ReportService.WINDOW);
    WaitReport second = report("lars", TravellerClass.CAR, 180);
    assertThat(((Outcome.Kept) take(second, false)).replaced()).isTrue();
    assertThat(storage.waits().of(PERSON)).containsExactly(second);
    clock.tick(ReportService.WINDOW.plusMinutes(1));
    WaitReport third = report("lars", TravellerClass.CAR, 60);
    assertThat(((Outcome.Kept) take(third, false)).replaced()).isFalse();
    assertThat(storage.waits().of(PERSON)).isEqualTo(List.of(second, third));
  }

  @Test
  void an_absurd_wait_is_asked_back_and_kept_if_meant() {
    WaitReport absurd = report("lars", TravellerClass.CAR, 5 * DAY + 1);
    assertThat(take(absurd, false)).isEqualTo(new Outcome.Absurd(absurd));
    assertThat(storage.waits().of(PERSON)).isEmpty();
    assertThat(take(absurd, true)).isInstanceOf(Outcome.Kept.class);
    assertThat(storage.waits().of(PERSON)).containsExactly(absurd);
  }

  @Test
  void the_longest_waits_ever_told_are_not_absurd() {
    assertThat(take(report("a", TravellerClass.CAR, 5 * DAY), false))
        .isInstanceOf(Outcome.Kept.class);
    assertThat(take(report("a", TravellerClass.TRUCK, 20 * DAY), false))
        .isInstanceOf(Outcome.Kept.class);
    assertThat(take(report("b", TravellerClass.TRUCK, 20 * DAY + 1), false))
        .isInstanceOf(Outcome.Absurd.class);
  }

  @Test
  void a_tail_of_many_metres_is_not_absurd() {
    Queue queue = new Queue("lars", Direction.OUT, TravellerClass.CAR);
    WaitReport tail =
        new WaitReport(queue, clock.instant(), Kind.TAIL, WaitReport.MOST_METRES, Origin.TOLD);
    assertThat(take(tail, false)).isInstanceOf(Outcome.Kept.class);
  }

  @Test
  void after_twelve_within_an_hour_there_is_a_pause() {
    for (int i = 0; i < 12; i++) {
      assertThat(take(report("c" + i, TravellerClass.CAR, 60), false))
          .isInstanceOf(Outcome.Kept.class);
    }
    WaitReport more = report("c12", TravellerClass.CAR, 60);
    assertThat(take(more, true)).isEqualTo(new Outcome.TooMany(Duration.ofHours(1)));
    assertThat(service.take(more, PERSON + 1, false, new Effect(900, 0)))
        .isInstanceOf(Outcome.Kept.class);
    clock.tick(Duration.ofMinutes(61));
    assertThat(take(report("c12", TravellerClass.CAR, 60), false)).isInstanceOf(Outcome.Kept.class);
  }

  @Test
  void what_was_replaced_or_withdrawn_or_cut_off_counts_too() {
    for (int i = 0; i < 12; i++) {
      Outcome.Kept kept = (Outcome.Kept) take(report("lars", TravellerClass.CAR, 60), false);
      if (i % 3 == 0) {
        storage.waits().takeBack(kept.id(), PERSON, new Effect(500 + i, 0));
      }
    }
    storage.waits().forget(PERSON, new Effect(600, 0));
    assertThat(take(report("lars", TravellerClass.CAR, 60), false))
        .isEqualTo(new Outcome.TooMany(Duration.ofHours(1)));
  }

  @Test
  void after_a_restart_the_kept_ones_count() {
    for (int i = 0; i < 12; i++) {
      take(report("c" + i, TravellerClass.CAR, 60), false);
    }
    ReportService again = new ReportService(storage.waits(), storage.handledUpdates(), board);
    WaitReport more = report("c12", TravellerClass.CAR, 60);
    assertThat(again.take(more, PERSON, false, new Effect(900, 0)))
        .isEqualTo(new Outcome.TooMany(Duration.ofHours(1)));
  }

  @Test
  void it_is_kept_to_the_whole_minute() {
    Instant minute = clock.instant();
    clock.tick(Duration.ofMillis(59_999));
    take(report("lars", TravellerClass.CAR, 60), false);
    assertThat(storage.waits().of(PERSON)).extracting(WaitReport::at).containsExactly(minute);
  }

  @Test
  void after_forty_within_a_day_there_is_a_longer_pause() {
    for (int i = 0; i < 40; i++) {
      take(report("c" + i, TravellerClass.CAR, 60), false);
      clock.tick(Duration.ofMinutes(10));
    }
    clock.tick(Duration.ofHours(2));
    assertThat(take(report("c40", TravellerClass.CAR, 60), false))
        .isEqualTo(new Outcome.TooMany(Duration.ofDays(1)));
  }

  private Outcome take(WaitReport report, boolean meant) {
    return service.take(report, PERSON, meant, new Effect(++updates, 0));
  }

  private WaitReport report(String crossing, TravellerClass travellers, int minutes) {
    Queue queue = new Queue(crossing, Direction.OUT, travellers);
    return new WaitReport(queue, clock.instant(), Kind.PASSED, minutes, Origin.TOLD);
  }
}
