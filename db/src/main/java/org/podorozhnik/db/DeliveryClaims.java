package org.podorozhnik.db;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.podorozhnik.content.broadcast.Broadcast.Task;
import org.podorozhnik.content.broadcast.DeliveryState;
import org.podorozhnik.content.broadcast.Outcome;
import org.podorozhnik.content.broadcast.Outcome.Result;
import org.podorozhnik.content.broadcast.Parcel;

/** Which deliveries are on the wire, and what becomes of them. */
final class DeliveryClaims {
  /** What is to be done next in a chat that has the message. */
  private static final String NEXT =
      """
      (select case when task = 'RECALL' then 'RECALL' when version > :version then 'CORRECT' end
        from broadcasts where number = :number)
      """;

  /** A delivery of which something else is to be done meanwhile keeps that. */
  private static final String DONE_EDIT =
      "task = case when task = :task then " + NEXT + " else task end";

  private static final String GIVEN_UP =
      """
      update deliveries set task = null,
        state = case when state in ('PENDING', 'RETRY_AT') then 'BLOCKED' else state end
      """;

  /** In a chat that was closed while the parcel was on the wire nothing is left to do. */
  private static final String CLOSED =
      GIVEN_UP
          + """
            where broadcast = :number and recipient = :recipient and task is not null
              and exists (select 1 from subscriptions where id = :recipient and reachable = 0)
            """;

  private DeliveryClaims() {}

  static List<Parcel> start(Handle handle, List<Parcel> parcels, Instant now) {
    return batch(
        handle,
        """
        update deliveries set on_wire = 1
        where broadcast = :number and recipient = :recipient and on_wire = 0
          and task = :task and coalesce(message_id, 0) = :message and due <= :now
          and exists
            (select 1 from broadcasts
            where number = :number and state = 'RUNNING' and (held = 0 or :task <> 'SEND'))
        """,
        parcels,
        (batch, parcel) ->
            bind(batch, parcel)
                .bind("message", parcel.messageId())
                .bind("now", now.toEpochMilli()));
  }

  /** Does the same to many rows; returns those where it changed something. */
  private static <T> List<T> batch(
      Handle handle, String sql, List<T> rows, BiConsumer<PreparedBatch, T> binding) {
    if (rows.isEmpty()) {
      return List.of();
    }
    try (PreparedBatch batch = handle.prepareBatch(sql)) {
      for (T row : rows) {
        binding.accept(batch, row);
        batch.add();
      }
      int[] changed = batch.execute();
      return IntStream.range(0, changed.length)
          .filter(i -> changed[i] == 1)
          .mapToObj(rows::get)
          .toList();
    }
  }

  private static PreparedBatch bind(PreparedBatch batch, Parcel parcel) {
    return batch
        .bind("number", parcel.number())
        .bind("recipient", parcel.recipient())
        .bind("task", parcel.task().name());
  }

  static void finish(Handle handle, List<Outcome> outcomes, Instant now) {
    Set<Outcome> found = new HashSet<>(finish(handle, outcomes, "wire_as is null", now));
    List<Outcome> moved =
        outcomes.stream()
            .filter(outcome -> !found.contains(outcome))
            .flatMap(
                outcome ->
                    heir(handle, outcome.parcel()).map(id -> outcome.moved(id, now)).stream())
            .toList();
    finish(handle, moved, "wire_as is not null", now);
  }

  /** Who has the delivery now, if its group moved while it was on the wire. */
  private static Optional<Long> heir(Handle handle, Parcel parcel) {
    return handle
        .createQuery(
            """
            select recipient from deliveries
            where broadcast = :number and on_wire = 1 and wire_as = :recipient
            """)
        .bind("number", parcel.number())
        .bind("recipient", parcel.recipient())
        .mapTo(Long.class)
        .findFirst();
  }

  /** Returns those whose delivery was found. */
  private static List<Outcome> finish(
      Handle handle, List<Outcome> outcomes, String which, Instant now) {
    Map<String, List<Outcome>> alike =
        outcomes.stream()
            .collect(
                Collectors.groupingBy(
                    DeliveryClaims::change, LinkedHashMap::new, Collectors.toList()));
    List<Outcome> found = new ArrayList<>();
    alike.forEach((change, some) -> found.addAll(finish(handle, change, some, which, now)));
    found.forEach(outcome -> tellOthers(handle, outcome));
    batch(handle, CLOSED, found, (batch, outcome) -> batch.bindMap(values(outcome, now)));
    return found;
  }

  private static List<Outcome> finish(
      Handle handle, String change, List<Outcome> outcomes, String which, Instant now) {
    return batch(
        handle,
        "update deliveries set on_wire = 0, wire_as = null, "
            + change
            + " where broadcast = :number and recipient = :recipient and on_wire = 1 and "
            + which,
        outcomes,
        (batch, outcome) -> batch.bindMap(values(outcome, now)));
  }

  /** More than most changes name. */
  private static Map<String, ?> values(Outcome outcome, Instant now) {
    return Map.of(
        "number", outcome.parcel().number(),
        "recipient", outcome.parcel().recipient(),
        "task", outcome.parcel().task().name(),
        "version", outcome.version(),
        "message", outcome.messageId(),
        "state", outcome.result().name(),
        "now", now.toEpochMilli(),
        "due", outcome.due().toEpochMilli());
  }

  private static String change(Outcome outcome) {
    return outcome.parcel().task() == Task.SEND ? sent(outcome.result()) : edited(outcome);
  }

  private static void tellOthers(Handle handle, Outcome outcome) {
    Parcel parcel = outcome.parcel();
    if (outcome.result() == Result.BLOCKED || outcome.result() == Result.GONE) {
      DeliveryRows.lost(handle, parcel.recipient(), DeliveryState.valueOf(outcome.result().name()));
    } else if (outcome.result() == Result.LATER && parcel.task() == Task.SEND) {
      DeliveryOrder.putBehind(handle, parcel.number(), parcel.recipient(), outcome.due());
    }
  }

  private static String sent(Result result) {
    return switch (result) {
      case DONE ->
          """
          state = 'SENT', message_id = nullif(:message, 0), sent_at = :now, version = :version,
          due = :now, attempts = 0, task = case when :message <> 0 then
          """
              + NEXT
              + " end";
      case LATER ->
          """
          due = :due, attempts = attempts + 1,
          state = (select case when task = 'RECALL' then 'RECALLED' else 'RETRY_AT' end
            from broadcasts where number = :number),
          task = (select case when sends = 1 then 'SEND' end
            from broadcasts where number = :number)
          """;
      case BLOCKED, GONE, REJECTED, UNKNOWN -> "state = :state, task = null";
    };
  }

  private static String edited(Outcome outcome) {
    boolean recall = outcome.parcel().task() == Task.RECALL;
    return switch (outcome.result()) {
      case DONE ->
          recall
              ? "state = 'RECALLED', task = null"
              : "version = :version, due = :now, attempts = 0, " + DONE_EDIT;
      case LATER -> "due = :due, attempts = attempts + 1";
      case UNKNOWN -> "due = :now, attempts = attempts + 1";
      case BLOCKED, GONE -> "task = null";
      case REJECTED -> "task = case when task = :task then null else task end";
    };
  }

  static void putOff(Handle handle, List<Parcel> parcels, Instant due) {
    batch(
            handle,
            """
            update deliveries set due = :due
            where broadcast = :number and recipient = :recipient and on_wire = 0
              and task = :task and coalesce(message_id, 0) = :message
            """,
            parcels,
            (batch, parcel) ->
                bind(batch, parcel)
                    .bind("message", parcel.messageId())
                    .bind("due", due.toEpochMilli()))
        .stream()
        .filter(one -> one.task() == Task.SEND)
        .forEach(one -> DeliveryOrder.putBehind(handle, one.number(), one.recipient(), due));
  }

  static int hurry(Handle handle, String chat, Instant now) {
    return handle.execute(
        """
        update deliveries set due = ?
        where recipient = (select id from subscriptions where chat = ?)
          and state = 'PENDING' and task is not null and on_wire = 0 and due > ?
        """,
        now.toEpochMilli(),
        chat,
        now.toEpochMilli());
  }

  /** After a kill; returns how many became unknown. */
  static int recover(Handle handle) {
    int unknown =
        handle.execute(
            """
            update deliveries set state = 'UNKNOWN', task = null, on_wire = 0
            where on_wire = 1 and state in ('PENDING', 'RETRY_AT')
              and broadcast not in (select number from broadcasts where urgent = 1 and sends = 1)
            """);
    handle.execute(
        GIVEN_UP
            + " where on_wire = 1 and recipient in (select id from subscriptions where reachable = 0)");
    handle.execute("update deliveries set on_wire = 0, wire_as = null where on_wire = 1");
    return unknown;
  }
}
