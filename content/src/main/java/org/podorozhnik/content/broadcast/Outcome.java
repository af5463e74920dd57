package org.podorozhnik.content.broadcast;

import java.time.Instant;

/**
 * What became of one parcel.
 *
 * @param version of the text that was sent or edited in; not looked at unless that was done
 * @param messageId of the message that was sent, 0 if it cannot be edited; 0 for edits and
 *     deletions
 * @param due when to try again, for {@link Result#LATER} alone
 */
public record Outcome(Parcel parcel, int version, Result result, int messageId, Instant due) {
  /** What happened to it. */
  public enum Result {
    /** Sent, edited, deleted, or replaced by a withdrawal. */
    DONE,
    /** Not done; to be tried again when due, unless it was taken back or ended meanwhile. */
    LATER,
    /**
     * Telegram says that the chat is closed to the bot; it counts as unreachable from now on. What
     * stands there stays as it is.
     */
    BLOCKED,
    /** There is no such chat; as for {@link #BLOCKED}. */
    GONE,
    /** Telegram refuses this; for an edit, the message is not there any more. */
    REJECTED,
    /** It may have arrived, and is not sent again by itself; an edit or deletion is done again. */
    UNKNOWN
  }

  public static Outcome of(Parcel parcel, int version, Result result) {
    return new Outcome(parcel, version, result, 0, Instant.EPOCH);
  }

  public static Outcome later(Parcel parcel, Instant due) {
    return new Outcome(parcel, 0, Result.LATER, 0, due);
  }

  /**
   * The same for the chat that the group became while the parcel was on the wire. Messages have
   * other numbers there, so that nothing can be edited; that the old group is closed says nothing.
   *
   * @param recipient the store's number of that chat
   */
  public Outcome moved(long recipient, Instant now) {
    boolean closed = result == Result.BLOCKED || result == Result.GONE;
    Parcel there = parcel.withRecipient(recipient);
    return closed ? later(there, now) : new Outcome(there, version, result, 0, due);
  }

  public static Outcome sent(Parcel parcel, int version, int messageId) {
    return new Outcome(parcel, version, Result.DONE, messageId, Instant.EPOCH);
  }
}
