package org.podorozhnik.bot.outbox;

import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;

/** What goes behind everything else: in memory, in order, and not for ever. Thread-safe. */
final class BehindQueue {
  private static final int MOST = 10_000;
  private static final int AT_A_TIME = 8;

  private final PacedWire wire;
  private final Queue<Waiting> waiting = new LinkedBlockingQueue<>(MOST);
  private final AtomicInteger onTheWire = new AtomicInteger();

  private record Waiting(Outgoing message, CompletableFuture<Delivery> outcome) {}

  BehindQueue(PacedWire wire) {
    this.wire = wire;
  }

  /** Unreachable at once if too many wait. */
  CompletableFuture<Delivery> add(Outgoing message) {
    CompletableFuture<Delivery> outcome = new CompletableFuture<>();
    if (!waiting.offer(new Waiting(message, outcome))) {
      outcome.complete(new Delivery.Unreachable());
    }
    return outcome;
  }

  /** Sends at most so many; a closed chat takes none. */
  void send(int most) {
    for (int i = 0; i < most && onTheWire.get() < AT_A_TIME; i++) {
      Waiting next = waiting.poll();
      if (next == null) {
        return;
      }
      onTheWire.incrementAndGet();
      wire.sendQueued(next.message().chatId(), w -> w.send(next.message()))
          .thenAccept(
              delivery -> {
                onTheWire.decrementAndGet();
                next.outcome().complete(delivery);
              });
    }
  }

  /** Tells everything that waits that it was not sent. */
  void refuseAll() {
    for (Waiting next = waiting.poll(); next != null; next = waiting.poll()) {
      next.outcome().complete(new Delivery.Unreachable());
    }
  }

  boolean isEmpty() {
    return waiting.isEmpty();
  }
}
