package org.podorozhnik.db;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingInt;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;
import org.podorozhnik.content.border.Queue;
import org.podorozhnik.content.border.WaitReport;

/** Loads history. Goes past the SQL library to the driver, for the sake of a million rows. */
final class WaitImport {
  private static final int BATCH = 5_000;

  /** In the order of the indexes, so that each of their pages is written once. */
  private static final Comparator<WaitReport> IN_ORDER =
      comparing(WaitReport::queue, Comparator.<Queue, String>comparing(Queue::crossing))
          .thenComparing(report -> report.queue().direction().word())
          .thenComparing(report -> report.queue().travellers().word())
          .thenComparing(WaitReport::at)
          .thenComparing(report -> report.kind().word())
          .thenComparing(comparingInt(WaitReport::amount));

  private WaitImport() {}

  static List<WaitReport> inOrder(Collection<WaitReport> reports) {
    return reports.stream().sorted(IN_ORDER).toList();
  }

  /** How many were new. */
  static int importAll(Handle handle, List<WaitReport> ordered) {
    long id = Sequences.block(handle, WaitRows.SEQUENCE, ordered.size());
    try (PreparedStatement insert =
        handle
            .getConnection()
            .prepareStatement(
                """
                insert into wait_reports
                  (id, crossing, direction, class, at, kind, amount, origin, hidden, reporter)
                values (?, ?, ?, ?, ?, ?, ?, 'imported', 0, null)
                on conflict (crossing, direction, class, at, kind, amount)
                  where origin = 'imported' do nothing
                """)) {
      int added = 0;
      for (int start = 0; start < ordered.size(); start += BATCH) {
        int end = Math.min(start + BATCH, ordered.size());
        added += batch(insert, id + start, ordered.subList(start, end));
      }
      return added;
    } catch (SQLException e) {
      throw Failure.of(e);
    }
  }

  private static int batch(PreparedStatement insert, long firstId, List<WaitReport> reports)
      throws SQLException {
    long id = firstId;
    for (WaitReport report : reports) {
      insert.setLong(1, id++);
      insert.setString(2, report.queue().crossing());
      insert.setString(3, report.queue().direction().word());
      insert.setString(4, report.queue().travellers().word());
      insert.setLong(5, report.at().toEpochMilli());
      insert.setString(6, report.kind().word());
      insert.setInt(7, report.amount());
      insert.addBatch();
    }
    return IntStream.of(insert.executeBatch()).sum();
  }
}
