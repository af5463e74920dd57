package org.podorozhnik.content.border;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.podorozhnik.content.Effect;

/**
 * Keeps the reports from the queues. A person's reports carry a pseudonym made with a key of six
 * hours (UTC) that lies outside the database; within 48 hours of a report the key is destroyed and
 * the pseudonym set to null, so nobody can tell any more who reported. Hidden reports are kept and
 * counted, and left out of everything else. One call is one transaction. Thread-safe.
 */
public interface WaitStore {
  /**
   * Keeps what a person reports. An earlier report of the same person on the same queue within the
   * window is replaced: deleted, or if it is hidden, kept so and never the person's again. A person
   * whose reports are hidden by {@link #hideSource} is answered the same way, but the report is
   * kept hidden.
   *
   * @param window how long before {@code report.at()} an earlier report is replaced, at most a day
   * @return the id of the kept report; of the one kept before if this effect was applied already
   */
  Kept add(WaitReport report, long person, Duration window, Effect effect);

  /**
   * What became of a report.
   *
   * @param id grows with every report
   * @param replaced true if an earlier report of the same person gave way
   * @param shown the report as {@link #reports} tells it from now on; empty if it is kept hidden,
   *     or the effect was applied before
   */
  record Kept(long id, boolean replaced, Optional<Observation> shown) {}

  /**
   * Deletes a report if this person made it and its pseudonym is still known. A hidden one stays,
   * and the person is answered as if it were gone.
   *
   * @return what was deleted; empty if there is no such report of this person
   */
  Optional<WaitReport> takeBack(long id, long person, Effect effect);

  /** How many reports the person made since the instant that are still theirs, hidden ones too. */
  int countBy(long person, Instant since);

  /** When the person's reports that can still be told apart were made, with what they say. */
  List<WaitReport> of(long person);

  /**
   * Cuts the person off from all reports: they get one random word in common instead of the
   * pseudonyms, so that they stay one voice until the words go with the pseudonyms of their time.
   */
  int forget(long person, Effect effect);

  /**
   * Reports on a queue, oldest first, with {@code from <= at <= to}; if there are more than {@code
   * limit}, the newest of them.
   */
  List<Observation> reports(Queue queue, Instant from, Instant to, int limit);

  /**
   * The same for every queue that has any: for filling a memory at the start.
   *
   * @param limit reports of one queue, the newest
   */
  Map<Queue, List<Observation>> recent(Instant from, Instant to, int limit);

  /**
   * Loads history: reports without a person, {@link WaitReport.Origin#IMPORTED}. A report that is
   * there already, equal in all parts and imported before, is skipped; two equal ones in one call
   * count as one.
   *
   * @return how many were new
   */
  int importAll(Collection<WaitReport> reports);

  /** The newest reports on a crossing, for staff: newest first, hidden ones too. */
  List<Listed> listed(String crossing, int limit);

  /** A report as staff see it, without a hint at its author. */
  record Listed(long id, WaitReport report, boolean hidden) {}

  /** Hides or shows a report. False if there is none, or the effect was applied before. */
  boolean hide(long id, boolean hidden, Effect effect);

  /**
   * Hides all reports of whoever made this one, and those that follow while the pseudonym can be
   * told (at most 48 hours). The person is not told apart otherwise.
   *
   * @return how many reports are hidden now that were not; if the pseudonym is gone, that is this
   *     report at most
   */
  int hideSource(long id, Effect effect);

  /** How many reports are hidden, of all ever made. */
  long hiddenCount();

  /**
   * Sets pseudonyms of reports made before the instant to null and destroys the keys whose six
   * hours began before it. Nothing old is left in files beside the database either, unless somebody
   * reads at the moment. Call often, with somewhat less than "48 hours ago".
   *
   * @return how many reports lost their pseudonym
   */
  int forgetReporters(Instant before);
}
