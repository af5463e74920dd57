package org.podorozhnik.content.subscriber;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.podorozhnik.content.Effect;
import org.podorozhnik.content.update.PendingReplyStore.PendingReply;

/**
 * Keeps who is told what, and who can be reached. Chat ids are kept encrypted; what is counted and
 * selected by (topics, language, kind of chat) stands in clear. A subscription that becomes empty
 * leaves no row, unless broadcasts that reached the chat can still be corrected there: then the row
 * stays without topics until those deliveries are forgotten. One call is one transaction.
 * Thread-safe.
 */
public interface SubscriptionStore {
  /** What the chat chose; empty if it never did, or undid it. */
  Optional<Subscription> find(long chat);

  /**
   * Sets what the chat wants; an empty one ends it. Whoever chooses can be reached. A digest begins
   * to count now: its first is due at the first of its times after {@code now}, and tells what
   * changed since {@code now}; an unchanged digest keeps its count.
   *
   * @return false if this effect was applied before, and nothing changed now
   */
  boolean save(long chat, Subscription subscription, Instant now, Effect effect);

  /**
   * Deletes everything held on the chat: subscription, deliveries, drafts it wrote, and that it is
   * the author of broadcasts, which have nobody as author from then on.
   *
   * @return true if there was something, and the effect is new
   */
  boolean forget(long chat, Effect effect);

  /**
   * Notes whether the chat can be written to: false when the bot was blocked, thrown out or muted.
   * Choices stay as they are. Unknown chats are ignored, so that no row begins here.
   */
  void reachable(long chat, boolean reachable);

  /** Whether the chat can be written to, as far as known; true for unknown chats. */
  boolean isReachable(long chat);

  /**
   * The topic in which the chat wanted its updates is gone: they arrive outside of any topic from
   * now on. Everything else stays; unknown chats are ignored.
   */
  void dropThread(long chat);

  /** How many deliveries of broadcasts are held on the chat. */
  int deliveries(long chat);

  /** Chats whose digest is due at the instant, that are reachable and not paused; oldest first. */
  List<DueDigest> dueDigests(Instant now, int limit);

  /**
   * Notes that a digest was told, or that there was nothing to tell, and keeps its message in the
   * same transaction.
   *
   * @param dueWas the due time as handed out; if it is another by now, nothing happens
   * @return false if nothing happened
   */
  boolean digested(long chat, Instant dueWas, Instant now, Optional<PendingReply> message);

  /**
   * A digest to be made.
   *
   * @param since what changed after this is new to the chat
   */
  record DueDigest(long chat, Subscription subscription, Instant since, Instant due) {}
}
