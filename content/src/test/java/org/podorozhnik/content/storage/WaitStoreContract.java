package org.podorozhnik.content.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.podorozhnik.content.Effect;
import org.podorozhnik.content.border.Direction;
import org.podorozhnik.content.border.Observation;
import org.podorozhnik.content.border.Queue;
import org.podorozhnik.content.border.TravellerClass;
import org.podorozhnik.content.border.WaitReport;
import org.podorozhnik.content.border.WaitReport.Kind;
import org.podorozhnik.content.border.WaitReport.Origin;
import org.podorozhnik.content.border.WaitStore;
import org.podorozhnik.content.border.WaitStore.Kept;
import org.podorozhnik.content.border.WaitStore.Listed;

public abstract class WaitStoreContract extends StorageContract {
  private static final Queue CARS = new Queue("lars", Direction.OUT, TravellerClass.CAR);
  private static final Queue BUSES = new Queue("lars", Direction.OUT, TravellerClass.BUS);
  private static final Duration WINDOW = Duration.ofHours(2);
  private static final Duration DAY = Duration.ofDays(1);
  private static final long ANNA = 4_815_162_342L;
  private static final long BORIS = -7;
  private static final int MANY = 1_000;

  private WaitStore store() {
    return storage.waits();
  }

  private static Instant at(int minutes) {
    return START.plus(Duration.ofMinutes(minutes));
  }

  private static WaitReport report(Queue queue, Instant at, int amount) {
    return new WaitReport(queue, at, Kind.PASSED, amount, Origin.TOLD);
  }

  private static WaitReport report(int minutes, int amount) {
    return report(CARS, at(minutes), amount);
  }

  private static WaitReport imported(Queue queue, int minutes, int amount) {
    return new WaitReport(queue, at(minutes), Kind.PASSED, amount, Origin.IMPORTED);
  }

  private Kept add(WaitReport report, long person) {
    return store().add(report, person, WINDOW, fresh());
  }

  private List<Observation> seen() {
    return store().reports(CARS, Instant.EPOCH, START.plus(DAY.multipliedBy(9)), MANY);
  }

  private List<Integer> amounts() {
    return seen().stream().map(Observation::amount).toList();
  }

  private List<String> reporters() {
    return seen().stream().map(Observation::reporter).toList();
  }

  @Test
  void at_first_there_is_nothing() {
    assertThat(seen()).isEmpty();
    assertThat(store().recent(Instant.EPOCH, START, MANY)).isEmpty();
    assertThat(store().of(ANNA)).isEmpty();
    assertThat(store().countBy(ANNA, Instant.EPOCH)).isZero();
    assertThat(store().forget(ANNA, fresh())).isZero();
    assertThat(store().takeBack(1, ANNA, fresh())).isEmpty();
    assertThat(store().hide(1, true, fresh())).isFalse();
    assertThat(store().hideSource(1, fresh())).isZero();
    assertThat(store().hiddenCount()).isZero();
    assertThat(store().forgetReporters(START)).isZero();
    assertThat(store().listed("lars", MANY)).isEmpty();
  }

  @Test
  void every_kind_comes_back_as_it_was_said() {
    List<WaitReport> said =
        Stream.of(Kind.values())
            .map(kind -> new WaitReport(CARS, START, kind, 40_000, Origin.MEASURED))
            .toList();
    said.forEach(one -> add(one, said.indexOf(one)));
    assertThat(store().listed("lars", MANY))
        .extracting(Listed::report)
        .containsExactlyInAnyOrderElementsOf(said);
    assertThat(seen())
        .usingRecursiveFieldByFieldElementComparatorIgnoringFields("reporter")
        .containsExactlyElementsOf(
            said.stream()
                .map(one -> new Observation(START, one.kind(), 40_000, Origin.MEASURED, ""))
                .toList());
  }

  @Test
  void queues_do_not_mix() {
    add(report(CARS, START, 1), ANNA);
    add(report(CARS.back(), START, 2), ANNA);
    add(report(BUSES, START, 3), ANNA);
    add(report(new Queue("larsa", Direction.OUT, TravellerClass.CAR), START, 4), ANNA);
    assertThat(amounts()).containsExactly(1);
  }

  @Test
  void reports_come_oldest_first_with_both_ends_included() {
    add(report(2, 3), 3);
    add(report(0, 1), 1);
    add(report(1, 2), 2);
    assertThat(amounts()).containsExactly(1, 2, 3);
    assertThat(store().reports(CARS, at(1), at(2), MANY))
        .extracting(Observation::amount)
        .containsExactly(2, 3);
    assertThat(store().reports(CARS, at(1).plusMillis(1), at(2).minusMillis(1), MANY)).isEmpty();
  }

  @Test
  void where_there_are_too_many_the_newest_come_still_oldest_first() {
    for (int person = 0; person < 5; person++) {
      add(report(person, person), person);
    }
    assertThat(store().reports(CARS, START, at(9), 2))
        .extracting(Observation::amount)
        .containsExactly(3, 4);
    assertThat(store().reports(CARS, START, at(3), 2))
        .extracting(Observation::amount)
        .containsExactly(2, 3);
  }

  @Test
  void of_two_at_the_same_instant_the_later_kept_counts_as_newer() {
    add(report(0, 1), ANNA);
    add(report(0, 2), BORIS);
    assertThat(amounts()).containsExactly(1, 2);
    assertThat(store().reports(CARS, START, START, 1))
        .extracting(Observation::amount)
        .containsExactly(2);
  }

  @Test
  void recent_reports_come_for_each_queue_that_has_any() {
    add(report(CARS, at(-60), 9), ANNA);
    add(report(CARS, START, 1), BORIS);
    add(report(CARS, at(1), 2), ANNA);
    add(report(BUSES, at(1), 3), ANNA);
    add(report(CARS.back(), at(-60), 4), ANNA);
    Map<Queue, List<Observation>> recent = store().recent(START, at(9), 1);
    assertThat(recent).containsOnlyKeys(CARS, BUSES);
    assertThat(recent).containsEntry(CARS, store().reports(CARS, START, at(9), 1));
    assertThat(store().recent(START, at(9), MANY).get(CARS)).hasSize(2);
  }

  @Test
  void ids_grow_with_every_report_even_when_earlier_ones_are_gone() {
    Kept one = add(report(0, 1), ANNA);
    store().takeBack(one.id(), ANNA, fresh());
    Kept two = add(report(0, 1), ANNA);
    assertThat(two.id()).isGreaterThan(one.id());
    assertThat(two.replaced()).isFalse();
  }

  @Test
  void a_later_report_of_the_same_person_on_the_same_queue_replaces_the_earlier() {
    add(report(0, 1), ANNA);
    add(report(0, 2), BORIS);
    add(report(BUSES, START, 3), ANNA);
    assertThat(add(report(120, 4), ANNA).replaced()).isTrue();
    assertThat(amounts()).containsExactly(2, 4);
    assertThat(store().reports(BUSES, START, START, MANY)).hasSize(1);
  }

  @Test
  void outside_the_window_both_reports_stay() {
    add(report(0, 1), ANNA);
    assertThat(store().add(report(121, 2), ANNA, WINDOW, fresh()).replaced()).isFalse();
    assertThat(amounts()).containsExactly(1, 2);
  }

  @Test
  void the_same_person_is_known_past_midnight() {
    Instant evening = Instant.parse("2026-03-01T23:30:00Z");
    add(report(CARS, evening, 1), ANNA);
    assertThat(add(report(CARS, evening.plus(Duration.ofHours(1)), 2), ANNA).replaced()).isTrue();
    assertThat(amounts()).containsExactly(2);
  }

  @Test
  void the_same_effect_keeps_one_report_and_answers_the_same() {
    add(report(0, 1), ANNA);
    Effect effect = fresh();
    Kept kept = store().add(report(1, 2), ANNA, WINDOW, effect);
    assertThat(kept.shown()).hasValue(seen().get(0));
    Kept again = new Kept(kept.id(), kept.replaced(), Optional.empty());
    assertThat(store().add(report(1, 2), ANNA, WINDOW, effect)).isEqualTo(again);
    add(report(2, 3), ANNA);
    assertThat(store().add(report(1, 2), ANNA, WINDOW, effect)).isEqualTo(again);
    assertThat(kept.replaced()).isTrue();
    assertThat(amounts()).containsExactly(3);
  }

  @Test
  void an_effect_that_was_forgotten_keeps_a_report_again() {
    Effect effect = fresh();
    Kept kept = store().add(report(0, 1), ANNA, WINDOW, effect);
    clock.tick(DAY);
    assertThat(storage.handledUpdates().forgetBefore(clock.instant())).isEqualTo(1);
    assertThat(store().add(report(1, 2), ANNA, WINDOW, effect).id()).isGreaterThan(kept.id());
    assertThat(amounts()).containsExactly(2);
  }

  @Test
  void reports_of_one_person_can_be_told_from_those_of_another() {
    add(report(0, 1), ANNA);
    add(report(1, 2), BORIS);
    add(report(180, 3), ANNA);
    List<String> reporters = reporters();
    assertThat(reporters.get(0)).isNotEmpty().isEqualTo(reporters.get(2));
    assertThat(reporters.get(1)).isNotEmpty().isNotEqualTo(reporters.get(0));
    assertThat(reporters).noneMatch(one -> one.contains(Long.toString(ANNA)));
  }

  @Test
  void on_another_day_a_person_has_another_pseudonym() {
    add(report(CARS, START, 1), ANNA);
    add(report(CARS, START.plus(DAY), 2), ANNA);
    assertThat(reporters()).doesNotHaveDuplicates().hasSize(2);
  }

  @Test
  void a_report_is_taken_back_by_its_maker_alone_and_once() {
    Kept kept = add(report(0, 1), ANNA);
    assertThat(store().takeBack(kept.id(), BORIS, fresh())).isEmpty();
    assertThat(store().takeBack(kept.id() + 1, ANNA, fresh())).isEmpty();
    assertThat(amounts()).containsExactly(1);
    assertThat(store().takeBack(kept.id(), ANNA, fresh())).contains(report(0, 1));
    assertThat(store().takeBack(kept.id(), ANNA, fresh())).isEmpty();
    assertThat(seen()).isEmpty();
  }

  @Test
  void a_redelivered_taking_back_takes_nothing() {
    Effect effect = fresh();
    store().takeBack(add(report(0, 1), ANNA).id(), ANNA, effect);
    Kept next = add(report(1, 2), ANNA);
    assertThat(store().takeBack(next.id(), ANNA, effect)).isEmpty();
    assertThat(amounts()).containsExactly(2);
  }

  @Test
  void a_persons_reports_are_counted_from_the_instant_on_hidden_ones_too() {
    store().hide(add(report(CARS, START, 1), ANNA).id(), true, fresh());
    add(report(BUSES, at(1), 2), ANNA);
    add(report(CARS, START.plus(DAY), 3), ANNA);
    add(report(CARS, START, 4), BORIS);
    assertThat(store().countBy(ANNA, START)).isEqualTo(3);
    assertThat(store().countBy(ANNA, at(1))).isEqualTo(2);
    assertThat(store().countBy(ANNA, at(1).plusMillis(1))).isEqualTo(1);
  }

  @Test
  void a_person_can_see_all_that_is_still_known_to_be_theirs() {
    WaitReport later = report(CARS, START.plus(DAY), 2);
    add(later, ANNA);
    store().hide(add(report(0, 1), ANNA).id(), true, fresh());
    add(report(0, 3), BORIS);
    assertThat(store().of(ANNA)).containsExactly(report(0, 1), later);
  }

  @Test
  void forgetting_a_person_leaves_the_reports_without_their_maker() {
    Kept kept = add(report(0, 1), ANNA);
    add(report(CARS, START.plus(DAY), 2), ANNA);
    add(report(0, 3), BORIS);
    Effect effect = fresh();
    assertThat(store().forget(ANNA, effect)).isEqualTo(2);
    assertThat(store().forget(ANNA, effect)).isZero();
    assertThat(amounts()).containsExactly(1, 3, 2);
    assertThat(store().of(ANNA)).isEmpty();
    assertThat(store().takeBack(kept.id(), ANNA, fresh())).isEmpty();
    assertThat(store().of(BORIS)).hasSize(1);
  }

  @Test
  void a_forgotten_persons_reports_stay_one_voice_that_is_nobodys() {
    add(report(0, 1), ANNA);
    add(report(CARS, START.plus(DAY), 2), ANNA);
    List<String> before = reporters();
    store().forget(ANNA, fresh());
    add(report(CARS, START.plus(DAY), 3), ANNA);
    List<String> after = reporters();
    assertThat(after.get(0)).isNotEmpty().isEqualTo(after.get(1)).isNotIn(before);
    assertThat(after.get(2)).isNotEqualTo(after.get(0));
    assertThat(amounts()).containsExactly(1, 2, 3);
    assertThat(store().forgetReporters(START.plus(DAY).plusMillis(1))).isEqualTo(3);
    assertThat(reporters()).containsOnly("");
  }

  @Test
  void who_spoke_on_a_queue_lately_stays_the_same_voice_under_the_next_key() {
    add(report(200, 1), ANNA);
    add(report(400, 2), ANNA);
    add(report(BUSES, at(400), 3), ANNA);
    add(report(761, 4), ANNA);
    List<String> reporters = reporters();
    assertThat(reporters.get(0)).isEqualTo(reporters.get(1)).isNotEqualTo(reporters.get(2));
    assertThat(store().reports(BUSES, START, at(400), 1).get(0).reporter())
        .isNotEqualTo(reporters.get(1));
  }

  @Test
  void a_hidden_report_is_neither_replaced_nor_taken_back_though_its_maker_is_told_so() {
    Kept hidden = add(report(0, 1), ANNA);
    store().hide(hidden.id(), true, fresh());
    Kept next = add(report(1, 2), ANNA);
    assertThat(next.replaced()).isTrue();
    assertThat(next.shown()).isPresent();
    assertThat(amounts()).containsExactly(2);
    assertThat(store().hiddenCount()).isEqualTo(1);
    assertThat(store().of(ANNA)).containsExactly(report(1, 2));
    assertThat(store().takeBack(hidden.id(), ANNA, fresh())).isEmpty();
    store().hide(next.id(), true, fresh());
    assertThat(store().takeBack(next.id(), ANNA, fresh())).contains(report(1, 2));
    assertThat(store().takeBack(next.id(), ANNA, fresh())).isEmpty();
    assertThat(store().hiddenCount()).isEqualTo(2);
    assertThat(store().of(ANNA)).isEmpty();
  }

  @Test
  void by_a_hidden_report_that_was_replaced_its_source_can_still_be_hidden() {
    Kept hidden = add(report(0, 1), ANNA);
    store().hide(hidden.id(), true, fresh());
    add(report(1, 2), ANNA);
    assertThat(store().hideSource(hidden.id(), fresh())).isEqualTo(1);
    add(report(2, 3), ANNA);
    assertThat(seen()).isEmpty();
    store().forget(ANNA, fresh());
    store().hide(hidden.id(), false, fresh());
    assertThat(reporters()).hasSize(1).doesNotContain("").noneMatch(one -> one.contains("~"));
  }

  @Test
  void a_redelivered_forgetting_leaves_later_reports_alone() {
    Effect effect = fresh();
    store().forget(ANNA, effect);
    add(report(0, 1), ANNA);
    assertThat(store().forget(ANNA, effect)).isZero();
    assertThat(store().of(ANNA)).hasSize(1);
  }

  @Test
  void imported_reports_have_no_reporter_and_equal_ones_count_once() {
    WaitReport one = imported(CARS, 0, 1);
    assertThat(store().importAll(List.of(one, imported(BUSES, 0, 1), one))).isEqualTo(2);
    assertThat(store().importAll(List.of(one, imported(CARS, 0, 2)))).isEqualTo(1);
    assertThat(store().importAll(List.of())).isZero();
    assertThat(amounts()).containsExactlyInAnyOrder(1, 2);
    assertThat(seen()).allMatch(seen -> seen.origin() == Origin.IMPORTED);
    assertThat(reporters()).containsOnly("");
  }

  @Test
  void a_told_report_does_not_stand_for_an_equal_imported_one() {
    add(report(0, 1), ANNA);
    add(report(0, 1), BORIS);
    assertThat(store().importAll(List.of(imported(CARS, 0, 1)))).isEqualTo(1);
    assertThat(amounts()).containsExactly(1, 1, 1);
  }

  @Test
  void imported_history_comes_in_the_order_of_its_time() {
    add(report(5, 5), ANNA);
    store().importAll(List.of(imported(CARS, 9, 9), imported(CARS, 1, 1), imported(CARS, 7, 7)));
    assertThat(amounts()).containsExactly(1, 5, 7, 9);
  }

  @Test
  void a_hidden_import_is_not_brought_back_by_loading_it_again() {
    store().importAll(List.of(imported(CARS, 0, 1)));
    store().hide(store().listed("lars", 1).get(0).id(), true, fresh());
    assertThat(store().importAll(List.of(imported(CARS, 0, 1)))).isZero();
    assertThat(seen()).isEmpty();
  }

  @Test
  void staff_see_the_newest_on_a_crossing_first_hidden_ones_too() {
    Kept old = add(report(0, 1), ANNA);
    Kept newer = add(report(BUSES, at(1), 2), ANNA);
    add(report(new Queue("other", Direction.IN, TravellerClass.FOOT), at(2), 3), ANNA);
    store().hide(old.id(), true, fresh());
    Listed second = new Listed(old.id(), report(0, 1), true);
    Listed first = new Listed(newer.id(), report(BUSES, at(1), 2), false);
    assertThat(store().listed("lars", MANY)).containsExactly(first, second);
    assertThat(store().listed("lars", 1)).containsExactly(first);
  }

  @Test
  void a_hidden_report_is_left_out_until_it_is_shown_again() {
    Kept kept = add(report(0, 1), ANNA);
    add(report(0, 2), BORIS);
    Effect effect = fresh();
    assertThat(store().hide(kept.id(), true, effect)).isTrue();
    assertThat(amounts()).containsExactly(2);
    assertThat(store().recent(START, START, MANY).get(CARS)).hasSize(1);
    assertThat(store().hiddenCount()).isEqualTo(1);
    assertThat(store().hide(kept.id(), false, fresh())).isTrue();
    assertThat(store().hide(kept.id(), true, effect)).isFalse();
    assertThat(amounts()).containsExactly(1, 2);
    assertThat(store().hiddenCount()).isZero();
  }

  @Test
  void hiding_a_source_hides_all_that_it_made_and_will_make() {
    Kept kept = add(report(0, 1), ANNA);
    store().hide(add(report(180, 2), ANNA).id(), true, fresh());
    add(report(BUSES, START, 3), ANNA);
    add(report(0, 4), BORIS);
    Effect effect = fresh();
    assertThat(store().hideSource(kept.id(), effect)).isEqualTo(2);
    assertThat(store().hideSource(kept.id(), effect)).isZero();
    add(report(360, 5), ANNA);
    add(report(360, 6), BORIS);
    assertThat(amounts()).containsExactly(4, 6);
    assertThat(store().hiddenCount()).isEqualTo(4);
  }

  @Test
  void a_hidden_source_is_answered_like_anybody() {
    store().hideSource(add(report(0, 1), ANNA).id(), fresh());
    Kept next = add(report(1, 2), ANNA);
    assertThat(next.replaced()).isTrue();
    assertThat(store().of(ANNA)).containsExactly(report(1, 2));
    assertThat(store().takeBack(next.id(), ANNA, fresh())).contains(report(1, 2));
  }

  @Test
  void a_hidden_source_stays_hidden_past_midnight_and_is_free_after_two_days() {
    store().hideSource(add(report(0, 1), ANNA).id(), fresh());
    clock.tick(DAY.multipliedBy(2).minusMillis(1));
    add(report(CARS, clock.instant(), 2), ANNA);
    assertThat(seen()).isEmpty();
    clock.tick(Duration.ofMillis(1));
    add(report(BUSES, clock.instant(), 3), ANNA);
    assertThat(store().reports(BUSES, START, clock.instant(), MANY)).hasSize(1);
  }

  @Test
  void of_a_source_without_a_pseudonym_the_report_alone_is_hidden() {
    Kept kept = add(report(0, 1), ANNA);
    add(report(200, 2), ANNA);
    store().forgetReporters(at(360));
    assertThat(store().hideSource(kept.id(), fresh())).isEqualTo(1);
    assertThat(store().hideSource(kept.id(), fresh())).isZero();
    assertThat(amounts()).containsExactly(2);
  }

  @Test
  void pseudonyms_older_than_the_instant_are_forgotten_and_the_reports_stay() {
    Kept old = add(report(0, 1), ANNA);
    add(report(420, 2), ANNA);
    assertThat(store().forgetReporters(at(0))).isZero();
    assertThat(store().forgetReporters(at(360))).isEqualTo(1);
    assertThat(store().forgetReporters(at(360))).isZero();
    assertThat(amounts()).containsExactly(1, 2);
    assertThat(reporters().get(0)).isEmpty();
    assertThat(store().of(ANNA)).containsExactly(report(420, 2));
    assertThat(store().takeBack(old.id(), ANNA, fresh())).isEmpty();
  }

  @Test
  void once_all_is_forgotten_nobody_is_known_and_new_reports_are() {
    store().hideSource(add(report(0, 1), ANNA).id(), fresh());
    Instant later = START.plus(DAY.multipliedBy(3));
    clock.set(later);
    assertThat(store().forgetReporters(later)).isEqualTo(1);
    assertThat(store().of(ANNA)).isEmpty();
    assertThat(store().hiddenCount()).isEqualTo(1);
    add(report(CARS, later, 2), ANNA);
    assertThat(amounts()).containsExactly(2);
    assertThat(store().countBy(ANNA, Instant.EPOCH)).isEqualTo(1);
  }
}
