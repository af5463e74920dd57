package org.podorozhnik.content.update;

import java.time.Instant;
import java.util.List;

/**
 * Answers that could not be delivered at once, kept encrypted until they are. At least once: a
 * reply in flight at a crash is handed out again. One call is one transaction. Thread-safe.
 */
public interface PendingReplyStore {
  /** Keeps a reply; returns its id, which grows with every call. */
  long add(PendingReply reply);

  /** The oldest replies due at the instant, at most {@code limit}, oldest first. */
  List<Stored> due(Instant now, int limit);

  /** Puts the reply off until the instant and counts the attempt. Unknown ids are ignored. */
  void postpone(long id, Instant until);

  /** Forgets the reply: delivered, or refused for good. Unknown ids are ignored. */
  void remove(long id);

  /** How many wait, whenever due. */
  int size();

  /**
   * A reply to keep.
   *
   * @param payload opaque to the store; kept under random authenticated encryption
   * @param notBefore when to try again
   */
  record PendingReply(String payload, Instant created, Instant notBefore) {}

  /**
   * A kept reply.
   *
   * @param attempts how often it was put off, from 0
   */
  record Stored(long id, String payload, Instant created, Instant notBefore, int attempts) {}
}
