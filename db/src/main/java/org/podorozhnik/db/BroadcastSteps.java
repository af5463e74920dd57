package org.podorozhnik.db;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.podorozhnik.content.broadcast.Announcement;
import org.podorozhnik.content.broadcast.Broadcast;
import org.podorozhnik.content.broadcast.Broadcast.State;
import org.podorozhnik.content.broadcast.Broadcast.Task;
import org.podorozhnik.content.broadcast.DeliveryState;

/** How a broadcast goes from one state to another. */
final class BroadcastSteps {
  private static final Set<State> RESTING = EnumSet.of(State.PAUSED, State.STOPPED);

  private final BroadcastRows rows;

  BroadcastSteps(BroadcastRows rows) {
    this.rows = rows;
  }

  void change(Handle handle, Broadcast before, State wanted, Instant at, String problem) {
    long number = before.number();
    State to = wanted == State.DONE && keepsBack(handle, number) ? State.PAUSED : wanted;
    rows.setState(handle, number, to, problem);
    handle.execute("update broadcasts set held = 0 where number = ?", number);
    if (to == State.FIXING && before.times().started().isEmpty()) {
      BroadcastRows.start(handle, number, at);
    }
    if (to == State.CANCELLED) {
      handle.execute("update broadcasts set sends = 0, fixing = 0 where number = ?", number);
    }
    if (to == State.DONE || to == State.CANCELLED) {
      finish(handle, number, at);
    }
    if (to.active()) {
      goOn(handle, before, at);
    }
    if (to == State.RUNNING && BroadcastRows.flag(handle, number, "fixing")) {
      handle.execute("update broadcasts set state = 'FIXING' where number = ?", number);
    }
  }

  /** True if there is something to be sent that waits for somebody to go on. */
  private static boolean keepsBack(Handle handle, long number) {
    return handle
        .createQuery(
            """
            select exists (select 1 from broadcasts join deliveries on broadcast = number
              where number = :number and held = 1 and deliveries.task = 'SEND')
            """)
        .bind("number", number)
        .mapTo(Boolean.class)
        .one();
  }

  private static void finish(Handle handle, long number, Instant at) {
    handle.execute(
        "update broadcasts set finished = ? where number = ?", at.toEpochMilli(), number);
  }

  /** What every chat refused may be accepted now. */
  private static void goOn(Handle handle, Broadcast before, Instant now) {
    if (before.state() == State.STOPPED) {
      sendAgain(handle, before.number(), DeliveryState.REJECTED, now);
      if (before.task() != Task.SEND) {
        BroadcastRows.walkAgain(handle, before.number(), before.task());
      }
    }
  }

  /** Sends to the reachable chats of a state again, unless nothing new is to go out. */
  private static int sendAgain(Handle handle, long number, DeliveryState state, Instant now) {
    return handle
        .createUpdate(
            """
            update deliveries set state = 'PENDING', task = 'SEND', due = :now, attempts = 0
            where broadcast = :number and state = :state
              and exists (select 1 from broadcasts where number = :number and sends = 1)
              and exists
                (select 1 from subscriptions where id = deliveries.recipient and reachable = 1)
            """)
        .bind("now", now.toEpochMilli())
        .bind("number", number)
        .bind("state", state.name())
        .execute();
  }

  /** One that can be corrected or recalled. */
  private Optional<Broadcast> changeable(Handle handle, long number) {
    return rows.find(handle, number)
        .filter(one -> !one.recalled())
        .filter(one -> one.task() != Task.SEND || !BroadcastRows.flag(handle, number, "fixing"));
  }

  Optional<Broadcast> correct(Handle handle, long number, Announcement announcement, Instant now) {
    Optional<Broadcast> found = changeable(handle, number);
    found.ifPresent(
        before -> {
          rows.setAnnouncement(
              handle, number, before.announcement().withTexts(announcement.texts()));
          handle.execute("update broadcasts set version = version + 1 where number = ?", number);
          if (before.times().started().isPresent()) {
            correct(handle, before, now);
          }
        });
    return found.flatMap(before -> rows.find(handle, number));
  }

  private static void correct(Handle handle, Broadcast before, Instant now) {
    handle.execute(
        "update broadcasts set corrected = ? where number = ?",
        now.toEpochMilli(),
        before.number());
    if (!before.times().purged()) {
      goOn(handle, before, now);
      if (before.in(RESTING)) {
        handle.execute("update broadcasts set held = 1 where number = ?", before.number());
      }
      BroadcastRows.walkAgain(handle, before.number(), Task.CORRECT);
    }
  }

  Optional<Broadcast> recall(Handle handle, long number, Instant now) {
    Optional<Broadcast> found = changeable(handle, number);
    found.ifPresent(before -> recall(handle, before, now));
    return found.flatMap(before -> rows.find(handle, number));
  }

  private void recall(Handle handle, Broadcast before, Instant now) {
    long number = before.number();
    handle.execute("update broadcasts set sends = 0, held = 0 where number = ?", number);
    if (before.times().purged()) {
      handle.execute("update broadcasts set task = 'RECALL' where number = ?", number);
    } else if (before.times().started().isPresent()) {
      BroadcastRows.walkAgain(handle, number, Task.RECALL);
    } else if (before.state() != State.CANCELLED) {
      change(handle, before, State.CANCELLED, now, "");
    }
  }

  static int retryUnknown(Handle handle, long number, Instant now) {
    int count = sendAgain(handle, number, DeliveryState.UNKNOWN, now);
    if (count > 0) {
      handle.execute(
          """
          update broadcasts set state = 'RUNNING', finished = null
          where number = ? and state = 'DONE'
          """,
          number);
    }
    return count;
  }
}
