package org.podorozhnik.bot.text;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.podorozhnik.bot.text.picture.DaySeries;
import org.podorozhnik.bot.text.picture.WeekGrid;
import org.podorozhnik.content.border.Observation;
import org.podorozhnik.content.border.WaitBoard;
import org.podorozhnik.content.border.WaitEstimate;
import org.podorozhnik.content.border.WaitReport;

/** What pictures of a queue are drawn from. */
public final class WaitCharts {
  private static final int DAYS = 7;
  private static final int HOURS = 24;

  private WaitCharts() {}

  /** The estimates of the last day, hour by hour, and the reports as dots. */
  public static DaySeries day(
      String title, List<WaitBoard.Point> points, List<Observation> reports, Instant now) {
    return new DaySeries(
        title,
        Dates.MOSCOW,
        now,
        points.stream().map(WaitCharts::point).toList(),
        reports.stream().flatMap(told -> dot(told).stream()).toList());
  }

  private static DaySeries.Point point(WaitBoard.Point point) {
    WaitEstimate then = point.estimate();
    return then.known()
        ? new DaySeries.Point(
            point.at(),
            OptionalInt.of(then.low()),
            OptionalInt.of(then.median()),
            OptionalInt.of(then.high()))
        : DaySeries.Point.gap(point.at());
  }

  /** A tail and an official figure are nobody's wait. */
  private static Optional<DaySeries.Report> dot(Observation told) {
    return switch (told.kind()) {
      case PASSED -> Optional.of(dot(told, DaySeries.Kind.PASSED));
      case WAITING -> Optional.of(dot(told, DaySeries.Kind.WAITING));
      case TAIL, OFFICIAL -> Optional.empty();
    };
  }

  private static DaySeries.Report dot(Observation told, DaySeries.Kind kind) {
    return new DaySeries.Report(told.at(), told.amount(), kind);
  }

  /** Medians of passages by weekday and hour of joining, in Moscow time. */
  public static WeekGrid week(String title, List<Observation> past) {
    List<List<Integer>> cells = new ArrayList<>();
    for (int i = 0; i < DAYS * HOURS; i++) {
      cells.add(new ArrayList<>());
    }
    for (Observation told : past) {
      if (told.kind() == WaitReport.Kind.PASSED) {
        ZonedDateTime joined = told.at().minusSeconds(60L * told.amount()).atZone(Dates.MOSCOW);
        int day = joined.getDayOfWeek().getValue() - 1;
        cells.get(day * HOURS + joined.getHour()).add(told.amount());
      }
    }
    int[][] minutes = new int[DAYS][HOURS];
    int[][] counts = new int[DAYS][HOURS];
    for (int i = 0; i < cells.size(); i++) {
      List<Integer> cell = cells.get(i);
      Collections.sort(cell);
      minutes[i / HOURS][i % HOURS] = cell.isEmpty() ? WeekGrid.UNKNOWN : cell.get(cell.size() / 2);
      counts[i / HOURS][i % HOURS] = cell.size();
    }
    return new WeekGrid(title, minutes, counts);
  }
}
