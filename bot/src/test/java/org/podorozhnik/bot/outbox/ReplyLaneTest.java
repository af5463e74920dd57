package org.podorozhnik.bot.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.podorozhnik.bot.text.Screen;
import org.podorozhnik.bot.text.picture.Picture;
import org.podorozhnik.content.Effect;
import org.podorozhnik.content.InMemoryStorage;
import org.podorozhnik.content.SettableClock;
import org.podorozhnik.content.subscriber.Subscription;
import org.podorozhnik.content.subscriber.Topic;
import org.slf4j.LoggerFactory;

class ReplyLaneTest {
  private final SettableClock clock = new SettableClock(Instant.parse("2026-03-01T00:00:00Z"));
  private final InMemoryStorage storage = new InMemoryStorage(clock);
  private final FakeWire wire = new FakeWire();
  private final Pacer pacer = new Pacer(this::nanos, 28);
  private final ReplyLane lane =
      new ReplyLane(wire, storage, clock, new ChatGates(this::nanos, 1, 18), pacer, Runnable::run);

  private long nanos() {
    return clock.instant().toEpochMilli() * 1_000_000;
  }

  @Test
  void a_reply_that_arrives_leaves_nothing_on_disk() {
    assertThat(lane.deliver(to(1), Duration.ZERO)).isCompletedWithValue(1);
    assertThat(storage.pendingReplies().size()).isZero();
  }

  @Test
  void a_reply_never_waits_for_the_pace_of_the_token_but_is_counted() {
    for (int chat = 1; chat <= 40; chat++) {
      assertThat(lane.deliver(to(chat), Duration.ZERO)).isCompletedWithValue(chat);
    }
    assertThat(pacer.available()).isZero();
    clock.tick(Duration.ofMillis(999));
    assertThat(pacer.available()).isZero();
  }

  @Test
  void a_reply_refused_for_now_is_kept_and_sent_when_the_chat_opens() {
    wire.next(new Delivery.RetryAfter(Duration.ofSeconds(30)));
    assertThat(lane.deliver(to(1), Duration.ZERO)).isCompleted();
    assertThat(storage.pendingReplies().size()).isEqualTo(1);
    clock.tick(Duration.ofSeconds(29));
    lane.sendDue();
    assertThat(wire.sent).hasSize(1);
    clock.tick(Duration.ofSeconds(2));
    lane.sendDue();
    assertThat(wire.sent).hasSize(2);
    assertThat(storage.pendingReplies().size()).isZero();
  }

  @Test
  void one_closed_chat_does_not_hold_up_the_others() {
    wire.next(new Delivery.RetryAfter(Duration.ofSeconds(30)));
    lane.deliver(to(1), Duration.ZERO);
    assertThat(lane.deliver(to(2), Duration.ZERO)).isCompletedWithValue(2);
  }

  @Test
  void what_follows_a_waiting_reply_waits_behind_it() {
    wire.next(new Delivery.RetryAfter(Duration.ofSeconds(5)));
    lane.deliver(to(1, "first"), Duration.ZERO);
    lane.deliver(to(1, "second"), Duration.ZERO);
    assertThat(wire.sent).hasSize(1);
    clock.tick(Duration.ofSeconds(6));
    lane.sendDue();
    assertThat(wire.sent.stream().map(m -> m.screen().html()))
        .containsExactly("first", "first", "second");
  }

  @Test
  void an_unknown_outcome_is_sent_again_since_replies_are_at_least_once() {
    wire.next(new Delivery.Unknown());
    lane.deliver(to(1), Duration.ZERO);
    clock.tick(Duration.ofSeconds(2));
    lane.sendDue();
    assertThat(wire.sent).hasSize(2);
  }

  @Test
  void a_gone_chat_is_not_written_to_again() {
    wire.next(new Delivery.ChatGone(true));
    lane.deliver(to(1), Duration.ZERO);
    assertThat(storage.pendingReplies().size()).isZero();
  }

  @Test
  void a_moved_group_gets_the_reply_under_its_new_id() {
    wire.next(new Delivery.ChatMoved(-100L));
    lane.deliver(to(-1), Duration.ZERO);
    clock.tick(Duration.ofSeconds(1));
    lane.sendDue();
    assertThat(wire.sent.get(1).chatId()).isEqualTo(-100L);
  }

  @Test
  void what_is_held_on_a_group_that_moved_moves_with_it() {
    Subscription chosen = Subscription.none("ru").withTopics(new TreeSet<>(Set.of(Topic.ALL)));
    storage.subscriptions().save(-1, chosen, clock.instant(), new Effect(1, 0));
    wire.next(new Delivery.ChatMoved(-100L));
    lane.deliver(to(-1), Duration.ZERO);
    assertThat(storage.subscriptions().find(-100)).isPresent();
  }

  @Test
  void a_reply_for_a_closed_topic_arrives_outside_of_it() {
    wire.next(new Delivery.Rejected("Bad Request: TOPIC_CLOSED"));
    lane.deliver(Outgoing.text(-1, Optional.of(5), Screen.of("text")), Duration.ZERO);
    clock.tick(Duration.ofSeconds(1));
    lane.sendDue();
    assertThat(wire.sent)
        .extracting(Outgoing::thread)
        .containsExactly(Optional.of(5), Optional.empty());
  }

  @Test
  void a_closure_of_hours_holds_a_reply_for_ten_minutes() {
    wire.next(new Delivery.RetryAfter(Duration.ofHours(5)));
    lane.deliver(to(1), Duration.ZERO);
    clock.tick(Duration.ofMinutes(10));
    lane.sendDue();
    assertThat(wire.sent).hasSize(2);
  }

  @Test
  void an_edit_that_is_refused_becomes_a_new_message() {
    wire.next(new Delivery.Rejected("Bad Request: message to edit not found"));
    lane.deliver(new Outgoing(1, Optional.empty(), 0, 7, Screen.of("text")), Duration.ZERO);
    clock.tick(Duration.ofSeconds(1));
    lane.sendDue();
    assertThat(wire.sent.get(1).edit()).isZero();
  }

  @Test
  void an_edit_that_changes_nothing_is_done() {
    wire.next(new Delivery.Rejected("Bad Request: message is not modified"));
    lane.deliver(new Outgoing(1, Optional.empty(), 0, 7, Screen.of("text")), Duration.ZERO);
    assertThat(storage.pendingReplies().size()).isZero();
  }

  @Test
  void a_picture_that_is_refused_becomes_its_words() {
    wire.next(new Delivery.Rejected("Bad Request: IMAGE_PROCESS_FAILED"));
    lane.deliver(photo(), Duration.ZERO);
    clock.tick(Duration.ofSeconds(1));
    lane.sendDue();
    assertThat(wire.sent).containsExactly(photo(), to(1));
    assertThat(storage.pendingReplies().size()).isZero();
  }

  @Test
  void words_that_are_refused_as_well_are_given_up() {
    wire.next(new Delivery.Rejected("Bad Request: IMAGE_PROCESS_FAILED"));
    wire.next(new Delivery.Rejected("Bad Request: can't parse entities"));
    lane.deliver(photo(), Duration.ZERO);
    for (int second = 0; second < 5; second++) {
      clock.tick(Duration.ofSeconds(1));
      lane.sendDue();
    }
    assertThat(wire.sent).hasSize(2);
    assertThat(storage.pendingReplies().size()).isZero();
  }

  @Test
  void a_picture_that_must_wait_is_sent_with_its_picture() {
    wire.next(new Delivery.RetryAfter(Duration.ofSeconds(5)));
    lane.deliver(photo(), Duration.ZERO);
    clock.tick(Duration.ofSeconds(6));
    lane.sendDue();
    assertThat(wire.sent).containsExactly(photo(), photo());
  }

  private static Outgoing photo() {
    Optional<Picture> picture = Optional.of(new Picture(new byte[] {1, 2}));
    return new Outgoing(1, Optional.empty(), 0, 0, Screen.of("text"), picture);
  }

  @Test
  void a_burst_in_one_chat_is_paced_and_none_is_lost() {
    for (int i = 0; i < 30; i++) {
      lane.deliver(to(1), Duration.ZERO);
    }
    assertThat(wire.sent).hasSize(20);
    for (int second = 0; second < 40; second++) {
      clock.tick(Duration.ofSeconds(1));
      lane.sendDue();
    }
    assertThat(wire.sent).hasSize(30);
  }

  @Test
  void a_thousand_replies_for_one_do_not_stand_before_the_one_for_another() {
    for (int i = 0; i < 1000; i++) {
      lane.deliver(to(1), Duration.ZERO);
    }
    wire.next(new Delivery.RetryAfter(Duration.ofSeconds(3)));
    lane.deliver(to(2), Duration.ZERO);
    for (int second = 0; second < 5; second++) {
      clock.tick(Duration.ofSeconds(1));
      lane.sendDue();
    }
    assertThat(wire.sent.stream().filter(m -> m.chatId() == 2)).hasSize(2);
  }

  @Test
  void what_is_tried_again_is_not_overtaken_by_what_follows() {
    wire.next(new Delivery.Unreachable());
    lane.deliver(to(1, "first"), Duration.ZERO);
    lane.deliver(to(1, "second"), Duration.ZERO);
    for (int second = 0; second < 5; second++) {
      clock.tick(Duration.ofSeconds(1));
      lane.sendDue();
    }
    assertThat(wire.sent.stream().map(m -> m.screen().html()))
        .containsExactly("first", "first", "second");
  }

  @Test
  void an_answer_that_comes_late_removes_the_row_that_was_written_for_it() {
    CompletableFuture<Delivery> slow = new CompletableFuture<>();
    wire.answers.add(slow);
    CompletableFuture<Integer> handled = lane.deliver(to(1), Duration.ZERO);
    assertThat(handled.join()).isZero();
    assertThat(storage.pendingReplies().size()).isEqualTo(1);
    slow.complete(new Delivery.Sent(5));
    assertThat(storage.pendingReplies().size()).isZero();
  }

  @Test
  void what_could_not_be_delivered_for_a_day_is_given_up_and_said_once_with_a_count() {
    Logger logger = (Logger) LoggerFactory.getLogger(KeptRows.class);
    ListAppender<ILoggingEvent> log = new ListAppender<>();
    log.start();
    logger.addAppender(log);
    try {
      for (int chat = 1; chat <= 3; chat++) {
        wire.next(new Delivery.RetryAfter(Duration.ofSeconds(30)));
        lane.deliver(to(chat), Duration.ZERO);
      }
      clock.tick(KeptRows.LONGEST_WAIT.plusSeconds(1));
      lane.sendDue();
      lane.sendDue();
    } finally {
      logger.detachAppender(log);
    }
    assertThat(wire.sent).hasSize(3);
    assertThat(storage.pendingReplies().size()).isZero();
    assertThat(log.list)
        .singleElement()
        .extracting(ILoggingEvent::getFormattedMessage)
        .asString()
        .startsWith("3 messages could not be delivered within 24 h and were given up: ");
  }

  private static Outgoing to(long chat) {
    return to(chat, "text");
  }

  private static Outgoing to(long chat, String html) {
    return new Outgoing(chat, Optional.empty(), 0, 0, Screen.of(html));
  }
}
