package org.podorozhnik.content.border;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * When each person told something, whatever became of it. In memory alone, of those who told last,
 * and for no longer than the limits need. Thread-safe.
 */
final class ToldLately {
  static final int MOST_PEOPLE = 5_000;

  private final Duration remembered;

  /** Who told longest ago stands first. */
  private final Map<Long, Deque<Instant>> told = new LinkedHashMap<>();

  ToldLately(Duration remembered) {
    this.remembered = remembered;
  }

  synchronized void add(long person, Instant at) {
    Instant since = at.minus(remembered);
    told.values().removeIf(times -> times.getLast().isBefore(since));
    Deque<Instant> times = told.containsKey(person) ? told.remove(person) : new ArrayDeque<>();
    times.removeIf(time -> time.isBefore(since));
    times.addLast(at);
    told.put(person, times);
    if (told.size() > MOST_PEOPLE) {
      told.remove(told.keySet().iterator().next());
    }
  }

  synchronized int count(long person, Instant since) {
    return (int)
        told.getOrDefault(person, new ArrayDeque<>()).stream()
            .filter(at -> !at.isBefore(since))
            .count();
  }
}
