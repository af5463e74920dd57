package org.podorozhnik.content.border;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/**
 * The wait of someone who joins in each of the coming hours; empty while too little is known.
 *
 * @param hours in order
 */
public record WaitForecast(List<Hour> hours) {
  public static final WaitForecast HIDDEN = new WaitForecast(List.of());

  public WaitForecast {
    hours = List.copyOf(hours);
  }

  /** The wait, in minutes, of someone who joins then; bounds as in {@link WaitEstimate}. */
  public record Hour(Instant at, int low, int median, int high) {}

  public boolean hidden() {
    return hours.isEmpty();
  }

  /** The hours with the shortest waits, at most so many, in the order of time. */
  public List<Hour> best(int most) {
    return hours.stream()
        .sorted(Comparator.comparingInt(Hour::median))
        .limit(most)
        .sorted(Comparator.comparing(Hour::at))
        .toList();
  }
}
