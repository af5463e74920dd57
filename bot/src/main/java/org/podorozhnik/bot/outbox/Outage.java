package org.podorozhnik.bot.outbox;

import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Telegram is out of reach as a whole: trying every chat would tell nothing. For one thread. */
final class Outage {
  /** So many attempts in a row must fail to reach Telegram before all wait. */
  static final int MANY = 10;

  private static final int LONGEST_SECONDS = 30;
  private static final Logger LOG = LoggerFactory.getLogger(Outage.class);

  private int inARow;
  private Instant until = Instant.MIN;

  void note(Delivery delivery, Instant now) {
    if (!(delivery instanceof Delivery.Unreachable)) {
      inARow = 0;
      until = Instant.MIN;
      return;
    }
    inARow++;
    if (inARow == MANY) {
      LOG.warn("Telegram did not take {} messages in a row. Broadcasts wait for it.", MANY);
    }
    if (inARow >= MANY) {
      int doublings = Math.min(5, (inARow - MANY) / MANY);
      until = now.plus(Duration.ofSeconds(Math.min(LONGEST_SECONDS, 1L << doublings)));
    }
  }

  boolean over(Instant now) {
    return !now.isBefore(until);
  }
}
