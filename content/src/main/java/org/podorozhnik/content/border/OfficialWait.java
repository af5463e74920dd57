package org.podorozhnik.content.border;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A wait that an authority names, entered by staff.
 *
 * @param minutes 0 to {@link WaitReport#MOST_MINUTES}
 * @param since when it was entered
 * @param until when it is no longer shown
 * @param source web address
 */
public record OfficialWait(Queue queue, int minutes, Instant since, Instant until, String source) {
  /** Longer no figure of a queue is believed. */
  public static final Duration LONGEST = Duration.ofDays(2);

  public OfficialWait {
    if (minutes < 0 || minutes > WaitReport.MOST_MINUTES) {
      throw new IllegalArgumentException("minutes " + minutes);
    }
    if (until.isAfter(since.plus(LONGEST))) {
      throw new IllegalArgumentException("a figure that holds too long");
    }
    if (!until.isAfter(since)) {
      throw new IllegalArgumentException("ends before it begins");
    }
  }

  public boolean holds(Instant at) {
    return !at.isBefore(since) && at.isBefore(until);
  }

  /** Reports together with what authorities say of the queue now, oldest first. */
  static List<Observation> added(List<Observation> told, List<OfficialWait> official, Queue queue) {
    List<Observation> all = told;
    for (OfficialWait wait : official) {
      if (wait.queue().equals(queue)) {
        all = new ArrayList<>(all);
        all.add(wait.observed());
        all.sort(Comparator.comparing(Observation::at));
      }
    }
    return all;
  }

  private Observation observed() {
    return new Observation(since, WaitReport.Kind.OFFICIAL, minutes, WaitReport.Origin.TOLD, "");
  }
}
