package org.podorozhnik.bot.outbox;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.podorozhnik.bot.routing.Reply;

/** A wire whose answers the test gives; by default everything is sent. */
final class FakeWire implements Wire {
  final List<Outgoing> sent = new ArrayList<>();
  final Deque<CompletableFuture<Delivery>> answers = new ArrayDeque<>();

  FakeWire next(Delivery delivery) {
    answers.add(CompletableFuture.completedFuture(delivery));
    return this;
  }

  @Override
  public synchronized CompletableFuture<Delivery> send(Outgoing message) {
    sent.add(message);
    CompletableFuture<Delivery> answer = answers.poll();
    return answer == null
        ? CompletableFuture.completedFuture(new Delivery.Sent(sent.size()))
        : answer;
  }

  @Override
  public CompletableFuture<Delivery> answerButton(String callbackId, String text) {
    return CompletableFuture.completedFuture(new Delivery.Sent(0));
  }

  @Override
  public CompletableFuture<Delivery> answerInline(String queryId, List<Reply.Result> results) {
    return CompletableFuture.completedFuture(new Delivery.Sent(0));
  }
}
