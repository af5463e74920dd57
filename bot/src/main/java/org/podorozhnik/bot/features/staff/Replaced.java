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
  private final Map<K, Former<V>> byThing = new ConcurrentHashMap<>();

  /**
   * @param when when it was replaced, in seconds, as buttons carry it
   * @param word what was there; empty if nothing was
   * @param back whether it was put back already
   */
  record Former<V>(long when, Optional<V> word, boolean back) {
    boolean canBePutBack(long asked) {
      return when == asked && !back;
    }
  }

  void keep(K thing, Instant when, Optional<V> before) {
    byThing.put(thing, new Former<>(when.getEpochSecond(), before, false));
  }

  /** Empty if nothing was said of the thing since the bot started. */
  Optional<Former<V>> find(K thing) {
    return Optional.ofNullable(byThing.get(thing));
  }

  /** To be called only once it stands in the store again, so that a failure loses nothing. */
  void putBack(K thing, Former<V> former) {
    byThing.replace(thing, former, new Former<>(former.when(), Optional.empty(), true));
  }
}
