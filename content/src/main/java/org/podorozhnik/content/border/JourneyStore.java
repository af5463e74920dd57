package org.podorozhnik.content.border;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.podorozhnik.content.Effect;
import org.podorozhnik.content.update.PendingReplyStore.PendingReply;

/**
 * Keeps journeys. Chat ids are kept encrypted; the pair with a relative goes with the end of the
 * journey, all the rest when {@link #purge} is called. A chat has at most one journey that has not
 * ended. One call is one transaction; messages given along are kept with it as pending replies, so
 * neither comes without the other. Thread-safe.
 */
public interface JourneyStore {
  /**
   * Begins a journey; one that has not ended is returned unchanged instead.
   *
   * @param journey its id and companion are ignored
   */
  Journey start(Journey journey, Effect effect);

  /** The chat's journey that has not ended. */
  Optional<Journey> current(long chat);

  Optional<Journey> find(long id);

  /** The journey that this chat accompanies, not ended. */
  Optional<Journey> accompaniedBy(long companion);

  /** All that have not ended, oldest first. */
  List<Journey> open();

  /**
   * Writes a changed journey; if it has ended now, pair and link are deleted. Only {@link #join}
   * lets a companion in: an empty companion ends the pair, any other leaves it as it is kept by
   * now, so that an older copy does not bring back who has gone meanwhile.
   *
   * @param messages to keep as pending replies in the same transaction
   * @return false if this effect was applied before, or the journey is gone; nothing changed then
   */
  boolean save(Journey journey, List<PendingReply> messages, Effect effect);

  /**
   * Offers a link that works once; an older link of the journey stops to work.
   *
   * @param hash SHA-256 of the link's 128 random bits, in lower-case hex; the bits are not kept
   * @return false if this effect was applied before, or the journey is gone or has ended
   */
  boolean offerLink(long id, String hash, Instant expires, Effect effect);

  /**
   * Lets a relative in and uses up the link.
   *
   * @return the journey with its companion; empty if no open journey has this link, or it expired,
   *     or the companion is the traveller. Applied again for the same effect, it answers the same
   */
  Optional<Journey> join(String hash, long companion, Instant now, Effect effect);

  /** The open journey that this link has let this companion into, and still does. */
  Optional<Journey> joined(String hash, long companion);

  /** What is held of a chat, until it is purged or forgotten. */
  Traces traces(long chat);

  /**
   * Rows that name a chat.
   *
   * @param own its journeys, ended ones too
   * @param accompanied journeys of others that it accompanies
   */
  record Traces(int own, int accompanied) {}

  /** Deletes journeys that ended before the instant, wholly. Returns how many. */
  int purge(Instant endedBefore);

  /**
   * Deletes every journey of the chat at once, ended ones too, and its place as a companion in
   * others'.
   *
   * @param messages to keep as pending replies in the same transaction
   * @return false if this effect was applied before, or nothing was held; nothing changed then
   */
  boolean forget(long chat, List<PendingReply> messages, Effect effect);
}
