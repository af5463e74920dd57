package org.podorozhnik.bot.sandbox;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The calls of the bot: how many of each method, and the newest ones themselves. Thread-safe. */
public final class CallLog {
  private static final int KEEP = 10_000;

  private final Deque<ReceivedCall> newest = new ArrayDeque<>();
  private final Map<String, Long> counts = new HashMap<>();

  CallLog() {}

  synchronized void add(ReceivedCall call) {
    counts.merge(call.method().toLowerCase(Locale.ROOT), 1L, Long::sum);
    newest.add(call);
    if (newest.size() > KEEP) {
      newest.removeFirst();
    }
  }

  /** How often the method was called, in spite of faults and refusals. */
  public synchronized long count(String method) {
    return counts.getOrDefault(method.toLowerCase(Locale.ROOT), 0L);
  }

  /** The newest calls of the method, oldest first. */
  public synchronized List<ReceivedCall> of(String method) {
    return newest.stream().filter(c -> c.method().equalsIgnoreCase(method)).toList();
  }

  /** Forgets all. */
  public synchronized void clear() {
    newest.clear();
    counts.clear();
  }
}
