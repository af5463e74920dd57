package org.podorozhnik.content.border;

import java.time.Instant;
import java.util.Optional;

/**
 * What is known of the wait of someone who joins the queue at a moment, from joining to being
 * through.
 *
 * @param low minutes; the wait lies between {@code low} and {@code high} about four times in five
 * @param median minutes; longer and shorter are equally likely
 * @param high minutes, not below {@code median}
 * @param reports how many people the estimate rests on that told something lately
 * @param newest when the newest of them was told; empty if none was
 */
public record WaitEstimate(
    Knowledge knowledge, int low, int median, int high, int reports, Optional<Instant> newest) {
  /** Which kind of knowledge it is. */
  public enum Knowledge {
    /** People in the queue told it lately. */
    CROWD,
    /** An authority told it. */
    OFFICIAL,
    /** Nobody told anything lately; so it usually is at this weekday and hour. */
    TYPICAL,
    /** Nothing is known: the minutes are 0 and mean nothing. */
    UNKNOWN
  }

  public static final WaitEstimate UNKNOWN =
      new WaitEstimate(Knowledge.UNKNOWN, 0, 0, 0, 0, Optional.empty());

  public WaitEstimate {
    if (low < 0 || low > median || median > high) {
      throw new IllegalArgumentException(low + " to " + high + " around " + median);
    }
  }

  public boolean known() {
    return knowledge != Knowledge.UNKNOWN;
  }

  /** Known from somebody who saw it, now: crowd or official. */
  public boolean seen() {
    return knowledge == Knowledge.CROWD || knowledge == Knowledge.OFFICIAL;
  }
}
