package org.podorozhnik.db;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;
import org.podorozhnik.content.border.Direction;
import org.podorozhnik.content.border.Observation;
import org.podorozhnik.content.border.Queue;
import org.podorozhnik.content.border.TravellerClass;
import org.podorozhnik.content.border.WaitReport;
import org.podorozhnik.content.border.WaitStore.Listed;

/** Rows of {@code wait_reports} and what they stand for. */
final class WaitRows {
  static final String SEQUENCE = "wait_report";
  static final String REPORT = " crossing, direction, class, at, kind, amount, origin ";
  static final String OF_QUEUE =
      " crossing = :crossing and direction = :direction and class = :class ";

  private WaitRows() {}

  static <T extends SqlStatement<T>> T bindQueue(T statement, Queue queue) {
    return statement
        .bind("crossing", queue.crossing())
        .bind("direction", queue.direction().word())
        .bind("class", queue.travellers().word());
  }

  static long insert(Handle handle, WaitReport report, @Nullable String reporter, boolean hidden) {
    long id = Sequences.next(handle, SEQUENCE);
    bindQueue(
            handle.createUpdate(
                """
                insert into wait_reports
                  (id, crossing, direction, class, at, kind, amount, origin, hidden, reporter)
                values
                  (:id, :crossing, :direction, :class, :at, :kind, :amount, :origin, :hidden, :reporter)
                """),
            report.queue())
        .bind("id", id)
        .bind("at", report.at().toEpochMilli())
        .bind("kind", report.kind().word())
        .bind("amount", report.amount())
        .bind("origin", report.origin().word())
        .bind("hidden", hidden ? 1 : 0)
        .bind("reporter", reporter)
        .execute();
    return id;
  }

  static Queue queue(ResultSet row, StatementContext context) throws SQLException {
    return new Queue(
        row.getString("crossing"),
        Direction.of(row.getString("direction")).orElseThrow(),
        TravellerClass.of(row.getString("class")).orElseThrow());
  }

  static WaitReport report(ResultSet row, StatementContext context) throws SQLException {
    return new WaitReport(
        queue(row, context),
        Instant.ofEpochMilli(row.getLong("at")),
        WaitReport.Kind.of(row.getString("kind")).orElseThrow(),
        row.getInt("amount"),
        WaitReport.Origin.of(row.getString("origin")));
  }

  static Observation observation(ResultSet row, StatementContext context) throws SQLException {
    String reporter = row.getString("reporter");
    return new Observation(
        Instant.ofEpochMilli(row.getLong("at")),
        WaitReport.Kind.of(row.getString("kind")).orElseThrow(),
        row.getInt("amount"),
        WaitReport.Origin.of(row.getString("origin")),
        reporter == null ? "" : reporter.replace(ReporterRows.WITHDRAWN, ""));
  }

  static Listed listed(ResultSet row, StatementContext context) throws SQLException {
    return new Listed(row.getLong("id"), report(row, context), row.getInt("hidden") == 1);
  }
}
