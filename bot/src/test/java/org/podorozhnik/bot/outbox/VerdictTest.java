package org.podorozhnik.bot.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.podorozhnik.bot.outbox.PacedWire.Act;
import org.podorozhnik.content.broadcast.Broadcast.Task;
import org.podorozhnik.content.broadcast.Outcome;
import org.podorozhnik.content.broadcast.Outcome.Result;
import org.podorozhnik.content.broadcast.Parcel;

/** What each answer means for sending, for an urgent message, for an edit and for deleting. */
class VerdictTest {
  private static final Instant NOW = Instant.parse("2026-11-25T11:20:00Z");
  private static final Act NOTHING =
      wire -> CompletableFuture.completedFuture(new Delivery.Sent(1));

  static Stream<Arguments> table() {
    return Stream.of(
        row(new Delivery.Sent(7), Result.DONE, Result.DONE, Result.DONE),
        row(
            new Delivery.RetryAfter(Duration.ofSeconds(3)),
            Result.LATER,
            Result.LATER,
            Result.LATER),
        row(new Delivery.ChatMoved(-9), Result.LATER, Result.LATER, Result.LATER),
        row(new Delivery.ChatGone(true), Result.BLOCKED, Result.BLOCKED, Result.BLOCKED),
        row(new Delivery.ChatGone(false), Result.GONE, Result.GONE, Result.GONE),
        row(new Delivery.Unreachable(), Result.LATER, Result.LATER, Result.LATER),
        row(new Delivery.Unknown(), Result.UNKNOWN, Result.LATER, Result.LATER),
        row(refused("can't parse entities"), Result.REJECTED, Result.REJECTED, Result.REJECTED),
        row(refused("message is not modified: x"), Result.DONE, Result.DONE, Result.DONE),
        row(
            refused("message to edit not found"),
            Result.REJECTED,
            Result.REJECTED,
            Result.REJECTED));
  }

  @ParameterizedTest
  @MethodSource("table")
  void each_answer_has_its_consequence(Delivery answer, Result sent, Result urgent, Result edited) {
    assertThat(outcome(errand(Task.SEND, false, 0), answer).result()).isEqualTo(sent);
    assertThat(outcome(errand(Task.SEND, true, 0), answer).result()).isEqualTo(urgent);
    assertThat(outcome(errand(Task.CORRECT, false, 0), answer).result()).isEqualTo(edited);
  }

  @Test
  void what_telegram_does_not_take_is_tried_less_and_less_often() {
    Delivery answer = new Delivery.Unreachable();
    assertThat(outcome(errand(Task.SEND, false, 0), answer).due()).isEqualTo(NOW.plusSeconds(1));
    assertThat(outcome(errand(Task.SEND, false, 3), answer).due()).isEqualTo(NOW.plusSeconds(8));
    assertThat(outcome(errand(Task.SEND, false, 99), answer).due()).isEqualTo(NOW.plusSeconds(60));
  }

  @Test
  void an_urgent_message_that_never_gets_an_answer_is_not_repeated_for_ever() {
    Errand often = errand(Task.SEND, true, Verdict.MOST_ATTEMPTS);
    assertThat(outcome(often, new Delivery.Unknown()).result()).isEqualTo(Result.UNKNOWN);
  }

  @Test
  void what_cannot_be_deleted_is_withdrawn_by_an_edit_and_what_is_gone_is_gone() {
    Errand recall = errand(Task.RECALL, false, 0);
    Verdict verdict = Verdict.of(recall, refused("message can't be deleted"), NOW);
    assertThat(verdict).isEqualTo(new Verdict.Again(recall.secondBest()));
    assertThat(outcome(recall.secondBest(), refused("message to edit not found")).result())
        .isEqualTo(Result.REJECTED);
    assertThat(outcome(recall, refused("message to delete not found")).result())
        .isEqualTo(Result.DONE);
  }

  @ParameterizedTest
  @CsvSource({
    "message thread not found, true, true",
    "TOPIC_DELETED, true, true",
    "topic deleted, true, true",
    "TOPIC_CLOSED, true, false",
    "topic closed, true, false",
    "message to edit not found, false, false"
  })
  void a_topic_that_is_shut_is_told_from_one_that_is_gone(
      String reason, boolean shut, boolean gone) {
    Delivery.Rejected rejected = new Delivery.Rejected("Bad Request: " + reason);
    assertThat(rejected.topicShut()).isEqualTo(shut);
    assertThat(rejected.topicGone()).isEqualTo(gone);
  }

  private static Arguments row(Delivery answer, Result sent, Result urgent, Result edited) {
    return Arguments.of(answer, sent, urgent, edited);
  }

  private static Delivery refused(String reason) {
    return new Delivery.Rejected("Bad Request: " + reason);
  }

  private static Errand errand(Task task, boolean urgent, int attempts) {
    int message = task == Task.SEND ? 0 : 5;
    Parcel parcel =
        new Parcel(1, 2, 3, Optional.empty(), "ru", task, message, Optional.of(NOW), attempts);
    return new Errand(
        parcel, 1, urgent, NOTHING, task == Task.RECALL ? Optional.of(NOTHING) : Optional.empty());
  }

  private static Outcome outcome(Errand errand, Delivery answer) {
    return ((Verdict.Settled) Verdict.of(errand, answer, NOW)).outcome();
  }
}
