package org.podorozhnik.content.subscriber;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/**
 * Hours of each day in which a chat wants to be left alone.
 *
 * @param from first minute, whole minutes
 * @param to first minute after; earlier than {@code from} if midnight lies between, never equal
 * @param zone where the hours are counted
 */
public record QuietHours(LocalTime from, LocalTime to, ZoneId zone) {
  public QuietHours {
    if (from.equals(to)) {
      throw new IllegalArgumentException("quiet hours without length");
    }
  }

  public boolean covers(Instant at) {
    LocalTime time = LocalTime.ofInstant(at, zone);
    boolean afterFrom = !time.isBefore(from);
    boolean beforeTo = time.isBefore(to);
    return from.isBefore(to) ? afterFrom && beforeTo : afterFrom || beforeTo;
  }

  /** The first instant at or after the given one at which the hours are over. */
  public Instant end(Instant at) {
    if (!covers(at)) {
      return at;
    }
    ZonedDateTime there = at.atZone(zone);
    ZonedDateTime end = there.with(to);
    return (end.isAfter(there) ? end : end.plusDays(1).with(to)).toInstant();
  }
}
