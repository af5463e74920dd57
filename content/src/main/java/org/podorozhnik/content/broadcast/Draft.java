package org.podorozhnik.content.broadcast;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * An announcement that is shown to whoever wrote it and not sent yet. A changed text is another
 * draft.
 *
 * @param id never used twice
 * @param author Telegram id
 * @param corrects number of the broadcast whose text it replaces; empty for a new one
 * @param replaces version of that broadcast when this was written; 0 for a new one
 * @param confirmed when the author confirmed it, where a second confirmation is needed
 */
public record Draft(
    long id,
    long author,
    Instant created,
    Announcement announcement,
    Optional<Long> corrects,
    int replaces,
    Optional<Instant> confirmed) {
  /** So long a draft, and its confirmation, is good. */
  public static final Duration GOOD_FOR = Duration.ofMinutes(15);

  /** A draft as it is first written down; the store gives the id. */
  public static Draft of(long author, Instant created, Announcement announcement) {
    return new Draft(0, author, created, announcement, Optional.empty(), 0, Optional.empty());
  }

  /** One that is to replace the present texts of a broadcast. */
  public static Draft correcting(
      Broadcast old, long author, Instant created, Announcement announcement) {
    Optional<Long> number = Optional.of(old.number());
    return new Draft(0, author, created, announcement, number, old.version(), Optional.empty());
  }

  public Draft withId(long other) {
    return new Draft(other, author, created, announcement, corrects, replaces, confirmed);
  }

  public Draft withConfirmed(Instant at) {
    return new Draft(id, author, created, announcement, corrects, replaces, Optional.of(at));
  }

  public boolean expired(Instant now) {
    return !now.isBefore(confirmed.orElse(created).plus(GOOD_FOR));
  }
}
