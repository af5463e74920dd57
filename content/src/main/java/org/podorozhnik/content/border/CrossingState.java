package org.podorozhnik.content.border;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * What staff say of a crossing itself, from a source; apart from any wait.
 *
 * @param crossing id of a {@link Crossing}
 * @param since when it was said
 * @param until when it stops to be believed; always set, so that nothing stays by oversight
 * @param reason in the words of staff, one line, at most 200 characters, may be empty
 * @param source web address
 */
public record CrossingState(
    String crossing, Word word, Instant since, Instant until, String reason, String source) {
  /** Longest reason. */
  public static final int MOST_REASON = 200;

  public CrossingState {
    if (reason.length() > MOST_REASON) {
      throw new IllegalArgumentException("a reason of " + reason.length() + " characters");
    }
    if (!until.isAfter(since)) {
      throw new IllegalArgumentException("ends before it begins");
    }
  }

  /** Open, closed, or something between. */
  public enum Word {
    OPEN,
    CLOSED,
    RESTRICTED;

    /** The word in commands and tables: {@code closed}. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Word> of(String word) {
      for (Word one : values()) {
        if (one.word().equals(word)) {
          return Optional.of(one);
        }
      }
      return Optional.empty();
    }
  }

  public boolean holds(Instant at) {
    return !at.isBefore(since) && at.isBefore(until);
  }
}
