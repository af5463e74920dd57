package org.podorozhnik.content.cache;

import com.github.benmanes.caffeine.cache.Cache;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A cache that takes what was read only if no write ended meanwhile: a reader that started before a
 * commit must not leave its old value after it.
 */
final class CachingStorageFill<K, V> {
  private final Cache<K, V> cache;
  private long writes;
  private long drops;

  CachingStorageFill(Cache<K, V> cache) {
    this.cache = cache;
  }

  V get(K key, Supplier<V> read) {
    @Nullable V known = cache.getIfPresent(key);
    if (known != null) {
      return known;
    }
    long before = writes();
    V value = read.get();
    put(key, value, before);
    return value;
  }

  private synchronized long writes() {
    return writes;
  }

  private synchronized void put(K key, V value, long before) {
    if (writes == before) {
      cache.put(key, value);
    }
  }

  /** How often anything was dropped; to be asked before the write that {@link #change} tells of. */
  synchronized long drops() {
    return drops;
  }

  /**
   * Puts a write into what is known; to be called after the commit. What was dropped since before
   * the write may have been undone since, and is read anew.
   */
  synchronized void change(K key, long dropsBefore, UnaryOperator<V> change) {
    writes++;
    if (drops == dropsBefore) {
      cache.asMap().computeIfPresent(key, (k, value) -> change.apply(value));
    } else {
      cache.invalidate(key);
    }
  }

  /** To be called after the commit. */
  synchronized void drop(K key) {
    writes++;
    drops++;
    cache.invalidate(key);
  }

  /** To be called after the commit of what may touch any of them. */
  synchronized void dropAll() {
    writes++;
    drops++;
    cache.invalidateAll();
  }
}
