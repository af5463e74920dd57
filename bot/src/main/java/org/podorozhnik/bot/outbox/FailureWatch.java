package org.podorozhnik.bot.outbox;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.podorozhnik.content.broadcast.Broadcast.State;
import org.podorozhnik.content.broadcast.Outcome;
import org.podorozhnik.content.broadcast.Outcome.Result;

/**
 * When a broadcast goes wrong as a whole: the first chats all refuse it for one reason, or nothing
 * arrives any more. For one thread; a restart begins to count anew.
 */
final class FailureWatch {
  /** So many chats must refuse it before it is stopped. */
  static final int FIRST = 20;

  /** After so many failures without a success between it is paused. */
  static final int IN_A_ROW = 50;

  private final Map<Long, Streak> streaks = new HashMap<>();

  /** What is to be done with it, and why, in Telegram's words. */
  record Halt(State state, String problem) {}

  private static final class Streak {
    private final int version;
    private int seen;
    private int alike;
    private int inARow;
    private String reason = "";

    Streak(int version) {
      this.version = version;
    }
  }

  /**
   * @param reason Telegram's, for what it refused; else empty
   */
  Optional<Halt> note(Outcome outcome, String reason) {
    Result result = outcome.result();
    if (result != Result.DONE && result != Result.REJECTED && result != Result.UNKNOWN) {
      return Optional.empty();
    }
    Streak streak =
        streaks.compute(
            outcome.parcel().number(),
            (number, old) ->
                old != null && old.version == outcome.version()
                    ? old
                    : new Streak(outcome.version()));
    return count(streak, result, reason);
  }

  private static Optional<Halt> count(Streak streak, Result result, String reason) {
    streak.inARow = result == Result.DONE ? 0 : streak.inARow + 1;
    boolean like = streak.seen == 0 || streak.reason.equals(reason);
    if (result == Result.REJECTED && streak.alike == streak.seen && like) {
      streak.alike++;
    }
    streak.seen++;
    streak.reason = reason.isEmpty() ? streak.reason : reason;
    if (streak.seen == FIRST && streak.alike == FIRST) {
      return Optional.of(new Halt(State.STOPPED, reason));
    }
    return streak.inARow >= IN_A_ROW
        ? Optional.of(new Halt(State.PAUSED, streak.reason))
        : Optional.empty();
  }

  /** Forgets the others: what goes on later is watched anew. */
  void keepOnly(Set<Long> broadcasts) {
    streaks.keySet().retainAll(broadcasts);
  }
}
