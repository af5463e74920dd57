package org.podorozhnik.content.broadcast;

import java.time.Instant;

/**
 * Something that became different, for digests.
 *
 * @param kind of what
 * @param subject slug of the article, or id of the crossing
 * @param word of a crossing: {@code open}, {@code closed}, {@code restricted}, or {@code lifted}
 *     when the word on it was taken away; of an article: its language
 */
public record Change(Instant at, Kind kind, String subject, String word) {
  /** What changed. */
  public enum Kind {
    /** An article that was here before has another text. */
    RULE,
    CROSSING
  }
}
