package org.podorozhnik.bot.routing;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * Slows whoever sends too much, and nobody else: each update beyond the allowance is answered
 * later, none is dropped. Counts live in memory only. Times are monotonic nanoseconds.
 */
public final class FloodGuard {
  private static final int MOST_PEOPLE = 5_000;

  private final int allowed;
  private final long window;
  private final LongSupplier nanos;
  private final Cache<Long, double[]> buckets;

  /**
   * @param allowed updates taken from one person in the window before that person is slowed
   */
  public FloodGuard(int allowed, Duration window, LongSupplier nanos) {
    this.allowed = allowed;
    this.window = window.toNanos();
    this.nanos = nanos;
    this.buckets =
        Caffeine.newBuilder()
            .maximumSize(MOST_PEOPLE)
            .expireAfterAccess(Duration.ofHours(1))
            .build();
  }

  /** Counts an update of the person; how long its answer is held back. */
  public Duration slow(long person) {
    long now = nanos.getAsLong();
    double[] bucket = buckets.get(person, p -> new double[] {0, now});
    synchronized (bucket) {
      double drained = (now - bucket[1]) * allowed / window;
      bucket[0] = Math.max(0, bucket[0] - drained) + 1;
      bucket[1] = now;
      double over = bucket[0] - allowed;
      return over <= 0 ? Duration.ZERO : Duration.ofNanos((long) (over * window / allowed));
    }
  }
}
