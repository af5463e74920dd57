package org.podorozhnik.bot.text.picture;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;

/** Where a moment stands in the 24 hours, counted in steps of three hours from a midnight. */
final class DayAxis {
  private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");
  private static final double STEP = Duration.ofHours(3).toSeconds();

  /** Room at both ends, so that neither a dot nor a time is cut. */
  private static final double PADDING = 0.3;

  private final ZonedDateTime start;
  private final double startAt;

  DayAxis(DaySeries series) {
    this.start = series.from().atZone(series.zone());
    this.startAt = start.toLocalTime().toSecondOfDay() / STEP;
  }

  double position(Instant at) {
    return startAt + Duration.between(start.toInstant(), at).toMillis() / 1000.0 / STEP;
  }

  double min() {
    return startAt - PADDING;
  }

  double max() {
    return startAt + DaySeries.SPAN.toSeconds() / STEP + PADDING;
  }

  /** The time of day; between the ticks only something that differs, which the chart asks for. */
  String label(double position) {
    if (Math.abs(position - Math.rint(position)) > 1e-6) {
      return String.valueOf(position);
    }
    return CLOCK.format(start.plusSeconds(Math.round((position - startAt) * STEP)));
  }
}
