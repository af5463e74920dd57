package org.podorozhnik.db;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;
import org.podorozhnik.content.broadcast.Broadcast;
import org.podorozhnik.content.broadcast.Broadcast.State;

/**
 * Writes down portion by portion what is to be done in which chats. A portion is a range of
 * subscription numbers, and all of it is one statement or two: nothing passes through Java.
 */
final class DeliveryFixing {
  private static final String PORTION =
      """
       and broadcast = :number and recipient <= :last
        and recipient > (select fixed_to from broadcasts where number = :number)
      """;

  private final BroadcastRows rows;

  DeliveryFixing(BroadcastRows rows) {
    this.rows = rows;
  }

  boolean fix(Handle handle, long number, int most, Instant now) {
    Optional<Broadcast> found =
        rows.find(handle, number).filter(one -> one.state() == State.FIXING);
    if (found.isEmpty()) {
      return false;
    }
    Optional<Long> last = last(handle, found.get(), most);
    if (last.isEmpty()) {
      handle.execute(
          "update broadcasts set state = 'RUNNING', fixing = 0 where number = ?", number);
      return false;
    }
    fixTo(handle, found.get(), last.get(), now);
    handle.execute("update broadcasts set fixed_to = ? where number = ?", last.get(), number);
    return true;
  }

  /** Where the next portion ends; empty if nothing is left. */
  private static Optional<Long> last(Handle handle, Broadcast broadcast, int most) {
    String portion =
        broadcast.task() == Broadcast.Task.SEND
            ? """
              select id as last from subscriptions, broadcasts
              where number = :number and id > fixed_to and id <= fix_until order by id limit :most
              """
            : """
              select recipient as last from deliveries, broadcasts
              where number = :number and broadcast = :number and recipient > fixed_to
              order by recipient limit :most
              """;
    return handle
        .createQuery("select max(last) from (" + portion + ") as portion")
        .bind("number", broadcast.number())
        .bind("most", most)
        .mapTo(Long.class)
        .findOne();
  }

  private static void fixTo(Handle handle, Broadcast broadcast, long last, Instant now) {
    switch (broadcast.task()) {
      case SEND -> fixSending(handle, broadcast, last, now);
      case CORRECT -> fixCorrection(handle, broadcast, last, now);
      case RECALL -> fixRecall(handle, broadcast, last, now);
    }
  }

  private static void execute(
      Handle handle, String sql, Broadcast broadcast, long last, Instant now) {
    bind(handle.createUpdate(sql + PORTION), broadcast, last, now).execute();
  }

  private static Update bind(Update update, Broadcast broadcast, long last, Instant now) {
    return update.bindMap(
        Map.of("number", broadcast.number(), "last", last, "now", now.toEpochMilli()));
  }

  private static void fixSending(Handle handle, Broadcast broadcast, long last, Instant now) {
    AudienceSelection audience =
        AudienceSelection.of(
            broadcast.announcement().audience(), broadcast.announcement().urgent());
    Update insert =
        handle.createUpdate(
            """
            insert into deliveries
              (broadcast, recipient, state, task, due, on_wire, version, attempts)
            select :number, id, 'PENDING', 'SEND', :now, 0, 0, 0 from subscriptions
            where id > (select fixed_to from broadcasts where number = :number) and id <= :last and
            """
                + audience.condition()
                + " order by id");
    bind(audience.bind(insert), broadcast, last, now).execute();
    if (!broadcast.announcement().urgent() && DeliveryOrder.hasLower(handle, broadcast.number())) {
      execute(handle, DeliveryOrder.BEHIND_LOWER, broadcast, last, now);
    }
  }

  private static void fixCorrection(Handle handle, Broadcast broadcast, long last, Instant now) {
    execute(
        handle,
        """
        update deliveries set task = 'CORRECT', due = :now, attempts = 0
        where state = 'SENT' and task is null and message_id is not null
          and version < (select version from broadcasts where number = :number)
          and exists
            (select 1 from subscriptions where id = deliveries.recipient and reachable = 1)
        """,
        broadcast,
        last,
        now);
    if (!BroadcastRows.flag(handle, broadcast.number(), "sends")) {
      execute(
          handle,
          "update deliveries set task = null where task = 'SEND' and on_wire = 0",
          broadcast,
          last,
          now);
    }
  }

  private static void fixRecall(Handle handle, Broadcast broadcast, long last, Instant now) {
    execute(
        handle,
        """
        update deliveries set task = 'RECALL', due = :now, attempts = 0
        where state = 'SENT' and message_id is not null
          and exists
            (select 1 from subscriptions where id = deliveries.recipient and reachable = 1)
        """,
        broadcast,
        last,
        now);
    execute(
        handle,
        """
        update deliveries set state = 'RECALLED', task = null
        where state in ('PENDING', 'RETRY_AT') and on_wire = 0
        """,
        broadcast,
        last,
        now);
  }
}
