package org.podorozhnik.bot.outbox;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.podorozhnik.content.Storage;
import org.podorozhnik.content.update.PendingReplyStore;

/**
 * Delivers replies at least once and in order within a chat. The fast path touches no disk; a reply
 * that takes longer than 250 ms, or must wait, is kept as a row until it is delivered.
 */
public final class ReplyLane {
  /** How long an update waits for its answer to arrive before the answer is written down. */
  static final Duration PATIENCE = Duration.ofMillis(250);

  private static final int BATCH = 50;

  private final PacedWire wire;
  private final Executor background;
  private final ChatGates gates;
  private final KeptRows rows;

  /**
   * @param gates shared with the queued lane, like the pacer, which is told and never asked
   */
  public ReplyLane(
      Wire wire, Storage storage, Clock clock, ChatGates gates, Pacer pacer, Executor background) {
    this.wire = new PacedWire(wire, gates, pacer);
    this.background = background;
    this.gates = gates;
    this.rows =
        new KeptRows(this.wire, storage, PendingReplyStore.Lane.REPLIES, clock, gates, background);
  }

  /**
   * Sends a reply, or keeps it.
   *
   * @param atLeast how long to hold it back first
   * @return completes once the reply is delivered, refused for good, or kept; holds the id of the
   *     message if it was delivered in time, else 0
   */
  public CompletableFuture<Integer> deliver(Outgoing message, Duration atLeast) {
    boolean behind = rows.waitFor(message.chatId()) && atLeast.compareTo(PATIENCE) < 0;
    Duration wait = behind ? PATIENCE : atLeast;
    if (wait.isZero()) {
      wait = gates.take(message.chatId());
    }
    return wait.isZero() ? sendNow(message) : keep(message, wait);
  }

  private CompletableFuture<Integer> sendNow(Outgoing message) {
    CompletableFuture<Delivery> sending = wire.send(message.chatId(), w -> w.send(message));
    CompletableFuture<Integer> handled = new CompletableFuture<>();
    KeptOnce kept = new KeptOnce();
    CompletableFuture.delayedExecutor(PATIENCE.toMillis(), TimeUnit.MILLISECONDS, background)
        .execute(
            () -> {
              if (!sending.isDone() && kept.keepFirst(() -> rows.addInFlight(message))) {
                handled.complete(0);
              }
            });
    sending.thenAccept(delivery -> settle(message, delivery, kept, handled));
    return handled;
  }

  private void settle(
      Outgoing message, Delivery delivery, KeptOnce kept, CompletableFuture<Integer> handled) {
    background.execute(
        () -> {
          boolean inTime = kept.settleFirst();
          rows.heed(message, delivery);
          Next next = Next.of(message, delivery, gates);
          if (!inTime) {
            kept.row().ifPresent(id -> rows.finish(id, message, next, 0));
          } else if (next.again() != null) {
            rows.add(next.again(), next.pause());
          }
          handled.complete(next.messageId());
        });
  }

  private CompletableFuture<Integer> keep(Outgoing message, Duration wait) {
    return CompletableFuture.supplyAsync(
        () -> {
          rows.add(message, wait);
          return 0;
        },
        background);
  }

  /** Sends the rows that are due; call it often. Returns how many were looked at. */
  public int sendDue() {
    return rows.sendDue(BATCH);
  }
}
