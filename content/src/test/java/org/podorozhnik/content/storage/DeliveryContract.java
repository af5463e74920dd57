package org.podorozhnik.content.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.podorozhnik.content.Effect;
import org.podorozhnik.content.broadcast.Broadcast;
import org.podorozhnik.content.broadcast.Broadcast.State;
import org.podorozhnik.content.broadcast.Broadcast.Task;
import org.podorozhnik.content.broadcast.DeliveryState;
import org.podorozhnik.content.broadcast.Outcome;
import org.podorozhnik.content.broadcast.Outcome.Result;
import org.podorozhnik.content.broadcast.Parcel;

/** What becomes of the deliveries of a broadcast. */
public abstract class DeliveryContract extends BroadcastContract {
  private static final Instant MORNING = START.plus(Duration.ofHours(8));

  @Test
  void a_parcel_says_where_it_goes_and_is_sent_once() {
    subscribe(-5, to(LARS).withThread(Optional.of(17)).withLanguage("en"));
    subscribe(6, LARS);
    long number = run(saying("Закрыто"));
    List<Parcel> parcels = ready(number);
    Parcel first = parcels.get(0);
    assertThat(first)
        .isEqualTo(
            new Parcel(
                number,
                first.recipient(),
                -5,
                Optional.of(17),
                "en",
                Task.SEND,
                0,
                Optional.empty(),
                0));
    assertThat(store().ready(number, 1, START)).containsExactly(first);
    assertThat(start(parcels)).isEqualTo(parcels);
    assertThat(start(parcels)).isEmpty();
    assertThat(ready(number)).isEmpty();
    assertThat(tally(number).left()).isEqualTo(2);
    end(Outcome.sent(first, 1, 50), Outcome.sent(first, 1, 51));
    assertThat(count(number, DeliveryState.SENT)).isEqualTo(1);
    assertThat(tally(number).left()).isEqualTo(1);
    assertThat(tally(number).current()).isEqualTo(1);
    assertThat(start(parcels)).isEmpty();
  }

  @Test
  void each_outcome_has_its_state_and_closed_chats_count_as_unreachable() {
    subscribed(6);
    long number = run(saying("Закрыто"));
    long next = run(saying("Открыто"));
    end(number, 1, Result.BLOCKED);
    end(number, 2, Result.GONE);
    end(number, 3, Result.REJECTED);
    end(number, 4, Result.UNKNOWN);
    end(Outcome.later(begin(number, 5), MORNING));
    for (DeliveryState state : DeliveryState.values()) {
      boolean none = state == DeliveryState.SENT || state == DeliveryState.RECALLED;
      assertThat(count(number, state)).as(state.word()).isEqualTo(none ? 0 : 1);
    }
    assertThat(tally(number).left()).isEqualTo(2);
    assertThat(storage.subscriptions().isReachable(1)).isFalse();
    assertThat(storage.subscriptions().isReachable(2)).isFalse();
    assertThat(storage.subscriptions().isReachable(3)).isTrue();
    assertThat(chats(next)).containsExactly(3L, 4L);
    assertThat(tally(next).left()).isEqualTo(4);
  }

  @Test
  void a_chat_that_closes_meanwhile_is_not_waited_for() {
    subscribed(2);
    long number = run(saying("Закрыто"));
    storage.subscriptions().reachable(1, false);
    assertThat(chats(number)).containsExactly(2L);
    assertThat(tally(number).left()).isEqualTo(1);
    assertThat(count(number, DeliveryState.BLOCKED)).isEqualTo(1);
  }

  @Test
  void a_chat_that_closes_while_a_parcel_is_on_the_wire_is_not_waited_for_either() {
    subscribed(4);
    long number = run(saying("Закрыто"));
    end(Outcome.sent(begin(number, 1), 1, 10), Outcome.sent(begin(number, 2), 1, 20));
    Parcel sending = begin(number, 3);
    Parcel arriving = begin(number, 4);
    correct(number, "Открыто");
    fix(number);
    Parcel failing = begin(number, 1);
    Parcel unclear = begin(number, 2);
    for (long chat = 1; chat <= 4; chat++) {
      storage.subscriptions().reachable(chat, false);
    }
    end(
        Outcome.later(sending, MORNING),
        Outcome.sent(arriving, 1, 40),
        Outcome.later(failing, MORNING),
        Outcome.of(unclear, 2, Result.UNKNOWN));
    assertThat(tally(number).left()).isZero();
    assertThat(count(number, DeliveryState.BLOCKED)).isEqualTo(1);
    assertThat(count(number, DeliveryState.SENT)).isEqualTo(3);
  }

  @Test
  void a_chat_that_closed_before_a_kill_is_not_waited_for_either() {
    subscribed(2);
    long urgent = run(saying("Срочно", EVERYBODY, true));
    doAll(urgent);
    correct(urgent, "Открыто");
    fix(urgent);
    long second = run(saying("Ещё", EVERYBODY, true));
    begin(urgent, 1);
    begin(second, 1);
    storage.subscriptions().reachable(1, false);
    assertThat(store().recover(START)).isZero();
    assertThat(tally(urgent).left()).isEqualTo(1);
    assertThat(tally(second).left()).isEqualTo(1);
    assertThat(count(second, DeliveryState.BLOCKED)).isEqualTo(1);
  }

  @Test
  void edits_and_deletions_wait_for_nobody_and_hold_nobody_up() {
    subscribed(3);
    long first = run(saying("Закрыто"));
    long second = run(saying("Открыто"));
    end(Outcome.sent(begin(first, 1), 1, 10));
    end(Outcome.sent(begin(second, 1), 1, 11));
    long third = run(saying("Снова"));
    correct(first, "Закрыто до утра");
    fix(first);
    assertThat(chats(third)).containsExactly(1L);
    store().putOff(ready(first).subList(0, 1), START.plusSeconds(1));
    assertThat(chats(third)).containsExactly(1L);
    clock.tick(Duration.ofSeconds(1));
    end(Outcome.later(begin(first, 1), MORNING));
    assertThat(chats(third)).containsExactly(1L);
    end(Outcome.sent(begin(first, 2), 2, 20));
    end(Outcome.sent(begin(second, 2), 1, 21));
    clock.tick(Duration.ofMinutes(1));
    long fourth = run(saying("Срочно", EVERYBODY, true));
    correct(second, "Открыто до утра");
    fix(second);
    assertThat(store().ready(second, 1, clock.instant()))
        .extracting(Parcel::chat, Parcel::task)
        .containsExactly(tuple(1L, Task.CORRECT));
    assertThat(ready(second))
        .extracting(Parcel::chat, Parcel::task)
        .containsExactly(tuple(1L, Task.CORRECT), tuple(2L, Task.CORRECT));
    assertThat(store().recall(first, START, fresh())).isPresent();
    assertThat(store().active())
        .extracting(Broadcast::number)
        .containsExactly(fourth, first, second, third);
  }

  @ParameterizedTest
  @EnumSource(names = {"PAUSED", "STOPPED"})
  void correcting_one_that_rests_edits_what_was_sent_and_sends_nothing_until_somebody_goes_on(
      State rest) {
    subscribed(4);
    long number = run(saying("Закрыто"));
    end(Outcome.sent(begin(number, 1), 1, 10));
    end(number, 4, Result.REJECTED);
    List<Parcel> stale = ready(number);
    store().putOff(stale.subList(1, 2), MORNING);
    assertThat(change(number, State.RUNNING, rest)).isTrue();
    long later = run(saying("Позже"));
    correct(number, "Открыто");
    fix(number);
    assertThat(ready(number)).extracting(Parcel::chat).containsExactly(1L);
    assertThat(start(stale)).isEmpty();
    assertThat(tally(number).left()).isEqualTo(1);
    assertThat(tally(number).putOff()).isZero();
    assertThat(store().nextDue(number)).isEmpty();
    assertThat(chats(later)).containsExactly(1L, 2L, 3L, 4L);
    end(Outcome.sent(begin(number, 1), 2, 0));
    assertThat(tally(number).left()).isZero();
    finish(number);
    assertThat(now(number).state()).isEqualTo(State.PAUSED);
    assertThat(now(number).times().finished()).isEmpty();
    assertThat(tally(number).left()).isEqualTo(rest == State.PAUSED ? 2 : 3);
    assertThat(change(number, State.PAUSED, State.RUNNING)).isTrue();
    assertThat(tally(number).left()).isEqualTo(rest == State.PAUSED ? 2 : 3);
    assertThat(ready(number)).extracting(Parcel::task).containsOnly(Task.SEND);
    clock.set(MORNING);
    doAll(number);
    finish(number);
    assertThat(now(number).state()).isEqualTo(State.DONE);
  }

  @Test
  void going_on_amid_a_held_correction_sends_again_and_with_nothing_held_back_it_is_done() {
    subscribed(2);
    long number = run(saying("Закрыто"));
    end(Outcome.sent(begin(number, 1), 1, 10));
    assertThat(change(number, State.RUNNING, State.PAUSED)).isTrue();
    correct(number, "Открыто");
    fix(number);
    assertThat(change(number, State.RUNNING, State.PAUSED)).isTrue();
    assertThat(change(number, State.PAUSED, State.RUNNING)).isTrue();
    assertThat(chats(number)).containsExactly(1L, 2L);
    doAll(number);
    assertThat(change(number, State.RUNNING, State.PAUSED)).isTrue();
    correct(number, "Снова");
    fix(number);
    doAll(number);
    finish(number);
    assertThat(now(number).state()).isEqualTo(State.DONE);
  }

  @Test
  void what_is_put_off_comes_when_due_and_counts_its_attempts() {
    subscribed(3);
    long number = run(saying("Закрыто"));
    assertThat(store().nextDue(number)).isEmpty();
    List<Parcel> all = ready(number);
    end(Outcome.later(begin(number, 1), MORNING));
    store().putOff(all.subList(1, 2), MORNING.plusSeconds(1));
    assertThat(chats(number)).containsExactly(3L);
    assertThat(tally(number).putOff()).isEqualTo(2);
    assertThat(store().nextDue(number)).contains(MORNING);
    assertThat(start(all.subList(1, 2))).isEmpty();
    clock.set(MORNING.plusSeconds(1));
    assertThat(ready(number)).extracting(Parcel::chat).containsExactly(3L, 1L, 2L);
    assertThat(ready(number)).extracting(Parcel::attempts).containsExactly(0, 1, 0);
    assertThat(tally(number).putOff()).isZero();
  }

  @Test
  void what_is_put_off_for_a_chat_comes_at_once_when_hurried_but_not_what_telegram_refused() {
    subscribed(3);
    long number = run(saying("Закрыто"));
    store().putOff(ready(number).subList(1, 3), MORNING);
    end(Outcome.later(begin(number, 1), MORNING));
    store().hurry(1, START);
    store().hurry(2, START);
    store().hurry(99, START);
    assertThat(chats(number)).containsExactly(2L);
    assertThat(tally(number).putOff()).isEqualTo(2);
  }

  @Test
  void nothing_begins_while_it_does_not_run() {
    subscribed(2);
    long number = run(saying("Закрыто"));
    List<Parcel> parcels = ready(number);
    Parcel onWire = begin(number, 1);
    assertThat(change(number, State.RUNNING, State.PAUSED)).isTrue();
    assertThat(ready(number)).isEmpty();
    assertThat(start(parcels)).isEmpty();
    end(Outcome.sent(onWire, 1, 10));
    assertThat(change(number, State.PAUSED, State.RUNNING)).isTrue();
    assertThat(chats(number)).containsExactly(2L);
  }

  @Test
  void what_was_cancelled_is_never_sent() {
    subscribed(3);
    long number = run(saying("Закрыто"));
    end(number, 1, Result.UNKNOWN);
    Parcel onWire = begin(number, 2);
    assertThat(change(number, State.RUNNING, State.CANCELLED)).isTrue();
    assertThat(tally(number).left()).isZero();
    assertThat(now(number).times().finished()).contains(START);
    end(Outcome.sent(onWire, 1, 20));
    assertThat(store().retryUnknown(number, START, fresh())).isZero();
    correct(number, "Открыто");
    fix(number);
    assertThat(chats(number)).containsExactly(2L);
    assertThat(tally(number).left()).isEqualTo(1);
  }

  @Test
  void a_chat_gets_two_broadcasts_in_their_order() {
    subscribed(3);
    long first = run(saying("Закрыто"));
    long second = run(saying("Открыто"));
    long urgent = run(saying("Срочно", EVERYBODY, true));
    assertThat(ready(second)).isEmpty();
    assertThat(chats(urgent)).containsExactly(1L, 2L, 3L);
    Parcel onWire = begin(first, 1);
    end(first, 2, Result.DONE);
    assertThat(chats(second)).containsExactly(2L);
    end(Outcome.sent(onWire, 1, 10));
    assertThat(chats(second)).containsExactly(1L, 2L);
    assertThat(change(first, State.RUNNING, State.PAUSED)).isTrue();
    assertThat(chats(second)).containsExactly(1L, 2L, 3L);
  }

  @Test
  void many_that_wait_for_an_earlier_broadcast_do_not_hide_those_that_are_free() {
    subscribed(200);
    long first = run(saying("Закрыто"));
    List<Parcel> asleep = store().ready(first, 199, START);
    store().putOff(asleep.subList(0, 120), MORNING);
    long second = run(saying("Открыто"));
    store().putOff(asleep.subList(120, 199), MORNING);
    end(Outcome.sent(start(store().ready(first, 1, START)).get(0), 1, 1));
    assertThat(store().ready(second, 1, START)).extracting(Parcel::chat).containsExactly(200L);
    assertThat(tally(second).putOff()).isEqualTo(199);
  }

  @Test
  void a_correction_edits_what_was_sent_and_the_rest_gets_the_new_text() {
    subscribed(4);
    long number = run(saying("Закрыто"));
    end(Outcome.sent(begin(number, 1), 1, 10));
    List<Parcel> stale = ready(number);
    Parcel onWire = begin(number, 2);
    Effect effect = fresh();
    clock.tick(Duration.ofMinutes(5));
    correct(number, "Открыто", effect);
    assertThat(store().correct(number, saying("Иначе"), START, effect)).isEmpty();
    assertThat(now(number).version()).isEqualTo(2);
    assertThat(now(number).task()).isEqualTo(Task.CORRECT);
    assertThat(now(number).state()).isEqualTo(State.FIXING);
    assertThat(now(number).times().corrected()).contains(clock.instant());
    end(Outcome.sent(onWire, 1, 20));
    fix(number);
    assertThat(tally(number).current()).isZero();
    assertThat(ready(number))
        .filteredOn(parcel -> parcel.task() == Task.CORRECT)
        .extracting(Parcel::chat, Parcel::messageId)
        .containsExactly(tuple(1L, 10), tuple(2L, 20));
    assertThat(ready(number))
        .filteredOn(parcel -> parcel.chat() == 1)
        .extracting(Parcel::sentAt)
        .containsExactly(Optional.of(START));
    assertThat(start(stale.subList(0, 1))).isEmpty();
    doAll(number);
    assertThat(tally(number).current()).isEqualTo(4);
    assertThat(tally(number).left()).isZero();
    finish(number);
    correct(number, "Снова");
    assertThat(now(number).times().finished()).isEmpty();
    fix(number);
    assertThat(ready(number)).hasSize(4).allMatch(parcel -> parcel.task() == Task.CORRECT);
  }

  @Test
  void an_edit_that_fails_leaves_the_message_and_one_that_may_have_worked_is_done_again() {
    subscribed(3);
    long number = run(saying("Закрыто"));
    doAll(number);
    correct(number, "Открыто");
    fix(number);
    end(number, 1, Result.REJECTED);
    end(number, 2, Result.BLOCKED);
    end(number, 3, Result.UNKNOWN);
    assertThat(count(number, DeliveryState.SENT)).isEqualTo(3);
    assertThat(chats(number)).containsExactly(3L);
    Parcel again = begin(number, 3);
    assertThat(store().recover(START)).isZero();
    assertThat(ready(number)).containsExactly(again);
    assertThat(storage.subscriptions().isReachable(2)).isFalse();
  }

  @Test
  void a_recall_deletes_what_was_sent_and_sends_nothing_more() {
    subscribed(5);
    long number = run(saying("Закрыто"));
    end(Outcome.sent(begin(number, 1), 1, 10));
    end(number, 2, Result.UNKNOWN);
    Parcel onWire = begin(number, 3);
    Parcel failing = begin(number, 4);
    Effect effect = fresh();
    assertThat(store().recall(number, START, effect).orElseThrow().recalled()).isTrue();
    assertThat(store().recall(number, START, fresh())).isEmpty();
    assertThat(store().correct(number, saying("Открыто"), START, fresh())).isEmpty();
    fix(number);
    end(Outcome.sent(onWire, 1, 30), Outcome.later(failing, MORNING));
    assertThat(ready(number)).extracting(Parcel::chat).containsExactly(1L, 3L);
    assertThat(ready(number)).extracting(Parcel::task).containsOnly(Task.RECALL);
    assertThat(store().retryUnknown(number, START, fresh())).isZero();
    doAll(number);
    assertThat(count(number, DeliveryState.RECALLED)).isEqualTo(4);
    assertThat(count(number, DeliveryState.UNKNOWN)).isEqualTo(1);
    assertThat(tally(number).left()).isZero();
  }

  @Test
  void a_recall_overtakes_a_correction() {
    subscribed(2);
    long number = run(saying("Закрыто"));
    doAll(number);
    correct(number, "Открыто");
    fix(number);
    Parcel editing = begin(number, 1);
    assertThat(store().recall(number, START, fresh())).isPresent();
    fix(number);
    end(Outcome.of(editing, 2, Result.DONE));
    assertThat(ready(number)).extracting(Parcel::task).containsExactly(Task.RECALL, Task.RECALL);
  }

  @Test
  void what_was_on_the_wire_at_a_kill_is_named_and_sent_again_only_when_asked() {
    subscribed(3);
    long number = run(saying("Закрыто"));
    long urgent = run(saying("Срочно", EVERYBODY, true));
    begin(number, 1);
    begin(number, 2);
    begin(urgent, 1);
    assertThat(store().recover(START)).isEqualTo(2);
    assertThat(store().recover(START)).isZero();
    assertThat(count(number, DeliveryState.UNKNOWN)).isEqualTo(2);
    assertThat(chats(number)).containsExactly(3L);
    assertThat(chats(urgent)).containsExactly(1L, 2L, 3L);
    doAll(number);
    finish(number);
    storage.subscriptions().reachable(2, false);
    Effect effect = fresh();
    assertThat(store().retryUnknown(number, START, effect)).isEqualTo(1);
    assertThat(store().retryUnknown(number, START, effect)).isZero();
    assertThat(now(number).state()).isEqualTo(State.RUNNING);
    assertThat(chats(number)).containsExactly(1L);
  }

  @Test
  void a_broadcast_that_stopped_tries_its_rejected_chats_again() {
    subscribed(2);
    long number = run(saying("Закрыто"));
    end(number, 1, Result.REJECTED);
    assertThat(change(number, State.RUNNING, State.STOPPED)).isTrue();
    assertThat(change(number, State.STOPPED, State.RUNNING)).isTrue();
    assertThat(chats(number)).containsExactly(1L, 2L);
    doAll(number);
    correct(number, "Открыто");
    fix(number);
    end(number, 1, Result.REJECTED);
    assertThat(change(number, State.RUNNING, State.STOPPED)).isTrue();
    assertThat(change(number, State.STOPPED, State.RUNNING)).isTrue();
    fix(number);
    assertThat(chats(number)).containsExactly(1L, 2L);
  }
}
