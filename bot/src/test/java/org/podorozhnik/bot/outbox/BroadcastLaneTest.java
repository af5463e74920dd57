package org.podorozhnik.bot.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.podorozhnik.content.broadcast.Broadcast.State;
import org.podorozhnik.content.broadcast.DeliveryState;
import org.podorozhnik.content.subscriber.Preferences;
import org.podorozhnik.content.subscriber.QuietHours;

/** Broadcasts as chats see them. */
class BroadcastLaneTest {
  private static final Duration SECOND = Duration.ofSeconds(1);
  private static final Delivery BAD_HTML =
      new Delivery.Rejected("Bad Request: can't parse entities");
  private final LaneStage stage = new LaneStage(28);
  private final FakeWire wire = stage.wire;

  @Test
  void every_chat_gets_it_once_without_a_sound_and_then_it_is_done() {
    stage.subscribeMany(100);
    long number = stage.broadcast("Ларс закрыт");
    stage.run(SECOND.multipliedBy(10));
    assertThat(wire.sent.stream().map(Outgoing::chatId)).doesNotHaveDuplicates().hasSize(100);
    assertThat(wire.sent).allMatch(Outgoing::silent);
    assertThat(stage.state(number)).isEqualTo(State.DONE);
    assertThat(stage.tally(number).of(DeliveryState.SENT)).isEqualTo(100);
  }

  @Test
  void the_rate_is_kept_and_used() {
    stage.subscribeMany(600);
    stage.broadcast("text");
    List<Integer> perSecond = new ArrayList<>();
    for (int second = 0; second < 10; second++) {
      int before = wire.sent.size();
      stage.run(SECOND);
      perSecond.add(wire.sent.size() - before);
    }
    assertThat(perSecond).allMatch(sent -> sent <= 28);
    assertThat(wire.sent).hasSizeGreaterThanOrEqualTo(272);
  }

  @Test
  void a_chat_that_telegram_closes_for_a_while_holds_up_no_other() {
    stage.subscribeMany(20);
    wire.next(1, new Delivery.RetryAfter(Duration.ofSeconds(30)));
    long number = stage.broadcast("text");
    stage.run(SECOND.multipliedBy(3));
    assertThat(wire.sent).hasSize(20);
    assertThat(stage.state(number)).isEqualTo(State.RUNNING);
    stage.leap(Duration.ofSeconds(30));
    assertThat(wire.to(1)).hasSize(2);
    assertThat(stage.tally(number).of(DeliveryState.SENT)).isEqualTo(20);
    assertThat(stage.state(number)).isEqualTo(State.DONE);
  }

  @Test
  void an_unknown_outcome_is_named_and_never_sent_again_unless_it_is_urgent() {
    stage.subscribe(1);
    wire.next(1, new Delivery.Unknown()).next(1, new Delivery.Unknown());
    long number = stage.broadcast("text");
    stage.run(SECOND.multipliedBy(2));
    long urgent = stage.urgent("urgent");
    stage.run(SECOND.multipliedBy(90));
    assertThat(wire.texts(1)).containsExactly("text", "urgent", "urgent");
    assertThat(wire.to(1).get(1).silent()).isFalse();
    assertThat(stage.tally(number).of(DeliveryState.UNKNOWN)).isEqualTo(1);
    assertThat(stage.tally(urgent).of(DeliveryState.SENT)).isEqualTo(1);
  }

  @Test
  void after_a_kill_what_was_on_the_wire_is_unknown_and_everything_else_arrives_once() {
    stage.subscribeMany(40);
    for (int chat = 1; chat <= 20; chat++) {
      wire.hold(chat);
    }
    long number = stage.broadcast("text");
    stage.run(SECOND.multipliedBy(2));
    assertThat(wire.sent).hasSize(8);
    stage.restart();
    stage.run(SECOND.multipliedBy(2));
    stage.restart();
    stage.run(SECOND.multipliedBy(10));
    stage.restart();
    stage.run(SECOND.multipliedBy(5));
    assertThat(wire.sent.stream().map(Outgoing::chatId)).doesNotHaveDuplicates().hasSize(40);
    assertThat(stage.tally(number).of(DeliveryState.UNKNOWN)).isEqualTo(20);
    assertThat(stage.tally(number).of(DeliveryState.SENT)).isEqualTo(20);
    assertThat(stage.state(number)).isEqualTo(State.DONE);
  }

  @Test
  void a_correction_edits_what_was_sent_also_what_is_on_the_wire_and_goes_to_the_rest() {
    stage.subscribe(1, 2);
    CompletableFuture<Delivery> slow = wire.hold(2);
    long number = stage.broadcast("old");
    stage.run(SECOND);
    stage.correct(number, "new");
    stage.run(SECOND);
    slow.complete(new Delivery.Sent(77));
    stage.run(SECOND.multipliedBy(3));
    String corrected = "new\n\n<i>исправлено 25 ноября, 14:20 по Москве</i>";
    assertThat(wire.texts(1)).containsExactly("old", corrected);
    assertThat(wire.to(1).get(1).edit()).isEqualTo(1);
    assertThat(wire.texts(2)).containsExactly("old", corrected);
    assertThat(wire.to(2).get(1).edit()).isEqualTo(77);
    assertThat(stage.state(number)).isEqualTo(State.DONE);
    assertThat(stage.tally(number).current()).isEqualTo(2);
  }

  @Test
  void a_quiet_chat_gets_it_after_its_quiet_hours_and_only_as_corrected() {
    QuietHours quiet =
        new QuietHours(LocalTime.parse("11:00"), LocalTime.parse("13:00"), ZoneOffset.UTC);
    stage.subscribe(1, 2);
    Preferences preferences = Preferences.NONE.withQuiet(Optional.of(quiet));
    stage.storage.preferences().save(2, preferences, stage.effect());
    long number = stage.broadcast("old");
    stage.run(SECOND);
    stage.correct(number, "new");
    stage.run(SECOND.multipliedBy(3));
    assertThat(wire.to(1)).hasSize(2);
    assertThat(wire.to(2)).isEmpty();
    stage.leap(Duration.ofMinutes(99));
    assertThat(wire.to(2)).isEmpty();
    stage.leap(Duration.ofMinutes(1));
    assertThat(wire.texts(2)).singleElement().asString().startsWith("new");
    assertThat(stage.state(number)).isEqualTo(State.DONE);
    stage.urgent("urgent");
    stage.run(SECOND.multipliedBy(2));
    assertThat(wire.texts(2)).contains("urgent");
  }

  @Test
  void many_quiet_chats_do_not_keep_the_others_waiting() {
    QuietHours quiet =
        new QuietHours(LocalTime.parse("11:00"), LocalTime.parse("13:00"), ZoneOffset.UTC);
    stage.subscribeMany(3_000);
    for (long chat = 1; chat < 3_000; chat++) {
      Preferences preferences = Preferences.NONE.withQuiet(Optional.of(quiet));
      stage.storage.preferences().save(chat, preferences, stage.effect());
    }
    stage.broadcast("text");
    stage.run(SECOND);
    assertThat(wire.sent).singleElement().extracting(Outgoing::chatId).isEqualTo(3_000L);
  }

  @Test
  void a_recall_deletes_and_where_that_is_not_possible_withdraws() {
    stage.subscribe(1, 2);
    long number = stage.broadcast("wrong");
    stage.run(SECOND.multipliedBy(2));
    wire.next(2, new Delivery.Rejected("Bad Request: message can't be deleted for everyone"));
    stage.recall(number);
    stage.run(SECOND.multipliedBy(3));
    assertThat(wire.deleted).containsExactlyInAnyOrder(1, 2);
    assertThat(wire.to(1)).hasSize(1);
    assertThat(wire.texts(2).get(1)).contains("отозвано");
    assertThat(stage.tally(number).of(DeliveryState.RECALLED)).isEqualTo(2);
  }

  @Test
  void after_two_days_a_recall_only_withdraws() {
    stage.subscribe(1);
    long number = stage.broadcast("wrong");
    stage.run(SECOND.multipliedBy(2));
    stage.clock.tick(BroadcastMessages.DELETABLE);
    stage.recall(number);
    stage.run(SECOND.multipliedBy(2));
    assertThat(wire.deleted).isEmpty();
    assertThat(wire.to(1).get(1).edit()).isEqualTo(1);
    assertThat(stage.state(number)).isEqualTo(State.DONE);
  }

  @Test
  void what_the_first_twenty_chats_refuse_alike_stops_and_goes_on_with_them() {
    stage.subscribeMany(100);
    for (int i = 0; i < 40; i++) {
      wire.next(BAD_HTML);
    }
    long number = stage.broadcast("<b>text");
    stage.run(SECOND.multipliedBy(5));
    assertThat(stage.state(number)).isEqualTo(State.STOPPED);
    assertThat(stage.storage.broadcasts().find(number).orElseThrow().problem())
        .contains("can't parse entities");
    assertThat(wire.sent).hasSizeBetween(20, 28);
    wire.answers.clear();
    assertThat(stage.change(number, State.STOPPED, State.RUNNING)).isTrue();
    stage.run(SECOND.multipliedBy(10));
    assertThat(stage.tally(number).of(DeliveryState.SENT)).isEqualTo(100);
  }

  @Test
  void one_chat_that_takes_it_is_enough_not_to_stop_but_fifty_failures_in_a_row_pause() {
    stage.subscribeMany(100);
    wire.next(1, new Delivery.Sent(1));
    for (int i = 0; i < 100; i++) {
      wire.next(BAD_HTML);
    }
    long number = stage.broadcast("text");
    stage.run(SECOND);
    assertThat(stage.state(number)).isEqualTo(State.RUNNING);
    stage.run(SECOND.multipliedBy(5));
    assertThat(stage.state(number)).isEqualTo(State.PAUSED);
    assertThat(wire.sent).hasSizeBetween(51, 60);
  }

  @Test
  void it_can_be_paused_resumed_and_cancelled_at_any_time() {
    stage.subscribeMany(100);
    long number = stage.broadcast("text");
    stage.run(SECOND);
    stage.change(number, State.RUNNING, State.PAUSED);
    int paused = wire.sent.size();
    stage.run(SECOND.multipliedBy(2));
    assertThat(wire.sent).hasSize(paused);
    stage.change(number, State.PAUSED, State.RUNNING);
    stage.run(SECOND);
    assertThat(wire.sent).hasSizeGreaterThan(paused);
    stage.change(number, State.RUNNING, State.CANCELLED);
    int cancelled = wire.sent.size();
    stage.run(SECOND.multipliedBy(5));
    assertThat(wire.sent).hasSize(cancelled);
  }

  @Test
  void two_broadcasts_reach_each_chat_in_their_order_a_second_apart() {
    stage.subscribe(1, 2);
    wire.next(1, new Delivery.Unreachable())
        .next(1, new Delivery.RetryAfter(SECOND.multipliedBy(5)));
    stage.broadcast("first");
    stage.broadcast("second");
    stage.run(SECOND.multipliedBy(20));
    assertThat(wire.texts(1)).containsExactly("first", "first", "first", "second");
    assertThat(wire.texts(2)).containsExactly("first", "second");
  }

  @Test
  void a_blocked_chat_and_one_that_is_gone_are_counted_and_left_alone() {
    stage.subscribe(1, 2);
    wire.next(1, new Delivery.ChatGone(true)).next(2, new Delivery.ChatGone(false));
    long number = stage.broadcast("text");
    stage.run(SECOND.multipliedBy(2));
    stage.broadcast("next");
    stage.run(SECOND.multipliedBy(2));
    assertThat(wire.sent).hasSize(2);
    assertThat(stage.tally(number).of(DeliveryState.BLOCKED)).isEqualTo(1);
    assertThat(stage.tally(number).of(DeliveryState.GONE)).isEqualTo(1);
    assertThat(stage.storage.subscriptions().isReachable(1)).isFalse();
  }

  @Test
  void a_group_that_moved_gets_it_under_its_new_id() {
    stage.subscribe(-1);
    wire.next(-1, new Delivery.ChatMoved(-100));
    long number = stage.broadcast("text");
    stage.run(SECOND.multipliedBy(3));
    assertThat(wire.to(-100)).hasSize(1);
    assertThat(stage.state(number)).isEqualTo(State.DONE);
  }

  @Test
  void where_the_topic_is_gone_it_arrives_outside_of_it_from_then_on() {
    stage.save(-1, Optional.of(5));
    wire.next(-1, new Delivery.Rejected("Bad Request: message thread not found"));
    stage.broadcast("text");
    stage.run(SECOND);
    assertThat(wire.to(-1))
        .extracting(Outgoing::thread)
        .containsExactly(Optional.of(5), Optional.empty());
    assertThat(stage.storage.subscriptions().find(-1).orElseThrow().thread()).isEmpty();
  }

  @Test
  void while_telegram_is_out_of_reach_few_attempts_are_made_and_nothing_is_lost() {
    stage.subscribeMany(200);
    for (int i = 0; i < 60; i++) {
      wire.next(new Delivery.Unreachable());
    }
    long number = stage.broadcast("text");
    stage.run(SECOND.multipliedBy(10));
    assertThat(wire.sent).hasSizeLessThan(60);
    stage.run(Duration.ofMinutes(5));
    assertThat(stage.tally(number).of(DeliveryState.SENT)).isEqualTo(200);
  }

  @Test
  void a_text_that_became_too_long_is_refused_without_asking_telegram() {
    stage.subscribe(1);
    long number = stage.broadcast("x".repeat(5_000));
    stage.run(SECOND);
    assertThat(wire.sent).isEmpty();
    assertThat(stage.tally(number).of(DeliveryState.REJECTED)).isEqualTo(1);
  }
}
