package org.podorozhnik.content.border;

import java.time.Instant;

/**
 * A wait that an authority names, entered by staff.
 *
 * @param minutes 0 to {@link WaitReport#MOST_MINUTES}
 * @param since when it was entered
 * @param until when it is no longer shown
 * @param source web address
 */
public record OfficialWait(Queue queue, int minutes, Instant since, Instant until, String source) {
  public OfficialWait {
    if (minutes < 0 || minutes > WaitReport.MOST_MINUTES) {
      throw new IllegalArgumentException("minutes " + minutes);
    }
    if (!until.isAfter(since)) {
      throw new IllegalArgumentException("ends before it begins");
    }
  }

  public boolean holds(Instant at) {
    return !at.isBefore(since) && at.isBefore(until);
  }
}
