package org.podorozhnik.bot.outbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.function.LongFunction;
import org.podorozhnik.content.Storage;
import org.podorozhnik.content.StorageException;
import org.podorozhnik.content.update.PendingReplyStore;
import org.podorozhnik.content.update.PendingReplyStore.Lane;
import org.podorozhnik.content.update.PendingReplyStore.PendingReply;
import org.podorozhnik.content.update.PendingReplyStore.Stored;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The messages of a lane that are written down, sent at least once and in order within a chat.
 * Thread-safe.
 */
final class KeptRows {
  /** A reply that could not be delivered for a day tells old news as if it were new. */
  static final Duration LONGEST_WAIT = Duration.ofHours(24);

  /** Longer than any request may take; a row is tried again only after that. */
  private static final Duration IN_FLIGHT = Duration.ofSeconds(35);

  private static final Duration ONE_SECOND = Duration.ofSeconds(1);
  private static final Logger LOG = LoggerFactory.getLogger(KeptRows.class);

  private final PacedWire wire;
  private final Storage storage;
  private final PendingReplyStore store;
  private final Lane lane;
  private final Clock clock;
  private final ChatGates gates;
  private final Executor background;

  /** Chats with rows waiting: whatever comes next for them queues up behind. */
  private final Map<Long, Waiting> waiting = new ConcurrentHashMap<>();

  /** Chats whose oldest row is on the wire. */
  private final Set<Long> onTheWire = ConcurrentHashMap.newKeySet();

  /**
   * What waits for one chat. Rows become due one after the other at the pace of the chat, so that a
   * thousand rows for one do not stand before the only row for another.
   */
  private record Waiting(int rows, Instant lastDue) {}

  /**
   * @param background where answers are written down
   */
  KeptRows(
      PacedWire wire,
      Storage storage,
      Lane lane,
      Clock clock,
      ChatGates gates,
      Executor background) {
    this.wire = wire;
    this.storage = storage;
    this.store = storage.pendingReplies();
    this.lane = lane;
    this.clock = clock;
    this.gates = gates;
    this.background = background;
  }

  /** Whether something waits for the chat. */
  boolean waitFor(long chat) {
    return waiting.containsKey(chat);
  }

  OptionalLong add(Outgoing message, Duration wait) {
    Instant soonest = clock.instant().plus(obeyed(wait));
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
  OptionalLong addInFlight(Outgoing message) {
    waiting.merge(
        message.chatId(),
        new Waiting(1, clock.instant()),
        (before, one) -> new Waiting(before.rows() + 1, before.lastDue()));
    return write(message, clock.instant().plus(IN_FLIGHT));
  }

  private OptionalLong write(Outgoing message, Instant due) {
    try {
      String payload = OutgoingJson.write(message);
      return OptionalLong.of(store.add(new PendingReply(payload, clock.instant(), due, lane)));
    } catch (StorageException e) {
      LOG.error("A reply could not be kept and is lost if it does not arrive: {}", e.getMessage());
      fewer(message.chatId());
      return OptionalLong.empty();
    }
  }

  /** Sends rows that are due, at most so many; returns how many were looked at. */
  int sendDue(int most) {
    var due = store.due(lane, clock.instant(), most);
    long givenUp = due.stream().filter(row -> !send(row)).count();
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
  private boolean send(Stored row) {
    Outgoing message = OutgoingJson.read(row.payload());
    waiting.putIfAbsent(message.chatId(), new Waiting(1, clock.instant()));
    if (row.created().plus(LONGEST_WAIT).isBefore(clock.instant())) {
      finish(row.id(), message, Next.settled(0), row.attempts());
      return false;
    }
    boolean busy = onTheWire.contains(message.chatId());
    LongFunction<Duration> gate = lane == Lane.REPLIES ? gates::take : gates::takeQueued;
    Duration wait = busy ? ONE_SECOND : gate.apply(message.chatId());
    if (!wait.isZero()) {
      store.postpone(row.id(), clock.instant().plus(wait));
      return true;
    }
    onTheWire.add(message.chatId());
    store.postpone(row.id(), clock.instant().plus(IN_FLIGHT));
    wire.send(message.chatId(), w -> w.send(message))
        .thenAccept(delivery -> background.execute(() -> arrived(row, message, delivery)));
    return true;
  }

  private void arrived(Stored row, Outgoing message, Delivery delivery) {
    onTheWire.remove(message.chatId());
    heed(message, delivery);
    finish(row.id(), message, Next.of(message, delivery, gates), row.attempts());
  }

  /**
   * Writes down what an answer says of the chat itself. What is refused to a reply may be taken
   * from a broadcast: only what nobody asked for says that a chat is out of reach.
   */
  void heed(Outgoing message, Delivery delivery) {
    long chat = message.chatId();
    boolean queued = lane == Lane.QUEUED;
    try {
      if (delivery instanceof Delivery.ChatMoved moved) {
        storage.moved(chat, moved.newChatId());
      } else if (queued && delivery instanceof Delivery.ChatGone) {
        storage.subscriptions().reachable(chat, false);
      } else if (queued && delivery instanceof Delivery.Rejected no && no.topicGone()) {
        storage
            .subscriptions()
            .find(chat)
            .filter(s -> s.thread().isPresent() && s.thread().equals(message.thread()))
            .ifPresent(s -> storage.subscriptions().dropThread(chat));
      }
    } catch (StorageException e) {
      LOG.error("What became of a chat could not be kept: {}", e.getMessage());
    }
  }

  /** Writes down what became of a row. */
  void finish(long id, Outgoing message, Next next, int attempts) {
    Outgoing again = next.again();
    if (again != null && again.equals(message)) {
      Duration backoff = Duration.ofSeconds(Math.min(60, 1L << Math.min(attempts, 6)));
      Duration asked = obeyed(next.pause());
      Duration pause = asked.compareTo(backoff) >= 0 ? asked : backoff;
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

  private Duration obeyed(Duration wait) {
    return lane == Lane.REPLIES ? ChatGates.forReplies(wait) : wait;
  }

  private void fewer(long chatId) {
    waiting.computeIfPresent(
        chatId, (chat, now) -> now.rows() > 1 ? new Waiting(now.rows() - 1, now.lastDue()) : null);
  }

  private static Instant later(Instant a, Instant b) {
    return a.isAfter(b) ? a : b;
  }
}
