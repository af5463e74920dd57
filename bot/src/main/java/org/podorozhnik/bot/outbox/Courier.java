package org.podorozhnik.bot.outbox;

import java.util.concurrent.CompletableFuture;

/**
 * What features do in chats of themselves, without being asked just now, where the outcome matters
 * to them. Nothing is written down or tried again here. Futures never fail.
 */
public interface Courier {
  /** Sends or edits behind everything else that waits, at the pace of the queued lane. */
  CompletableFuture<Delivery> behind(Outgoing message);

  /** Sends or edits at once, for somebody who looks at it; only the pace of the chat holds it. */
  CompletableFuture<Delivery> now(Outgoing message);

  /** Pins without a sound. */
  CompletableFuture<Delivery> pin(long chat, int messageId);

  CompletableFuture<Delivery> leave(long chat);
}
