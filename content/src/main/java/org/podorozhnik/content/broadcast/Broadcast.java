package org.podorozhnik.content.broadcast;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * An announcement on its way, or long arrived.
 *
 * @param number counts up from 1
 * @param announcement the present text
 * @param version 1, and one more with every correction
 * @param author Telegram id of whoever confirmed it first; 0 once they had themselves forgotten,
 *     then there is nobody to write to
 * @param control message in the author's chat that shows the progress; 0 for none
 * @param created when it was confirmed
 * @param times what happened when
 * @param problem why it stopped or was paused by itself; empty if it did not
 */
public record Broadcast(
    long number,
    Announcement announcement,
    int version,
    State state,
    Task task,
    long author,
    int control,
    Instant created,
    Times times,
    String problem) {

  /** What is done with it now. */
  public enum State {
    /** Waits for its time. */
    SCHEDULED(false),
    /** Its time passed while the bot was down; its author is asked. */
    LATE(false),
    /** The chats it concerns are written down, a portion at a time. */
    FIXING(true),
    /** Messages go out. */
    RUNNING(true),
    PAUSED(false),
    /** Stopped by itself: every chat refuses it for the same reason. */
    STOPPED(false),
    DONE(false),
    /** Ended by hand; what was sent stays. */
    CANCELLED(false);

    private final boolean active;

    State(boolean active) {
      this.active = active;
    }

    /** True if there is work for the lane. */
    public boolean active() {
      return active;
    }
  }

  /** What is done to the chats. */
  public enum Task {
    SEND,
    /** Edits what was sent. */
    CORRECT,
    /** Deletes what was sent, or edits it to a withdrawal. */
    RECALL;

    /** What stands in chats and is wrong comes before what is new. */
    public static final List<Task> FIRST_TO_LAST = List.of(RECALL, CORRECT, SEND);
  }

  /**
   * When what happened.
   *
   * @param scheduled when it is to start, if not at once
   * @param started when its audience was fixed
   * @param finished when nothing was left to do, or it was cancelled
   * @param corrected last correction
   * @param purged true once its deliveries are forgotten: nothing can be edited any more
   */
  public record Times(
      Optional<Instant> scheduled,
      Optional<Instant> started,
      Optional<Instant> finished,
      Optional<Instant> corrected,
      boolean purged) {}

  public boolean in(Set<State> states) {
    return states.contains(state);
  }

  public boolean recalled() {
    return task == Task.RECALL;
  }

  /** Whether people may read it: see {@link BroadcastStore#news}. */
  public boolean readable() {
    boolean stands =
        state == State.RUNNING
            || state == State.DONE
            || (state == State.FIXING && task == Task.CORRECT);
    return stands && times.started().isPresent() && !recalled();
  }
}
