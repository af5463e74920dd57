package org.podorozhnik.content.broadcast;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.podorozhnik.content.Effect;
import org.podorozhnik.content.subscriber.Topic;

/**
 * Keeps drafts, broadcasts and the state of every delivery. A delivery names its chat by the number
 * of its subscription, so that fixing a large audience encrypts nothing; texts and authors are kept
 * encrypted. Deliveries live 14 days, then only their counts. One call is one transaction.
 * Thread-safe.
 */
public interface BroadcastStore {
  /** So long a sent message can be corrected. */
  Duration KEPT = Duration.ofDays(14);

  /** Keeps a draft; gives it its id. Applied again for the same effect, it answers the same. */
  Draft draft(Draft draft, Effect effect);

  Optional<Draft> findDraft(long id);

  /** Notes the first of two confirmations. False if the draft is gone or the effect is old. */
  boolean confirm(long draft, Instant at, Effect effect);

  /** Throws a draft away. False if it is gone or the effect is old. */
  boolean dropDraft(long id, Effect effect);

  /** Throws away drafts written before the instant. */
  int dropDraftsBefore(Instant before);

  /** How many chats it would reach now. */
  AudienceSize size(Audience audience, boolean urgent);

  /**
   * How many chats chose each topic itself, whatever else they chose; only those that are reachable
   * and not paused. Topics nobody chose are missing.
   */
  Map<Topic, Long> subscribersByTopic();

  /**
   * Makes a broadcast of a draft that corrects none, and drops the draft. Without a time it is
   * FIXING at once.
   *
   * @param control message in the author's chat for the progress; 0 for none
   * @return empty if the draft is gone; applied again for the same effect, it answers the same
   */
  Optional<Broadcast> launch(
      long draft, Optional<Instant> scheduled, int control, Instant now, Effect effect);

  Optional<Broadcast> find(long number);

  /** All, newest first. */
  List<Broadcast> list(int offset, int limit);

  /**
   * What people may read, newest first: started, not recalled, and RUNNING or DONE, or FIXING a
   * correction. What was cancelled, paused or stopped was perhaps meant for nobody.
   */
  List<Broadcast> news(int offset, int limit);

  /**
   * FIXING or RUNNING: the urgent ones first; of these, what is taken back before what is corrected
   * before what is sent; then by number.
   */
  List<Broadcast> active();

  /** PAUSED or STOPPED, or DONE or CANCELLED at or after the instant; by number. */
  List<Broadcast> atRest(Instant finishedSince);

  /** SCHEDULED with a time that has come. */
  List<Broadcast> due(Instant now);

  /**
   * Changes the state if it is one of {@code from}. A broadcast that was STOPPED tries its rejected
   * chats again when it goes on. RUNNING gives FIXING while the chats concerned are not all written
   * down yet. CANCELLED leaves nothing to do: what was not sent never is. DONE makes one PAUSED
   * whose sends are held (see {@link #correct}) and that has some left. Every change ends the
   * holding, so that all goes on with the next RUNNING.
   *
   * @param at kept as finished for DONE and CANCELLED, as started for FIXING
   * @param problem why, where it happened by itself; else empty
   * @return false if the state was another
   */
  boolean change(
      long number, Set<Broadcast.State> from, Broadcast.State to, Instant at, String problem);

  /**
   * Sets another time for one that is SCHEDULED or LATE. False otherwise or if the effect is old.
   */
  boolean reschedule(long number, Instant at, Effect effect);

  /** Where the progress is shown from now on. */
  void control(long number, int message);

  /**
   * Replaces the texts. What was sent is to be edited, what was not is sent with the new text; the
   * broadcast is FIXING again, with task CORRECT, also if it was done, cancelled, paused or
   * stopped; a cancelled one sends nothing to new chats, and of a paused or stopped one the sends
   * are held: only edits go out until somebody goes on by {@link #change}. A scheduled one only
   * gets the new text. Those whose deliveries are purged get the new text alone. The version grows
   * in any case.
   *
   * @return the broadcast as it is now; empty if there is none, it was recalled, its audience is
   *     being fixed just now, or the effect is old
   */
  Optional<Broadcast> correct(long number, Announcement announcement, Instant now, Effect effect);

  /**
   * Takes it back. What was sent is to be deleted, what was not is never sent; the broadcast is
   * FIXING, with task RECALL. A scheduled one is cancelled instead.
   *
   * @return as for {@link #correct}
   */
  Optional<Broadcast> recall(long number, Instant now, Effect effect);

  /** Sends the unknown ones again. Returns how many; 0 if the effect is old. */
  int retryUnknown(long number, Instant now, Effect effect);

  /**
   * Writes down more of the chats that are concerned, in portions, so that other writes are not
   * held up and memory does not grow: for SEND those subscribed by the number of the last
   * subscription when it began; for CORRECT and RECALL those sent to. When nothing is left it is
   * RUNNING. Survives a kill between any two calls.
   *
   * @param most rows at a time
   * @return false when it is done, or was not FIXING
   */
  boolean fix(long number, int most, Instant now);

  /**
   * Deliveries that may be worked on now: due, not on the wire, their chat reachable. What is to be
   * deleted comes first, then what is to be edited, then what is to be sent, each in the order in
   * which they became due. Unless urgent, nothing is sent to a chat while a broadcast that is
   * active and has a lower number still waits to be sent there; edits and deletions wait for none.
   * Nothing is sent that is held.
   */
  List<Parcel> ready(long number, int most, Instant now);

  /**
   * Writes down what became of some parcels, and marks others as on the wire. A parcel is marked
   * only if its broadcast still runs, nothing changed what is to be done, and it is not on the
   * wire. A delivery sent with an older version than the present is to be edited. What became of a
   * parcel counts also where its group moved meanwhile, and in a chat that was closed meanwhile
   * nothing is left to do.
   *
   * @param start parcels that are about to be sent
   * @return those of {@code start} that were marked: only they may be sent
   */
  List<Parcel> advance(List<Parcel> start, List<Outcome> done, Instant now);

  /** Puts a delivery off that is not on the wire, for quiet hours or the pace of its chat. */
  void putOff(List<Parcel> parcels, Instant due);

  /** Makes due what is put off for a chat and was never refused: its quiet hours changed. */
  void hurry(long chat, Instant now);

  /**
   * Called once at start, before any sending: what was on the wire when the process died is UNKNOWN
   * where it was being sent (an urgent one is sent again), and is simply done again where it was
   * being edited or deleted; in a chat that was closed meanwhile nothing is.
   *
   * @return how many became UNKNOWN
   */
  int recover(Instant now);

  /** How far it is; after 14 days the counts that were kept. */
  Tally tally(long number);

  /** When the next delivery that is put off becomes due; empty if none is. */
  Optional<Instant> nextDue(long number);

  /** Forgets the deliveries of broadcasts that started before the instant; keeps their counts. */
  int purge(Instant startedBefore);
}
