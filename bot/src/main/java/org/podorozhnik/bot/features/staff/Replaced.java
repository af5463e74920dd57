package org.podorozhnik.bot.features.staff;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What the last word on something took the place of, so that it can be put back; gone when the bot
 * stops. One entry for a thing, so it stays small. Thread-safe.
 */
final class Replaced<K, V> {
  private final Map<K, Entry<V>> byThing = new ConcurrentHashMap<>();

  /**
   * @param when when it was replaced, in seconds, as buttons carry it
   */
  private record Entry<V>(long when, V before) {}

  void keep(K thing, Instant when, Optional<V> before) {
    if (before.isPresent()) {
      byThing.put(thing, new Entry<>(when.getEpochSecond(), before.get()));
    } else {
      byThing.remove(thing);
    }
  }

  /** Takes out what was there before that moment. */
  Optional<V> take(K thing, long when) {
    Entry<V> entry = byThing.get(thing);
    if (entry == null || entry.when() != when || !byThing.remove(thing, entry)) {
      return Optional.empty();
    }
    return Optional.of(entry.before());
  }
}
