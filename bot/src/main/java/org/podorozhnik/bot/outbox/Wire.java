package org.podorozhnik.bot.outbox;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.podorozhnik.bot.routing.Reply;

/** The one way to Telegram. Futures never fail: what went wrong is a {@link Delivery}. */
public interface Wire {
  CompletableFuture<Delivery> send(Outgoing message);

  /** Deletes a message of the bot; Telegram lets it for 48 hours. */
  CompletableFuture<Delivery> delete(long chat, int messageId);

  /** Pins a message without a sound; Rejected where the bot has no right to. */
  CompletableFuture<Delivery> pin(long chat, int messageId);

  /** Leaves a group. */
  CompletableFuture<Delivery> leave(long chat);

  /** How somebody stands in a group, as Telegram says now. */
  CompletableFuture<Standing> standing(long chat, long person);

  /** Stops the progress bar of a pressed button; text 0 to 200 characters, empty for none. */
  CompletableFuture<Delivery> answerButton(String callbackId, String text);

  CompletableFuture<Delivery> answerInline(String queryId, List<Reply.Result> results);

  /** How somebody stands in a group. */
  enum Standing {
    ADMIN,
    OTHER,
    /** Telegram does not say. */
    UNKNOWN
  }
}
