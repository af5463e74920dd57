package org.podorozhnik.bot.text.picture;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;

/**
 * The wait of one queue in the 24 hours before a moment. What lies outside of them is left out.
 *
 * @param zone in which the hours are named
 * @param until the end of the 24 hours, which is the right edge of the picture
 */
public record DaySeries(
    String title, ZoneId zone, Instant until, List<Point> points, List<Report> reports) {
  static final Duration SPAN = Duration.ofHours(24);

  public DaySeries {
    Instant end = until;
    points =
        points.stream()
            .filter(p -> within(p.at(), end))
            .sorted(Comparator.comparing(Point::at))
            .toList();
    reports = reports.stream().filter(r -> within(r.at(), end)).toList();
  }

  /** An estimate in minutes; without a median it is a gap, and the line breaks there. */
  public record Point(Instant at, OptionalInt low, OptionalInt median, OptionalInt high) {
    /** A moment of which nothing is known. */
    public static Point gap(Instant at) {
      return new Point(at, OptionalInt.empty(), OptionalInt.empty(), OptionalInt.empty());
    }

    boolean ranged() {
      return low.isPresent() && high.isPresent();
    }
  }

  /** What one person reported. */
  public record Report(Instant at, int minutes, Kind kind) {}

  /** What a report says: how long it took, or how long it takes so far. */
  public enum Kind {
    PASSED,
    WAITING
  }

  Instant from() {
    return until.minus(SPAN);
  }

  private static boolean within(Instant at, Instant until) {
    return !at.isAfter(until) && !at.isBefore(until.minus(SPAN));
  }
}
