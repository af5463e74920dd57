package org.podorozhnik.content;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.podorozhnik.content.broadcast.Broadcast;
import org.podorozhnik.content.broadcast.Broadcast.Task;
import org.podorozhnik.content.broadcast.DeliveryState;
import org.podorozhnik.content.broadcast.Outcome;
import org.podorozhnik.content.broadcast.Parcel;

/** One delivery of {@link InMemoryBroadcasts}, and what its outcomes do to it. */
final class InMemoryDelivery {
  static final Comparator<InMemoryDelivery> ORDER =
      Comparator.comparing((InMemoryDelivery one) -> Task.FIRST_TO_LAST.indexOf(one.task))
          .thenComparing(one -> one.due);

  DeliveryState state = DeliveryState.PENDING;

  /** Null if nothing is to be done. */
  @Nullable Task task = Task.SEND;

  Instant due;
  boolean onWire;

  /** The recipient by which it was sent if its group moved meanwhile; else 0. */
  long wireAs;

  int version;

  /** 0 where nothing can be edited. */
  int messageId;

  Optional<Instant> sentAt = Optional.empty();
  int attempts;

  InMemoryDelivery(Instant due) {
    this.due = due;
  }

  boolean unsent() {
    return state == DeliveryState.PENDING || state == DeliveryState.RETRY_AT;
  }

  /** True if it is not to be sent once more. */
  boolean arrived() {
    return state == DeliveryState.SENT || state == DeliveryState.UNKNOWN || onWire;
  }

  boolean outdated(int present) {
    return state == DeliveryState.SENT && messageId != 0 && version < present;
  }

  boolean isFor(Parcel parcel) {
    return !onWire && task == parcel.task() && messageId == parcel.messageId();
  }

  void doIt(@Nullable Task what, Instant when) {
    task = what;
    due = when;
    attempts = 0;
  }

  void moved(long recipient) {
    wireAs = onWire && wireAs == 0 ? recipient : wireAs;
  }

  void offWire() {
    onWire = false;
    wireAs = 0;
  }

  /** The chat is closed. */
  void giveUp() {
    end(unsent() ? DeliveryState.BLOCKED : state);
  }

  void end(DeliveryState how) {
    state = how;
    task = null;
  }

  void apply(Outcome outcome, Broadcast broadcast, boolean sends, Instant now) {
    offWire();
    if (outcome.parcel().task() == Task.SEND) {
      applySending(outcome, broadcast, sends, now);
    } else {
      applyEdit(outcome, broadcast, now);
    }
  }

  private void applySending(Outcome outcome, Broadcast broadcast, boolean sends, Instant now) {
    switch (outcome.result()) {
      case DONE -> {
        end(DeliveryState.SENT);
        messageId = outcome.messageId();
        sentAt = Optional.of(now);
        version = outcome.version();
        doIt(next(broadcast), now);
      }
      case LATER -> {
        if (broadcast.recalled()) {
          end(DeliveryState.RECALLED);
        } else {
          state = DeliveryState.RETRY_AT;
          task = sends ? Task.SEND : null;
          due = outcome.due();
          attempts++;
        }
      }
      case BLOCKED -> end(DeliveryState.BLOCKED);
      case GONE -> end(DeliveryState.GONE);
      case REJECTED -> end(DeliveryState.REJECTED);
      case UNKNOWN -> end(DeliveryState.UNKNOWN);
    }
  }

  private @Nullable Task next(Broadcast broadcast) {
    if (broadcast.recalled()) {
      return messageId == 0 ? null : Task.RECALL;
    }
    return outdated(broadcast.version()) ? Task.CORRECT : null;
  }

  private void applyEdit(Outcome outcome, Broadcast broadcast, Instant now) {
    Task done = outcome.parcel().task();
    boolean same = task == done;
    switch (outcome.result()) {
      case DONE -> {
        if (done == Task.RECALL) {
          end(DeliveryState.RECALLED);
        } else {
          version = outcome.version();
          doIt(same ? next(broadcast) : task, now);
        }
      }
      case LATER -> {
        due = outcome.due();
        attempts++;
      }
      case UNKNOWN -> {
        due = now;
        attempts++;
      }
      case BLOCKED, GONE -> task = null;
      case REJECTED -> task = same ? null : task;
    }
  }
}
