package org.podorozhnik.content.border;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * What somebody said of a queue.
 *
 * @param at when it was said
 * @param amount minutes waited; for {@link Kind#TAIL} metres along the road from the post to the
 *     end of the queue. From 0
 */
public record WaitReport(Queue queue, Instant at, Kind kind, int amount, Origin origin) {
  /** Longest wait that is believed: 30 days, since lorries did stand for 20 in 2022 (LARS-49). */
  public static final int MOST_MINUTES = 30 * 24 * 60;

  /** Farthest tail that is believed. */
  public static final int MOST_METRES = 100_000;

  public WaitReport {
    int most = kind == Kind.TAIL ? MOST_METRES : MOST_MINUTES;
    if (amount < 0 || amount > most) {
      throw new IllegalArgumentException("amount " + amount + " is not within 0 to " + most);
    }
  }

  /** What the amount means. */
  public enum Kind {
    /** Is through, and waited so long from joining the queue. */
    PASSED,
    /** Has stood so long and is not through yet: the wait is longer than that. */
    WAITING,
    /** Sees the end of the queue there. */
    TAIL,
    /** A figure of an authority for who joins now. */
    OFFICIAL;

    /** The word in files and tables: {@code passed}. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Kind> of(String word) {
      for (Kind one : values()) {
        if (one.word().equals(word)) {
          return Optional.of(one);
        }
      }
      return Optional.empty();
    }
  }

  /** Where it comes from, which says how far it is trusted. */
  public enum Origin {
    /** Somebody told it. */
    TOLD,
    /** A journey measured it, checkpoint by checkpoint. */
    MEASURED,
    /** It was loaded from a file. */
    IMPORTED;

    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    public static Origin of(String word) {
      return valueOf(word.toUpperCase(Locale.ROOT));
    }
  }
}
