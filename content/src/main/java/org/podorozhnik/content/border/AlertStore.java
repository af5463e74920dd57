package org.podorozhnik.content.border;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.podorozhnik.content.Effect;
import org.podorozhnik.content.update.PendingReplyStore.PendingReply;

/**
 * Keeps alerts. Chat ids and what is waited for are kept encrypted. One call is one transaction.
 * Thread-safe.
 */
public interface AlertStore {
  /**
   * Adds an alert; an equal one (chat, queue, condition, minutes) gets the new end and the new
   * language instead.
   *
   * @param alert its id is ignored
   * @return the alert with its id, or empty if the chat has {@link Alert#MOST} already. Applied
   *     again for the same effect, it answers the same
   */
  Optional<Alert> add(Alert alert, Effect effect);

  /** The alerts of a chat, in the order of their ids. */
  List<Alert> of(long chat);

  /** All alerts that have not ended at the instant. */
  List<Alert> live(Instant at);

  /** Deletes an alert of the chat; what it was, or empty if it has none such. */
  Optional<Alert> remove(long id, long chat, Effect effect);

  /** Sets a new end. False if the chat has no such alert, or the effect is old. */
  boolean prolong(long id, long chat, Instant until, Effect effect);

  /**
   * Notes that an alert told, and keeps what it says as a pending reply in the same transaction: it
   * is neither lost nor said twice.
   *
   * @return false if the alert is gone; nothing is said then
   */
  boolean fire(long id, Instant at, PendingReply message);

  /** Notes that the condition does not hold, so that the alert may tell again. */
  void rearm(long id);

  /** Deletes what ended before the instant; returns how many. */
  int purge(Instant before);

  /** Deletes all alerts of the chat. */
  boolean forget(long chat, Effect effect);
}
