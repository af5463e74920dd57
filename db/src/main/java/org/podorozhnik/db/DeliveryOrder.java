package org.podorozhnik.db;

import java.time.Instant;
import org.jdbi.v3.core.Handle;

/**
 * What keeps what two broadcasts send in its order in every chat. A delivery that waits for one of
 * a lower number is never due before it. So whoever looks for deliveries that can be worked on
 * meets those that wait for others only while these are worked on themselves, and need not look
 * far.
 */
final class DeliveryOrder {
  private static final String BEFORE =
      """
       from deliveries as before
        where before.recipient = deliveries.recipient and before.broadcast < deliveries.broadcast
          and before.task = 'SEND'
          and before.broadcast in
            (select number from broadcasts where state in ('FIXING', 'RUNNING') and held = 0))
      """;

  /** True for one to be sent that must wait for another in its chat; its broadcast not urgent. */
  static final String WAITS = "exists (select 1" + BEFORE;

  /** Puts deliveries off as far as those that come before them. */
  static final String BEHIND_LOWER =
      "update deliveries set due = (select max(before.due)"
          + BEFORE
          + "where due < (select max(before.due)"
          + BEFORE;

  private DeliveryOrder() {}

  static boolean hasLower(Handle handle, long number) {
    return handle
        .createQuery(
            """
            select exists (select 1 from broadcasts
              where number < :number and state in ('FIXING', 'RUNNING') and held = 0)
            """)
        .bind("number", number)
        .mapTo(Boolean.class)
        .one();
  }

  /** What must be sent after this delivery in its chat is not due before it. */
  static void putBehind(Handle handle, long number, long recipient, Instant due) {
    handle
        .createUpdate(
            """
            update deliveries set due = :due
            where recipient = :recipient and broadcast > :number and due < :due
              and task = 'SEND' and on_wire = 0
              and broadcast in (select number from broadcasts where urgent = 0)
            """)
        .bind("due", due.toEpochMilli())
        .bind("recipient", recipient)
        .bind("number", number)
        .execute();
  }
}
