package org.podorozhnik.bot.features;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.podorozhnik.bot.outbox.Courier;
import org.podorozhnik.bot.outbox.Delivery;
import org.podorozhnik.bot.outbox.Outgoing;

/** Takes what features do by themselves; by default everything arrives, numbered from 1. */
final class FakeCourier implements Courier {
  final List<Outgoing> sent = new ArrayList<>();
  final List<Long> left = new ArrayList<>();
  final List<Integer> pinned = new ArrayList<>();

  /** What happens to the next messages. */
  final Deque<Delivery> answers = new ArrayDeque<>();

  @Override
  public CompletableFuture<Delivery> behind(Outgoing message) {
    return now(message);
  }

  @Override
  public CompletableFuture<Delivery> now(Outgoing message) {
    sent.add(message);
    int id = message.edit() == 0 ? sent.size() : message.edit();
    return done(id);
  }

  @Override
  public CompletableFuture<Delivery> pin(long chat, int messageId) {
    pinned.add(messageId);
    return done(messageId);
  }

  @Override
  public CompletableFuture<Delivery> leave(long chat) {
    left.add(chat);
    return done(0);
  }

  private CompletableFuture<Delivery> done(int id) {
    Delivery next = answers.poll();
    return CompletableFuture.completedFuture(next == null ? new Delivery.Sent(id) : next);
  }
}
