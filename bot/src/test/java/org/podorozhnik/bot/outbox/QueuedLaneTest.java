package org.podorozhnik.bot.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.podorozhnik.bot.text.Screen;

/** What goes before what in the queued lane. */
class QueuedLaneTest {
  private static final Duration SECOND = Duration.ofSeconds(1);
  private final LaneStage stage = new LaneStage(28);
  private final FakeWire wire = stage.wire;

  @Test
  void letters_go_first_then_broadcasts_then_boards() {
    stage.subscribeMany(10);
    stage.broadcast("broadcast");
    CompletableFuture<Delivery> board = stage.lane.behind(message(-1, "board"));
    for (int chat = 101; chat <= 110; chat++) {
      letter(chat);
    }
    stage.run(SECOND);
    assertThat(wire.sent.stream().map(m -> m.screen().html()).distinct())
        .containsExactly("letter", "broadcast", "board");
    assertThat(wire.sent).hasSize(21);
    assertThat(board).isCompletedWithValue(new Delivery.Sent(21));
    assertThat(stage.storage.pendingReplies().size()).isZero();
  }

  @Test
  void what_is_urgent_goes_before_letters() {
    stage.subscribeMany(10);
    for (int i = 0; i < 28; i++) {
      stage.pacer.answered(stage.pacer.spend(), true);
    }
    stage.urgent("urgent");
    stage.run(LaneStage.STEP.multipliedBy(5));
    assertThat(wire.sent).isEmpty();
    for (int chat = 101; chat <= 110; chat++) {
      letter(chat);
    }
    stage.run(SECOND.multipliedBy(2));
    List<String> texts = wire.sent.stream().map(m -> m.screen().html()).toList();
    assertThat(texts).hasSize(20);
    assertThat(texts.subList(0, 10)).containsOnly("urgent");
  }

  @Test
  void a_letter_arrives_at_least_once() {
    wire.next(1, new Delivery.Unknown());
    letter(1);
    stage.run(SECOND.multipliedBy(5));
    assertThat(wire.texts(1)).containsExactly("letter", "letter");
  }

  @Test
  void while_all_is_frozen_only_letters_go() {
    stage.subscribe(1);
    stage.frozen.set(true);
    stage.broadcast("broadcast");
    CompletableFuture<Delivery> board = stage.lane.behind(message(-1, "board"));
    letter(2);
    stage.run(SECOND);
    assertThat(wire.sent.stream().map(m -> m.screen().html())).containsExactly("letter");
    assertThat(board).isCompletedWithValue(new Delivery.Unreachable());
    stage.frozen.set(false);
    stage.run(SECOND);
    assertThat(wire.texts(1)).containsExactly("broadcast");
  }

  @Test
  void while_all_is_frozen_nothing_is_tried_another_way_and_afterwards_it_is() {
    stage.save(-1, Optional.of(5));
    CompletableFuture<Delivery> slow = wire.hold(-1);
    stage.broadcast("broadcast");
    stage.run(SECOND);
    stage.frozen.set(true);
    slow.complete(new Delivery.Rejected("Bad Request: TOPIC_CLOSED"));
    stage.run(SECOND.multipliedBy(10));
    assertThat(wire.to(-1)).hasSize(1);
    stage.frozen.set(false);
    wire.next(-1, new Delivery.Rejected("Bad Request: TOPIC_CLOSED"));
    stage.run(SECOND.multipliedBy(10));
    assertThat(wire.to(-1))
        .extracting(Outgoing::thread)
        .containsExactly(Optional.of(5), Optional.of(5), Optional.empty());
    assertThat(stage.storage.subscriptions().find(-1).orElseThrow().thread()).contains(5);
  }

  @Test
  void a_letter_for_a_topic_that_is_gone_arrives_outside_and_so_do_those_that_follow() {
    stage.save(-1, Optional.of(5));
    wire.next(-1, new Delivery.Rejected("Bad Request: TOPIC_DELETED"));
    letter(-1, Optional.of(5));
    stage.run(SECOND.multipliedBy(8));
    assertThat(wire.to(-1))
        .extracting(Outgoing::thread)
        .containsExactly(Optional.of(5), Optional.empty());
    assertThat(stage.storage.subscriptions().find(-1).orElseThrow().thread()).isEmpty();
  }

  @Test
  void what_a_letter_learns_of_a_chat_is_written_down() {
    stage.subscribe(1, -2);
    wire.next(1, new Delivery.ChatGone(true)).next(-2, new Delivery.ChatMoved(-100));
    letter(1);
    letter(-2);
    stage.run(SECOND.multipliedBy(8));
    assertThat(stage.storage.subscriptions().isReachable(1)).isFalse();
    assertThat(stage.storage.subscriptions().find(-2)).isEmpty();
    assertThat(stage.storage.subscriptions().find(-100)).isPresent();
    assertThat(wire.texts(-100)).containsExactly("letter");
  }

  @Test
  void a_closure_of_hours_is_obeyed_by_what_is_queued_and_not_by_what_somebody_waits_for() {
    wire.next(1, new Delivery.RetryAfter(Duration.ofHours(5)));
    letter(1);
    stage.run(SECOND);
    stage.leap(Duration.ofMinutes(11));
    assertThat(wire.to(1)).hasSize(1);
    assertThat(stage.lane.now(message(1, "bar"))).isCompletedWithValue(new Delivery.Sent(2));
    stage.leap(Duration.ofHours(4));
    assertThat(wire.texts(1)).containsExactly("letter", "bar");
    stage.leap(Duration.ofHours(1));
    assertThat(wire.texts(1)).containsExactly("letter", "bar", "letter");
  }

  @Test
  void an_error_of_any_kind_does_not_end_the_sending() {
    assertThat(
            LaneThread.guarded(
                () -> {
                  throw new OutOfMemoryError("test");
                }))
        .isEqualTo(SECOND);
  }

  @Test
  void what_replies_take_broadcasts_leave() {
    stage.subscribeMany(100);
    stage.broadcast("broadcast");
    stage.run(SECOND);
    int before = wire.sent.size();
    for (int i = 0; i < 50; i++) {
      stage.pacer.answered(stage.pacer.spend(), true);
      stage.pacer.answered(stage.pacer.spend(), true);
      stage.run(LaneStage.STEP);
    }
    assertThat(wire.sent).hasSize(before);
  }

  @Test
  void somebody_who_looks_at_it_gets_it_now_or_is_told_when() {
    Duration closed = Duration.ofSeconds(9);
    wire.next(1, new Delivery.RetryAfter(closed));
    assertThat(stage.lane.now(message(1, "bar")))
        .isCompletedWithValue(new Delivery.RetryAfter(closed));
    assertThat(stage.lane.now(message(1, "bar")))
        .isCompletedWithValue(new Delivery.RetryAfter(closed));
    assertThat(stage.lane.now(message(2, "bar"))).isCompletedWithValue(new Delivery.Sent(2));
    assertThat(wire.sent).hasSize(2);
  }

  @Test
  void an_edit_that_is_refused_is_not_sent_anew() {
    Delivery refused = new Delivery.Rejected("Bad Request: message to edit not found");
    wire.next(1, refused);
    Outgoing edit = Outgoing.edit(1, 5, Screen.of("bar"));
    assertThat(stage.lane.now(edit)).isCompletedWithValue(refused);
    stage.run(SECOND);
    assertThat(wire.sent).containsExactly(edit);
  }

  @Test
  void a_group_keeps_a_place_for_a_reply() {
    for (int i = 0; i < 5; i++) {
      stage.lane.behind(message(-1, "board"));
    }
    stage.run(SECOND);
    assertThat(wire.to(-1)).hasSize(2);
    assertThat(stage.lane.now(message(-1, "reply"))).isCompletedWithValue(new Delivery.Sent(3));
  }

  @Test
  void with_nothing_to_do_it_looks_a_few_times_a_second() {
    assertThat(stage.lane.tick()).isEqualTo(Duration.ofMillis(250));
  }

  private void letter(long chat) {
    letter(chat, Optional.empty());
  }

  private void letter(long chat, Optional<Integer> thread) {
    Instant now = stage.clock.instant();
    Screen screen = Screen.of("letter");
    stage.storage.pendingReplies().add(new OutboxLetters().to(chat, thread, false, screen, now));
  }

  private static Outgoing message(long chat, String html) {
    return Outgoing.text(chat, Optional.empty(), Screen.of(html));
  }
}
