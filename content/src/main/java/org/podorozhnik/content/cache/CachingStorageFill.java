package org.podorozhnik.content.cache;

import com.github.benmanes.caffeine.cache.Cache;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A cache that takes what was read only if no write ended meanwhile: a reader that started before a
 * commit must not leave its old value after it.
 */
final class CachingStorageFill<K, V> {
  private final Cache<K, V> cache;
  private long writes;

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

  /** To be called after the commit. */
  synchronized void drop(K key) {
    writes++;
    cache.invalidate(key);
  }

  /** To be called after the commit of what may touch any of them. */
  synchronized void dropAll() {
    writes++;
    cache.invalidateAll();
  }
}
