package org.podorozhnik.content.subscriber;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Keeps which groups owners let the bot work in, where that is asked. Ids are kept encrypted, names
 * not at all. Without the asking nobody writes here. One call is one transaction. Thread-safe.
 */
public interface GroupStore {
  /** Empty if the group was never asked about. */
  Optional<Approval> find(long chat);

  /** Sets the standing of a group. */
  void save(long chat, Approval approval);

  /** Forgets the group. */
  boolean remove(long chat);

  /** Groups that have stood so since before the instant, the oldest first; at most 100. */
  List<Long> in(State state, Instant before);

  /**
   * Where a group stands.
   *
   * @param since when it was asked or answered
   */
  record Approval(State state, Instant since) {}

  /** The answer of the owners, and whether it was acted on. */
  enum State {
    ASKED,
    APPROVED,
    /** Refused, and the bot may still be in it. */
    LEAVING,
    REFUSED;

    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
