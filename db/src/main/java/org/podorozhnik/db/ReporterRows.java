package org.podorozhnik.db;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.EmptyHandling;
import org.jdbi.v3.core.statement.SqlStatement;
import org.podorozhnik.content.border.WaitReport;

/** The rows of one person, known by the pseudonyms that can still be told. */
final class ReporterRows {
  private static final String THEIRS = " reporter in (<reporters>) ";

  private final Handle handle;
  private final List<String> reporters;

  ReporterRows(Handle handle, List<String> reporters) {
    this.handle = handle;
    this.reporters = reporters;
  }

  private <T extends SqlStatement<T>> T theirs(T statement) {
    return statement.bindList(EmptyHandling.NULL_KEYWORD, "reporters", reporters);
  }

  boolean deleteEarlier(WaitReport report, Duration window) {
    return WaitRows.bindQueue(
                theirs(
                    handle.createUpdate(
                        "delete from wait_reports where"
                            + THEIRS
                            + "and"
                            + WaitRows.OF_QUEUE
                            + "and at >= :from and at <= :to")),
                report.queue())
            .bind("from", report.at().minus(window).toEpochMilli())
            .bind("to", report.at().toEpochMilli())
            .execute()
        > 0;
  }

  Optional<WaitReport> delete(long id) {
    return theirs(
            handle.createQuery(
                "delete from wait_reports where id = :id and"
                    + THEIRS
                    + "returning"
                    + WaitRows.REPORT))
        .bind("id", id)
        .map(WaitRows::report)
        .findOne();
  }

  int countSince(Instant since) {
    return theirs(
            handle.createQuery(
                "select count(*) from wait_reports where" + THEIRS + "and at >= :since"))
        .bind("since", since.toEpochMilli())
        .mapTo(Integer.class)
        .one();
  }

  List<WaitReport> all() {
    return theirs(
            handle.createQuery(
                "select"
                    + WaitRows.REPORT
                    + "from wait_reports where"
                    + THEIRS
                    + "order by at, id"))
        .map(WaitRows::report)
        .list();
  }

  int cutOff() {
    return theirs(handle.createUpdate("update wait_reports set reporter = null where" + THEIRS))
        .execute();
  }
}
