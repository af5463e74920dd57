package org.podorozhnik.bot.outbox;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.function.LongSupplier;

/**
 * When a chat may be written to; both lanes ask here. Private chats: a bucket of 20, refilled at 1
 * a second. Groups: 18 a minute with little burst (Telegram allows 20). What is queued leaves room
 * in the bucket for a reply, and keeps its own pace in a private chat. A 429 closes its own chat;
 * it closes the token only if more than half of the last 20 sends, to at least three chats, were
 * refused. Closures of hours were seen: what is queued obeys them, replies are tried again sooner.
 * Times are monotonic nanoseconds. Thread-safe.
 */
public final class ChatGates {
  /** A reply waits no longer than this before it is tried again. */
  static final Duration LONGEST_CLOSURE = Duration.ofMinutes(10);

  private static final int BURST = 20;
  private static final int GROUP_BURST = 3;
  private static final long REFILL = Duration.ofSeconds(1).toNanos();

  /** Before any reading of the clock, and far enough from the limits to be subtracted. */
  private static final long LONG_AGO = Long.MIN_VALUE / 4;

  private static final int LAST_SENDS = 20;
  private static final int MANY_CHATS = 3;

  /** A broadcast passes thousands of chats while one of them is closed. */
  private static final int MOST_CHATS = 20_000;

  private final LongSupplier nanos;
  private final long groupRefill;
  private final long queuedPace;
  private final Cache<Long, Gate> gates =
      Caffeine.newBuilder().maximumSize(MOST_CHATS).expireAfterAccess(Duration.ofHours(1)).build();
  private final Deque<Attempt> last = new ArrayDeque<>();
  private long tokenClosedUntil = LONG_AGO;
  private long tokenNextQueued = LONG_AGO;

  private record Attempt(long chatId, boolean refused) {}

  /** A bucket and the end of a closure; guarded by itself. */
  private static final class Gate {
    private double tokens = BURST;
    private long filledAt;
    private long closedUntil = LONG_AGO;
    private long nextQueued = LONG_AGO;
  }

  /**
   * @param chatPerSecond queued messages to one private chat
   * @param groupPerMinute messages of all kinds to one group
   */
  public ChatGates(LongSupplier nanos, int chatPerSecond, int groupPerMinute) {
    this.nanos = nanos;
    this.queuedPace = Duration.ofSeconds(1).toNanos() / chatPerSecond;
    this.groupRefill = Duration.ofMinutes(1).toNanos() / groupPerMinute;
  }

  /** Takes a place for a reply now and returns zero, or how long to wait, taking nothing. */
  Duration take(long chatId) {
    long now = nanos.getAsLong();
    Gate gate = gate(chatId, now);
    synchronized (gate) {
      return take(chatId, gate, 1, now);
    }
  }

  /** The same for a message that nobody waits for. */
  Duration takeQueued(long chatId) {
    long now = nanos.getAsLong();
    Gate gate = gate(chatId, now);
    synchronized (gate) {
      long closed = Math.max(gate.nextQueued, tokenNextQueued()) - now;
      if (closed > 0) {
        return Duration.ofNanos(closed);
      }
      Duration wait = take(chatId, gate, 2, now);
      if (wait.isZero() && chatId > 0) {
        gate.nextQueued = now + queuedPace;
      }
      return wait;
    }
  }

  /** Takes one place if so many are free. */
  private Duration take(long chatId, Gate gate, int free, long now) {
    long closed = Math.max(gate.closedUntil, tokenClosedUntil()) - now;
    if (closed > 0) {
      return Duration.ofNanos(closed);
    }
    long refill = chatId < 0 ? groupRefill : REFILL;
    int burst = chatId < 0 ? GROUP_BURST : BURST;
    gate.tokens = Math.min(burst, gate.tokens + (now - gate.filledAt) / (double) refill);
    gate.filledAt = now;
    if (gate.tokens < free) {
      return Duration.ofNanos((long) ((free - gate.tokens) * refill) + 1);
    }
    gate.tokens -= 1;
    return Duration.ZERO;
  }

  /** True while Telegram takes nothing that is queued from this token. */
  boolean closed() {
    return tokenNextQueued() > nanos.getAsLong();
  }

  /** How far apart messages to a chat are once its burst is used up. */
  Duration pace(long chatId) {
    return Duration.ofNanos(chatId < 0 ? groupRefill : REFILL);
  }

  /** Closes the chat for so long; closures combine by the later end. */
  void close(long chatId, Duration wait) {
    long now = nanos.getAsLong();
    Gate gate = gate(chatId, now);
    synchronized (gate) {
      gate.closedUntil = Math.max(gate.closedUntil, now + forReplies(wait).toNanos());
      gate.nextQueued = Math.max(gate.nextQueued, now + wait.toNanos());
    }
  }

  /** Closes the chat that Telegram refused, and the token if refusals are general. */
  void refused(long chatId, Duration wait) {
    close(chatId, wait);
    if (note(chatId, true)) {
      closeToken(nanos.getAsLong(), wait);
    }
  }

  void accepted(long chatId) {
    note(chatId, false);
  }

  private synchronized boolean note(long chatId, boolean refused) {
    last.addLast(new Attempt(chatId, refused));
    if (last.size() > LAST_SENDS) {
      last.removeFirst();
    }
    Set<Long> chats = new HashSet<>();
    last.stream().filter(Attempt::refused).forEach(a -> chats.add(a.chatId()));
    long count = last.stream().filter(Attempt::refused).count();
    return count * 2 > LAST_SENDS && chats.size() >= MANY_CHATS;
  }

  private synchronized void closeToken(long now, Duration wait) {
    tokenClosedUntil = Math.max(tokenClosedUntil, now + forReplies(wait).toNanos());
    tokenNextQueued = Math.max(tokenNextQueued, now + wait.toNanos());
  }

  /** How much of a closure replies obey. */
  static Duration forReplies(Duration wait) {
    return wait.compareTo(LONGEST_CLOSURE) > 0 ? LONGEST_CLOSURE : wait;
  }

  private synchronized long tokenNextQueued() {
    return tokenNextQueued;
  }

  private synchronized long tokenClosedUntil() {
    return tokenClosedUntil;
  }

  private Gate gate(long chatId, long now) {
    return gates.get(
        chatId,
        id -> {
          Gate gate = new Gate();
          gate.filledAt = now;
          return gate;
        });
  }
}
