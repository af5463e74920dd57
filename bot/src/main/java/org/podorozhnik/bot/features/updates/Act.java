package org.podorozhnik.bot.features.updates;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.podorozhnik.content.broadcast.Broadcast;
import org.podorozhnik.content.broadcast.Broadcast.State;
import org.podorozhnik.content.broadcast.Broadcast.Task;

/** What staff can do with a broadcast, and when. */
enum Act {
  START("n", false),
  PAUSE("p", false),
  RESUME("g", false),
  CANCEL("c", true),
  RECALL("r", true),
  RETRY("u", true);

  private final String code;
  private final boolean asks;

  Act(String code, boolean asks) {
    this.code = code;
    this.asks = asks;
  }

  String code() {
    return code;
  }

  /** True if it takes a second tap. */
  boolean asks() {
    return asks;
  }

  Set<State> from() {
    return switch (this) {
      case START -> Views.NOT_STARTED;
      case PAUSE -> Set.of(State.FIXING, State.RUNNING);
      case RESUME -> Set.of(State.PAUSED, State.STOPPED);
      case CANCEL ->
          Set.of(
              State.SCHEDULED,
              State.LATE,
              State.FIXING,
              State.RUNNING,
              State.PAUSED,
              State.STOPPED);
      case RECALL ->
          Set.of(State.RUNNING, State.PAUSED, State.STOPPED, State.DONE, State.CANCELLED);
      case RETRY -> Set.of(State.RUNNING, State.DONE);
    };
  }

  /** As in the keys of words. */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<Act> of(String code) {
    return Arrays.stream(values()).filter(act -> act.code.equals(code)).findFirst();
  }

  /** All that fit, in the order of their buttons. */
  static List<Act> fitting(View view) {
    return Arrays.stream(values()).filter(act -> act.fits(view)).toList();
  }

  /** Half a withdrawal cannot be wanted, nor a second one. */
  boolean fits(View view) {
    Broadcast broadcast = view.broadcast();
    if (!broadcast.in(from())) {
      return false;
    }
    return switch (this) {
      case START, PAUSE, RESUME -> true;
      case CANCEL -> !broadcast.recalled();
      case RECALL -> correctable(broadcast);
      case RETRY ->
          view.unknown() > 0 && broadcast.task() != Task.RECALL && !broadcast.times().purged();
    };
  }

  /** What was sent can still be edited. */
  static boolean correctable(Broadcast broadcast) {
    return !broadcast.recalled()
        && !broadcast.times().purged()
        && broadcast.times().started().isPresent();
  }
}
