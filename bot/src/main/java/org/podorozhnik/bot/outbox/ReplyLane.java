package org.podorozhnik.bot.outbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.podorozhnik.content.StorageException;
import org.podorozhnik.content.update.PendingReplyStore;
import org.podorozhnik.content.update.PendingReplyStore.PendingReply;
import org.podorozhnik.content.update.PendingReplyStore.Stored;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Delivers replies at least once and in order within a chat. The fast path touches no disk; a reply
 * that takes longer than 250 ms, or must wait, is kept as a row until it is delivered.
 */
public final class ReplyLane {
  /** How long an update waits for its answer to arrive before the answer is written down. */
  static final Duration PATIENCE = Duration.ofMillis(250);

  /** A reply that could not be delivered for a day tells old news as if it were new. */
  static final Duration LONGEST_WAIT = Duration.ofHours(24);

  /** Longer than any request may take; a row is tried again only after that. */
  private static final Duration IN_FLIGHT = Duration.ofSeconds(35);

  private static final Duration ONE_SECOND = Duration.ofSeconds(1);

  private static final int BATCH = 50;
  private static final Logger LOG = LoggerFactory.getLogger(ReplyLane.class);

  private final Wire wire;
  private final PendingReplyStore store;
  private final Clock clock;
  private final Executor background;
  private final ChatGates gates;

  /** Chats with rows waiting: whatever comes next for them queues up behind. */
  private final Map<Long, Waiting> waiting = new ConcurrentHashMap<>();

  /** Chats whose oldest row is on the wire. */
  private final Set<Long> onTheWire = ConcurrentHashMap.newKeySet();

  /**
   * What waits for one chat. Rows become due one after the other at the pace of the chat, so that a
   * thousand rows for one do not stand before the only row for another.
   */
  private record Waiting(int rows, Instant lastDue) {}

  public ReplyLane(
      Wire wire,
      PendingReplyStore store,
      Clock clock,
      LongSupplier nanos,
      int groupPerMinute,
      Executor background) {
    this.wire = wire;
    this.store = store;
    this.clock = clock;
    this.background = background;
    this.gates = new ChatGates(nanos, groupPerMinute);
  }

  /**
   * Sends a reply, or keeps it.
   *
   * @param atLeast how long to hold it back first
   * @return completes once the reply is delivered, refused for good, or kept; holds the id of the
   *     message if it was delivered in time, else 0
   */
  public CompletableFuture<Integer> deliver(Outgoing message, Duration atLeast) {
    Duration wait = max(atLeast, waiting.containsKey(message.chatId()) ? PATIENCE : Duration.ZERO);
    if (wait.isZero()) {
      wait = gates.take(message.chatId());
    }
    return wait.isZero() ? sendNow(message) : keep(message, wait);
  }

  private CompletableFuture<Integer> sendNow(Outgoing message) {
    CompletableFuture<Delivery> sending = wire.send(message);
    CompletableFuture<Integer> handled = new CompletableFuture<>();
    KeptOnce kept = new KeptOnce();
    CompletableFuture.delayedExecutor(PATIENCE.toMillis(), TimeUnit.MILLISECONDS, background)
        .execute(
            () -> {
              if (!sending.isDone() && kept.keepFirst(() -> addInFlight(message))) {
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
          Next next = next(message, delivery);
          if (!inTime) {
            kept.row().ifPresent(id -> finishRow(id, message, next, 0));
          } else if (next.again() != null) {
            add(next.again(), next.pause());
          }
          handled.complete(next.messageId());
        });
  }

  /**
   * What follows from a delivery.
   *
   * @param again what to send later, or null if this is settled
   */
  private record Next(
      int messageId, @org.jspecify.annotations.Nullable Outgoing again, Duration pause) {
    static Next settled(int messageId) {
      return new Next(messageId, null, Duration.ZERO);
    }
  }

  private Next next(Outgoing message, Delivery delivery) {
    if (delivery instanceof Delivery.Sent sent) {
      gates.accepted(message.chatId());
      return Next.settled(sent.messageId());
    }
    if (delivery instanceof Delivery.RetryAfter retry) {
      gates.refused(message.chatId(), retry.pause());
      return new Next(0, message, retry.pause());
    }
    if (delivery instanceof Delivery.ChatMoved moved) {
      return new Next(0, message.to(moved.newChatId()), Duration.ZERO);
    }
    if (delivery instanceof Delivery.Rejected rejected) {
      return rejected(message, rejected.reason());
    }
    if (delivery instanceof Delivery.ChatGone) {
      return Next.settled(0);
    }
    // What follows in this chat must not overtake what is tried again.
    gates.close(message.chatId(), ONE_SECOND);
    return new Next(0, message, ONE_SECOND);
  }

  private static Next rejected(Outgoing message, String reason) {
    if (reason.contains("message is not modified")) {
      return Next.settled(message.edit());
    }
    if (message.edit() != 0) {
      return new Next(0, message.asNew(), Duration.ZERO);
    }
    if (message.picture().isPresent()) {
      LOG.warn("Telegram refused a picture: {}. Its words are sent alone.", reason);
      return new Next(0, message.withoutPicture(), Duration.ZERO);
    }
    LOG.error("Telegram refused a reply: {}. Mend the text it was made from.", reason);
    return Next.settled(0);
  }

  private CompletableFuture<Integer> keep(Outgoing message, Duration wait) {
    return CompletableFuture.supplyAsync(
        () -> {
          add(message, wait);
          return 0;
        },
        background);
  }

  private OptionalLong add(Outgoing message, Duration wait) {
    Instant soonest = clock.instant().plus(wait);
    Duration pace = gates.pace(message.chatId());
    Waiting now =
        waiting.compute(
            message.chatId(),
            (chat, before) ->
                before == null
                    ? new Waiting(1, soonest)
                    : new Waiting(before.rows() + 1, later(soonest, before.lastDue().plus(pace))));
    return write(message, now.lastDue());
  }

  /** A row for a reply whose answer may still come; what follows need not wait for its due time. */
  private OptionalLong addInFlight(Outgoing message) {
    waiting.merge(
        message.chatId(),
        new Waiting(1, clock.instant()),
        (before, one) -> new Waiting(before.rows() + 1, before.lastDue()));
    return write(message, clock.instant().plus(IN_FLIGHT));
  }

  private OptionalLong write(Outgoing message, Instant due) {
    try {
      String payload = OutgoingJson.write(message);
      return OptionalLong.of(store.add(new PendingReply(payload, clock.instant(), due)));
    } catch (StorageException e) {
      LOG.error("A reply could not be kept and is lost if it does not arrive: {}", e.getMessage());
      fewer(message.chatId());
      return OptionalLong.empty();
    }
  }

  /** Sends the rows that are due; call it often. Returns how many were looked at. */
  public int sendDue() {
    var due = store.due(clock.instant(), BATCH);
    long givenUp = due.stream().filter(row -> !sendRow(row)).count();
    if (givenUp > 0) {
      LOG.error(
          "{} messages could not be delivered within {} h and were given up: they would tell old"
              + " news as new. Look whether Telegram can be reached from here, and for its refusals"
              + " above.",
          givenUp,
          LONGEST_WAIT.toHours());
    }
    return due.size();
  }

  /** False if the row is too old and was given up. */
  private boolean sendRow(Stored row) {
    Outgoing message = OutgoingJson.read(row.payload());
    waiting.putIfAbsent(message.chatId(), new Waiting(1, clock.instant()));
    if (row.created().plus(LONGEST_WAIT).isBefore(clock.instant())) {
      finishRow(row.id(), message, Next.settled(0), row.attempts());
      return false;
    }
    boolean busy = onTheWire.contains(message.chatId());
    Duration wait = busy ? ONE_SECOND : gates.take(message.chatId());
    if (!wait.isZero()) {
      store.postpone(row.id(), clock.instant().plus(wait));
      return true;
    }
    onTheWire.add(message.chatId());
    store.postpone(row.id(), clock.instant().plus(IN_FLIGHT));
    wire.send(message)
        .thenAccept(delivery -> background.execute(() -> arrived(row, message, delivery)));
    return true;
  }

  private void arrived(Stored row, Outgoing message, Delivery delivery) {
    onTheWire.remove(message.chatId());
    finishRow(row.id(), message, next(message, delivery), row.attempts());
  }

  private void finishRow(long id, Outgoing message, Next next, int attempts) {
    Outgoing again = next.again();
    if (again != null && again.equals(message)) {
      Duration backoff = Duration.ofSeconds(Math.min(60, 1L << Math.min(attempts, 6)));
      Duration pause = max(next.pause(), backoff);
      gates.close(message.chatId(), pause);
      store.postpone(id, clock.instant().plus(pause));
      return;
    }
    if (again != null) {
      add(again, next.pause());
    }
    store.remove(id);
    fewer(message.chatId());
  }

  private void fewer(long chatId) {
    waiting.computeIfPresent(
        chatId, (chat, now) -> now.rows() > 1 ? new Waiting(now.rows() - 1, now.lastDue()) : null);
  }

  private static Instant later(Instant a, Instant b) {
    return a.isAfter(b) ? a : b;
  }

  private static Duration max(Duration a, Duration b) {
    return a.compareTo(b) >= 0 ? a : b;
  }
}
