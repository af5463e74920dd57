package org.podorozhnik.db;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.podorozhnik.content.broadcast.Broadcast;

/**
 * Forgets old deliveries. The counts are kept in one transaction; the rows go in portions, so that
 * other writes are not held up, and those that a kill leaves go the next time.
 */
final class DeliveryPurge {
  private static final int PORTION = 2_000;

  private final Writes writes;
  private final BroadcastRows rows;
  private final DeliveryReading deliveries;

  DeliveryPurge(Writes writes, BroadcastRows rows, DeliveryReading deliveries) {
    this.writes = writes;
    this.rows = rows;
    this.deliveries = deliveries;
  }

  /** Returns how many rows went. */
  int purge(Instant startedBefore) {
    writes.write(
        handle -> {
          List<Broadcast> old =
              rows.select(
                  handle,
                  "started < :before and purged = 0",
                  Map.of("before", startedBefore.toEpochMilli()));
          old.forEach(broadcast -> deliveries.keep(handle, broadcast));
          return old.size();
        });
    int all = 0;
    int portion = PORTION;
    while (portion == PORTION) {
      portion = deletePortion();
      all += portion;
    }
    writes.write(
        handle -> {
          SubscriptionRows.deleteEnded(handle);
          return true;
        });
    return all;
  }

  private int deletePortion() {
    return writes.write(
        handle ->
            handle.execute(
                """
                delete from deliveries
                where (broadcast, recipient) in
                  (select broadcast, recipient from deliveries
                  where broadcast in (select number from broadcasts where purged = 1) limit ?)
                """,
                PORTION));
  }
}
