package org.podorozhnik.bot.sandbox.world;

import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/** Counts what the bot sends, and refuses with 429 what is too much. */
public final class Pace {
  private static final long SECOND = 1_000;
  private static final long MINUTE = 60 * SECOND;

  private final Clock clock;
  private final Map<Long, Deque<Long>> byChat = new HashMap<>();
  private final Deque<Long> everything = new ArrayDeque<>();
  private Limits limits = Limits.NONE;
  private long refused;

  Pace(Clock clock) {
    this.clock = clock;
  }

  public void limits(Limits now) {
    limits = now;
    byChat.clear();
    everything.clear();
  }

  /** Counts one message, or refuses it; a refused one does not count. */
  public void send(Chat chat) {
    if (limits.equals(Limits.NONE)) {
      return;
    }
    long now = clock.millis();
    Deque<Long> own = byChat.computeIfAbsent(chat.id(), id -> new ArrayDeque<>());
    if (chat.isPrivate()) {
      // A bucket of the burst's size that refills by one a second is a window of that many.
      check(own, limits.chatBurst(), limits.chatBurst() * SECOND, now);
    } else {
      check(own, limits.groupPerMinute(), MINUTE, now);
    }
    check(everything, limits.globalPerSecond(), SECOND, now);
    own.add(now);
    everything.add(now);
  }

  /** How many messages were refused for their number. */
  public long refused() {
    return refused;
  }

  private void check(Deque<Long> sent, int most, long window, long now) {
    while (!sent.isEmpty() && sent.peekFirst() <= now - window) {
      sent.removeFirst();
    }
    if (most > 0 && sent.size() >= most) {
      refused++;
      long wait = sent.getFirst() + window - now;
      throw ApiError.tooMany((int) Math.max(1, (wait + SECOND - 1) / SECOND));
    }
  }
}
