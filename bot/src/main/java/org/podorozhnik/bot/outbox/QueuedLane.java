package org.podorozhnik.bot.outbox;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/**
 * What nobody asked for just now, at the pace of the token: urgent broadcasts first, then letters,
 * other broadcasts, and boards. A freeze stops broadcasts and boards at once and lets letters go
 * on: alerts and digests that people asked for themselves, and words to the staff, who must hear of
 * what goes wrong while all is frozen. One thread decides; nothing in it waits for Telegram.
 */
public final class QueuedLane implements Courier {
  private static final Duration BUSY = Duration.ofMillis(20);
  private static final Duration IDLE = Duration.ofMillis(250);
  private static final Duration STOP_PATIENCE = Duration.ofSeconds(3);

  /** Letters that are looked at in one step. */
  private static final int BATCH = 50;

  private final LaneThread thread;
  private final KeptRows letters;
  private final BroadcastLane broadcasts;
  private final BehindQueue behind;
  private final PacedWire wire;
  private final Pacer pacer;
  private final BooleanSupplier frozen;

  /**
   * @param frozen stops broadcasts and boards; letters go on
   */
  QueuedLane(
      LaneThread thread,
      KeptRows letters,
      BroadcastLane broadcasts,
      BehindQueue behind,
      PacedWire wire,
      Pacer pacer,
      BooleanSupplier frozen) {
    this.thread = thread;
    this.letters = letters;
    this.broadcasts = broadcasts;
    this.behind = behind;
    this.wire = wire;
    this.pacer = pacer;
    this.frozen = frozen;
  }

  /** Settles what the last run left on the wire, and begins to send. */
  void start() {
    broadcasts.recover();
    thread.start(this::tick);
  }

  /** Begins nothing new, waits a little for what is on the wire, and writes down what came. */
  void stop() {
    try {
      thread.stop(STOP_PATIENCE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    behind.refuseAll();
    long end = System.nanoTime() + STOP_PATIENCE.toNanos();
    broadcasts.flush();
    while (!broadcasts.settled() && System.nanoTime() - end < 0) {
      LockSupport.parkNanos(BUSY.toNanos());
      broadcasts.flush();
    }
  }

  /** One step; returns how long nothing needs to be done unless something happens. */
  Duration tick() {
    boolean goes = !frozen.getAsBoolean();
    boolean worked = false;
    if (goes) {
      worked = broadcasts.look();
      worked |= broadcasts.send(true);
    } else {
      broadcasts.flush();
      behind.refuseAll();
    }
    worked |= letters();
    if (goes) {
      worked |= broadcasts.send(false);
      behind.send(pacer.available());
    }
    if (!worked && !broadcasts.active() && behind.isEmpty()) {
      return IDLE;
    }
    Duration next = pacer.untilNext();
    if (next.isZero()) {
      return worked ? Duration.ZERO : BUSY;
    }
    return next.compareTo(IDLE) < 0 ? next : IDLE;
  }

  private boolean letters() {
    int available = pacer.available();
    return available > 0 && letters.sendDue(Math.min(BATCH, available)) > 0;
  }

  @Override
  public CompletableFuture<Delivery> behind(Outgoing message) {
    CompletableFuture<Delivery> outcome = behind.add(message);
    thread.wake();
    return outcome;
  }

  @Override
  public CompletableFuture<Delivery> now(Outgoing message) {
    return wire.sendPrompt(message.chatId(), w -> w.send(message));
  }

  @Override
  public CompletableFuture<Delivery> pin(long chat, int messageId) {
    return wire.sendPrompt(chat, w -> w.pin(chat, messageId));
  }

  @Override
  public CompletableFuture<Delivery> leave(long chat) {
    return wire.sendPrompt(chat, w -> w.leave(chat));
  }
}
