package org.podorozhnik.bot.outbox;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.podorozhnik.bot.routing.Reply;

/** The one way to Telegram. Futures never fail: what went wrong is a {@link Delivery}. */
public interface Wire {
  CompletableFuture<Delivery> send(Outgoing message);

  /** Stops the progress bar of a pressed button; text 0 to 200 characters, empty for none. */
  CompletableFuture<Delivery> answerButton(String callbackId, String text);

  CompletableFuture<Delivery> answerInline(String queryId, List<Reply.Result> results);
}
