package org.podorozhnik.db;

import java.time.Instant;
import java.util.Optional;
import org.podorozhnik.content.subscriber.Subscription;

/**
 * A row of {@code subscriptions}.
 *
 * @param chosen {@link Subscription#empty} if only deliveries keep the row
 * @param since what the next digest tells of; only with a digest
 * @param due when that is; only with a digest
 */
record SubscriptionRow(
    long id,
    long chat,
    Subscription chosen,
    boolean reachable,
    Optional<Instant> since,
    Optional<Instant> due) {
  /** With another choice. An unchanged digest keeps its count, any other begins one. */
  SubscriptionRow choosing(Subscription other, Instant now) {
    if (chosen.digest().equals(other.digest())) {
      return new SubscriptionRow(id, chat, other, true, since, due);
    }
    return new SubscriptionRow(
        id,
        chat,
        other,
        true,
        other.digest().map(digest -> now),
        other.digest().map(digest -> digest.next(now)));
  }
}
