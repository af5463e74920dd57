package org.podorozhnik.db;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.podorozhnik.content.broadcast.Broadcast;
import org.podorozhnik.content.broadcast.Broadcast.State;
import org.podorozhnik.content.broadcast.Broadcast.Task;
import org.podorozhnik.content.broadcast.DeliveryState;
import org.podorozhnik.content.broadcast.Parcel;
import org.podorozhnik.content.broadcast.Tally;

/** What is to be done, and how far it is. */
final class DeliveryReading {
  /** So many that wait for other broadcasts are looked at for each that is wanted. */
  private static final int PATIENCE = 64;

  private static final String CURRENT = "CURRENT";

  private final SubscriptionRows subscriptions;
  private final Clock clock;

  DeliveryReading(SubscriptionRows subscriptions, Clock clock) {
    this.subscriptions = subscriptions;
    this.clock = clock;
  }

  /** A chat as it stands in the table of subscriptions. */
  String stored(long chat) {
    return subscriptions.encrypt(chat);
  }

  List<Parcel> ready(Handle handle, Broadcast broadcast, int most, Instant now) {
    if (broadcast.state() != State.RUNNING) {
      return List.of();
    }
    List<Parcel> found = new ArrayList<>();
    for (Task task : Task.FIRST_TO_LAST) {
      boolean held = task == Task.SEND && BroadcastRows.holdsSends(handle, broadcast);
      if (!held && found.size() < most) {
        found.addAll(ready(handle, broadcast, task, most - found.size(), now));
      }
    }
    return found;
  }

  private List<Parcel> ready(Handle handle, Broadcast broadcast, Task task, int most, Instant now) {
    boolean ordered =
        task == Task.SEND
            && !broadcast.announcement().urgent()
            && DeliveryOrder.hasLower(handle, broadcast.number());
    try (Stream<Optional<Parcel>> parcels =
        handle
            .createQuery(
                """
                select recipient, task, message_id, sent_at, attempts, chat, thread, language,
                """
                    + (ordered ? DeliveryOrder.WAITS : "0")
                    + """
                       as waits
                      from deliveries join subscriptions on id = recipient
                      where broadcast = :number and task = :task and due <= :now
                        and on_wire = 0 and reachable = 1
                      order by due, recipient limit :most
                      """)
            .bind("number", broadcast.number())
            .bind("task", task.name())
            .bind("now", now.toEpochMilli())
            .bind("most", ordered ? most * PATIENCE : most)
            .map((row, context) -> parcel(broadcast.number(), row))
            .stream()) {
      return parcels.flatMap(Optional::stream).limit(most).toList();
    }
  }

  /** Empty if it has to wait. */
  private Optional<Parcel> parcel(long number, ResultSet row) throws SQLException {
    if (row.getInt("waits") == 1) {
      return Optional.empty();
    }
    int thread = row.getInt("thread");
    return Optional.of(
        new Parcel(
            number,
            row.getLong("recipient"),
            subscriptions.decrypt(row.getString("chat")),
            thread == 0 ? Optional.empty() : Optional.of(thread),
            row.getString("language"),
            Task.valueOf(row.getString("task")),
            row.getInt("message_id"),
            Columns.instant(row, "sent_at"),
            row.getInt("attempts")));
  }

  Optional<Instant> nextDue(Handle handle, Broadcast broadcast) {
    if (broadcast.state() == State.CANCELLED) {
      return Optional.empty();
    }
    boolean held = BroadcastRows.holdsSends(handle, broadcast);
    return Task.FIRST_TO_LAST.stream()
        .filter(task -> task != Task.SEND || !held)
        .flatMap(task -> nextDue(handle, broadcast.number(), task).stream())
        .min(Instant::compareTo);
  }

  private Optional<Instant> nextDue(Handle handle, long number, Task task) {
    return handle
        .createQuery(
            """
            select min(due) from deliveries
            where broadcast = :number and task = :task and due > :now
            """)
        .bind("number", number)
        .bind("task", task.name())
        .bind("now", clock.millis())
        .mapTo(Long.class)
        .findOne()
        .map(Instant::ofEpochMilli);
  }

  Tally tally(Handle handle, Broadcast broadcast) {
    return broadcast.times().purged()
        ? kept(handle, broadcast.number())
        : counted(handle, broadcast);
  }

  private Tally counted(Handle handle, Broadcast broadcast) {
    Map<DeliveryState, Long> states = new EnumMap<>(DeliveryState.class);
    handle
        .createQuery(
            """
            select state, count(*) as amount from deliveries where broadcast = :number
            group by state
            """)
        .bind("number", broadcast.number())
        .map((row, c) -> Map.entry(row.getString("state"), row.getLong("amount")))
        .forEach(one -> states.put(DeliveryState.valueOf(one.getKey()), one.getValue()));
    long current = count(handle, broadcast, "state = 'SENT' and version = :version");
    if (broadcast.state() == State.CANCELLED) {
      return new Tally(states, 0, 0, current);
    }
    String left =
        BroadcastRows.holdsSends(handle, broadcast)
            ? "task is not null and (task <> 'SEND' or on_wire = 1)"
            : "task is not null";
    return new Tally(
        states,
        count(handle, broadcast, left),
        count(handle, broadcast, left + " and due > :now"),
        current);
  }

  private long count(Handle handle, Broadcast broadcast, String condition) {
    return handle
        .createQuery("select count(*) from deliveries where broadcast = :number and " + condition)
        .bindMap(
            Map.of(
                "number",
                broadcast.number(),
                "version",
                broadcast.version(),
                "now",
                clock.millis()))
        .mapTo(Long.class)
        .one();
  }

  private static Tally kept(Handle handle, long number) {
    Map<DeliveryState, Long> states = new EnumMap<>(DeliveryState.class);
    long current = 0;
    for (Map.Entry<String, Long> one :
        handle
            .createQuery("select name, amount from broadcast_counts where broadcast = :number")
            .bind("number", number)
            .map((row, c) -> Map.entry(row.getString("name"), row.getLong("amount")))
            .list()) {
      if (one.getKey().equals(CURRENT)) {
        current = one.getValue();
      } else {
        states.put(DeliveryState.valueOf(one.getKey()), one.getValue());
      }
    }
    return new Tally(states, 0, 0, current);
  }

  /** Writes the counts down, for when the deliveries are gone. */
  void keep(Handle handle, Broadcast broadcast) {
    Tally tally = counted(handle, broadcast);
    tally.states().forEach((state, amount) -> keep(handle, broadcast, state.name(), amount));
    keep(handle, broadcast, CURRENT, tally.current());
    handle.execute("update broadcasts set purged = 1 where number = ?", broadcast.number());
  }

  private static void keep(Handle handle, Broadcast broadcast, String name, long amount) {
    handle.execute(
        "insert into broadcast_counts (broadcast, name, amount) values (?, ?, ?)",
        broadcast.number(),
        name,
        amount);
  }
}
