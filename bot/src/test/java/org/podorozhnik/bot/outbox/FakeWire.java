package org.podorozhnik.bot.outbox;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.podorozhnik.bot.routing.Reply;

/** A wire whose answers the test gives; by default everything is sent. */
final class FakeWire implements Wire {
  final List<Outgoing> sent = new ArrayList<>();
  final List<Integer> deleted = new ArrayList<>();
  final Deque<CompletableFuture<Delivery>> answers = new ArrayDeque<>();

  /** What comes next for a chat, before the other answers. */
  private final Map<Long, Deque<CompletableFuture<Delivery>>> inChat = new HashMap<>();

  Standing standing = Standing.OTHER;
  final Queue<CompletableFuture<Standing>> standings = new ConcurrentLinkedQueue<>();
  final AtomicInteger asked = new AtomicInteger();

  FakeWire next(Delivery delivery) {
    answers.add(CompletableFuture.completedFuture(delivery));
    return this;
  }

  FakeWire next(long chat, Delivery delivery) {
    queue(chat).add(CompletableFuture.completedFuture(delivery));
    return this;
  }

  /** The next message to the chat stays on the wire until the future is completed. */
  CompletableFuture<Delivery> hold(long chat) {
    CompletableFuture<Delivery> answer = new CompletableFuture<>();
    queue(chat).add(answer);
    return answer;
  }

  private Deque<CompletableFuture<Delivery>> queue(long chat) {
    return inChat.computeIfAbsent(chat, c -> new ArrayDeque<>());
  }

  /** The messages to a chat, in order. */
  List<Outgoing> to(long chat) {
    return sent.stream().filter(m -> m.chatId() == chat).toList();
  }

  List<String> texts(long chat) {
    return to(chat).stream().map(m -> m.screen().html()).toList();
  }

  @Override
  public synchronized CompletableFuture<Delivery> send(Outgoing message) {
    sent.add(message);
    return answer(message.chatId(), message.edit() == 0 ? sent.size() : message.edit());
  }

  private CompletableFuture<Delivery> answer(long chat, int messageId) {
    CompletableFuture<Delivery> answer = queue(chat).poll();
    answer = answer == null ? answers.poll() : answer;
    return answer == null
        ? CompletableFuture.completedFuture(new Delivery.Sent(messageId))
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

  @Override
  public CompletableFuture<Delivery> delete(long chat, int messageId) {
    deleted.add(messageId);
    return answer(chat, messageId);
  }

  @Override
  public CompletableFuture<Delivery> pin(long chat, int messageId) {
    return CompletableFuture.completedFuture(new Delivery.Sent(messageId));
  }

  @Override
  public CompletableFuture<Delivery> leave(long chat) {
    return CompletableFuture.completedFuture(new Delivery.Sent(0));
  }

  @Override
  public CompletableFuture<Standing> standing(long chat, long person) {
    asked.incrementAndGet();
    CompletableFuture<Standing> next = standings.poll();
    return next == null ? CompletableFuture.completedFuture(standing) : next;
  }
}
