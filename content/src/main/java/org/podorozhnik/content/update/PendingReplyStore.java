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

  /** The oldest of a lane that are due at the instant, at most {@code limit}, oldest first. */
  List<Stored> due(Lane lane, Instant now, int limit);

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
  record PendingReply(String payload, Instant created, Instant notBefore, Lane lane) {
    /** One that somebody waits for. */
    public PendingReply(String payload, Instant created, Instant notBefore) {
      this(payload, created, notBefore, Lane.REPLIES);
    }

    /** The same, to be sent at the instant or later. */
    public PendingReply withNotBefore(Instant at) {
      return new PendingReply(payload, created, at, lane);
    }
  }

  /** How it is sent. */
  enum Lane {
    /** Somebody asked and waits. */
    REPLIES,
    /** Nobody asked just now: alerts, digests, words to staff. At the pace of the queued lane. */
    QUEUED
  }

  /**
   * A kept reply.
   *
   * @param attempts how often it was put off, from 0
   */
  record Stored(long id, String payload, Instant created, Instant notBefore, int attempts) {}
}
