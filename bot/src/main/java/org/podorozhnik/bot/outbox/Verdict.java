package org.podorozhnik.bot.outbox;

import java.time.Duration;
import java.time.Instant;
import org.podorozhnik.content.broadcast.Broadcast.Task;
import org.podorozhnik.content.broadcast.Outcome;
import org.podorozhnik.content.broadcast.Outcome.Result;
import org.podorozhnik.content.broadcast.Parcel;

/** What follows from an answer to an errand. */
sealed interface Verdict {
  /** An urgent message whose sending never gets an answer is sent no more often than this. */
  int MOST_ATTEMPTS = 10;

  /** That is all, for now or for good. */
  record Settled(Outcome outcome) implements Verdict {}

  /** Something else is to be tried at once. */
  record Again(Errand errand) implements Verdict {}

  static Verdict of(Errand errand, Delivery delivery, Instant now) {
    Parcel parcel = errand.parcel();
    if (delivery instanceof Delivery.Sent sent) {
      int id = parcel.task() == Task.SEND ? sent.messageId() : 0;
      return new Settled(Outcome.sent(parcel, errand.version(), id));
    }
    if (delivery instanceof Delivery.RetryAfter retry) {
      return later(parcel, now.plus(retry.pause()));
    }
    if (delivery instanceof Delivery.ChatMoved) {
      return later(parcel, now);
    }
    if (delivery instanceof Delivery.ChatGone gone) {
      return settled(errand, gone.blocked() ? Result.BLOCKED : Result.GONE);
    }
    if (delivery instanceof Delivery.Rejected rejected) {
      return rejected(errand, rejected);
    }
    return delivery instanceof Delivery.Unknown && !mayBeRepeated(errand)
        ? settled(errand, Result.UNKNOWN)
        : later(parcel, now.plus(backoff(parcel.attempts())));
  }

  /**
   * Editing or deleting twice does no harm; sending an urgent message twice does less than none.
   */
  private static boolean mayBeRepeated(Errand errand) {
    Parcel parcel = errand.parcel();
    return parcel.task() != Task.SEND || (errand.urgent() && parcel.attempts() < MOST_ATTEMPTS);
  }

  private static Verdict rejected(Errand errand, Delivery.Rejected rejected) {
    String reason = rejected.reason();
    boolean deleted =
        errand.parcel().task() == Task.RECALL && reason.contains("message to delete not found");
    if (deleted || reason.contains("message is not modified")) {
      return settled(errand, Result.DONE);
    }
    boolean second = errand.instead().isPresent();
    return second && (errand.parcel().task() == Task.RECALL || rejected.topicShut())
        ? new Again(errand.secondBest())
        : settled(errand, Result.REJECTED);
  }

  private static Verdict settled(Errand errand, Result result) {
    return new Settled(Outcome.of(errand.parcel(), errand.version(), result));
  }

  private static Verdict later(Parcel parcel, Instant due) {
    return new Settled(Outcome.later(parcel, due));
  }

  private static Duration backoff(int attempts) {
    return Duration.ofSeconds(Math.min(60, 1L << Math.min(attempts, 6)));
  }
}
