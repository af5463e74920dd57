package org.podorozhnik.content.subscriber;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;

/**
 * When a chat wants a summary of what changed.
 *
 * @param at whole minutes
 * @param day for one a week; empty for one a day
 * @param zone where the time is counted
 */
public record Digest(LocalTime at, Optional<DayOfWeek> day, ZoneId zone) {
  /** The first time strictly after the instant. A time that a clock change skips comes later. */
  public Instant next(Instant after) {
    ZonedDateTime now = after.atZone(zone);
    ZonedDateTime next = now.with(at);
    if (day.isPresent()) {
      next = next.with(TemporalAdjusters.nextOrSame(day.get()));
    }
    if (!next.toInstant().isAfter(after)) {
      next = day.isPresent() ? next.plusWeeks(1).with(at) : next.plusDays(1).with(at);
    }
    return next.toInstant();
  }
}
