package org.podorozhnik.bot.outbox;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.LongSupplier;

/**
 * The pace of the token. Telegram counts what came to it within the last second, so no second there
 * ever holds more queued messages than the rate, less what replies took; a small bucket spreads
 * them over the second. When a message came is not known: at the latest when its answer left, so a
 * place is free again a second after the answer, less the time that the fastest answer took; else
 * messages that were held up would come together with those behind them. Replies are counted and
 * never wait. Times are monotonic nanoseconds. Thread-safe.
 */
public final class Pacer {
  private static final long SECOND = Duration.ofSeconds(1).toNanos();

  /** While all places are on the wire; answers end it sooner. */
  private static final long LOOK_AGAIN = Duration.ofMillis(20).toNanos();

  /** The bucket holds so much of a second: more than a late wake-up loses. */
  private static final int BUCKETS_IN_A_SECOND = 10;

  private final LongSupplier nanos;
  private final int rate;
  private final double capacity;

  /** When the messages of the last second came, at the latest. */
  private final Deque<Long> came = new ArrayDeque<>();

  private int onTheWire;
  private long fastest = SECOND;
  private boolean answered;
  private double tokens;
  private long filledAt;

  public Pacer(LongSupplier nanos, int perSecond) {
    this.nanos = nanos;
    this.rate = perSecond;
    this.capacity = Math.max(1, perSecond / (double) BUCKETS_IN_A_SECOND);
    this.tokens = capacity;
    this.filledAt = nanos.getAsLong();
  }

  /** How many queued messages may be sent now. */
  public synchronized int available() {
    pass();
    return Math.max(0, Math.min((int) Math.floor(tokens), free()));
  }

  /**
   * Counts a message of any kind that is sent now.
   *
   * @return when that is, for {@link #answered}
   */
  public synchronized long spend() {
    long now = pass();
    tokens = Math.max(-rate, tokens - 1);
    onTheWire++;
    return now;
  }

  /**
   * Its answer came, or it is given up.
   *
   * @param left what {@link #spend} returned
   * @param taken whether Telegram took it, so that the answer came all the way
   */
  public synchronized void answered(long left, boolean taken) {
    long now = pass();
    onTheWire--;
    if (taken) {
      fastest = Math.min(fastest, now - left);
      answered = true;
    }
    came.addLast(answered ? Math.max(left, now - fastest) : now);
  }

  /** How long until a queued message may be sent; zero if one may now. */
  public synchronized Duration untilNext() {
    long now = pass();
    long bucket = tokens >= 1 ? 0 : (long) Math.ceil((1 - tokens) * SECOND / rate);
    Long oldest = came.peekFirst();
    long place = free() > 0 ? 0 : oldest == null ? LOOK_AGAIN : oldest + SECOND - now;
    return Duration.ofNanos(Math.max(bucket, place));
  }

  private int free() {
    return rate - onTheWire - came.size();
  }

  private long pass() {
    long now = nanos.getAsLong();
    tokens = Math.min(capacity, tokens + (now - filledAt) * (double) rate / SECOND);
    filledAt = now;
    while (!came.isEmpty() && now - came.getFirst() >= SECOND) {
      came.removeFirst();
    }
    return now;
  }
}
