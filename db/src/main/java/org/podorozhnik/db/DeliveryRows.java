package org.podorozhnik.db;

import org.jdbi.v3.core.Handle;
import org.podorozhnik.content.broadcast.DeliveryState;

/** What happens to all deliveries of one chat, by the number of its subscription. */
final class DeliveryRows {
  private DeliveryRows() {}

  static int count(Handle handle, long recipient) {
    return handle
        .createQuery("select count(*) from deliveries where recipient = :recipient")
        .bind("recipient", recipient)
        .mapTo(Integer.class)
        .one();
  }

  static void forget(Handle handle, long recipient) {
    handle.execute("delete from deliveries where recipient = ?", recipient);
  }

  /** The chat wants nothing any more: what was not sent never is. */
  static void leave(Handle handle, long recipient) {
    handle.execute(
        """
        delete from deliveries
        where recipient = ? and state in ('PENDING', 'RETRY_AT') and on_wire = 0
        """,
        recipient);
  }

  /** The chat is closed to the bot: it counts as unreachable, and nothing is done there. */
  static void lost(Handle handle, long recipient, DeliveryState state) {
    handle.execute("update subscriptions set reachable = 0 where id = ?", recipient);
    handle
        .createUpdate(
            """
            update deliveries
            set state = case when state in ('PENDING', 'RETRY_AT') then :state else state end,
              task = null
            where recipient = :recipient and task is not null and on_wire = 0
            """)
        .bind("state", state.name())
        .bind("recipient", recipient)
        .execute();
  }

  /** The messages of a group have other numbers in its supergroup: they cannot be edited there. */
  static void upgraded(Handle handle, long recipient) {
    handle.execute(
        """
        update deliveries set message_id = null, task = null
        where recipient = ? and message_id is not null
        """,
        recipient);
    handle.execute(
        """
        update deliveries set wire_as = coalesce(wire_as, recipient)
        where recipient = ? and on_wire = 1
        """,
        recipient);
  }

  /** Gives the deliveries of one chat to another; of two, the one that is or was sent stays. */
  static void merge(Handle handle, long goes, long stays) {
    handle.execute(
        """
        delete from deliveries
        where recipient = ? and state in ('PENDING', 'RETRY_AT') and on_wire = 0
          and broadcast in
            (select broadcast from deliveries
            where recipient = ? and (state in ('SENT', 'UNKNOWN') or on_wire = 1))
        """,
        stays,
        goes);
    handle.execute(
        """
        update deliveries
        set recipient = ?, wire_as = case when on_wire = 1 then coalesce(wire_as, recipient) end
        where recipient = ?
          and broadcast not in (select broadcast from deliveries where recipient = ?)
        """,
        stays,
        goes,
        stays);
    forget(handle, goes);
  }
}
