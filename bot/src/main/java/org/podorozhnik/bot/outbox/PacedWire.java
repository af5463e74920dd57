package org.podorozhnik.bot.outbox;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/** The wire of both lanes: each message is counted, and its answer told to the gates. */
final class PacedWire {
  private final Wire wire;
  private final ChatGates gates;
  private final Pacer pacer;

  /** One thing to be done in a chat. */
  @FunctionalInterface
  interface Act {
    CompletableFuture<Delivery> on(Wire wire);
  }

  PacedWire(Wire wire, ChatGates gates, Pacer pacer) {
    this.wire = wire;
    this.gates = gates;
    this.pacer = pacer;
  }

  /** True while Telegram takes nothing from this token. */
  boolean closed() {
    return gates.closed();
  }

  /** Does it now. What cannot even be asked for, like a text that is too long, is Rejected. */
  CompletableFuture<Delivery> send(long chat, Act act) {
    long left = pacer.spend();
    return ask(act).thenApply(delivery -> noted(chat, left, delivery));
  }

  /** Does it now if the chat is open to replies; else nothing is sent. */
  CompletableFuture<Delivery> sendPrompt(long chat, Act act) {
    return sendUnless(gates.take(chat), chat, act);
  }

  /** Does it now if the chat is open to what nobody waits for; else nothing is sent. */
  CompletableFuture<Delivery> sendQueued(long chat, Act act) {
    return sendUnless(gates.takeQueued(chat), chat, act);
  }

  private CompletableFuture<Delivery> sendUnless(Duration wait, long chat, Act act) {
    return wait.isZero()
        ? send(chat, act)
        : CompletableFuture.completedFuture(new Delivery.RetryAfter(wait));
  }

  private CompletableFuture<Delivery> ask(Act act) {
    try {
      return act.on(wire);
    } catch (RuntimeException e) {
      Delivery refused = new Delivery.Rejected(String.valueOf(e.getMessage()));
      return CompletableFuture.completedFuture(refused);
    }
  }

  private Delivery noted(long chat, long left, Delivery delivery) {
    pacer.answered(left, delivery instanceof Delivery.Sent);
    if (delivery instanceof Delivery.Sent) {
      gates.accepted(chat);
    } else if (delivery instanceof Delivery.RetryAfter retry) {
      gates.refused(chat, retry.pause());
    }
    return delivery;
  }
}
