package org.podorozhnik.db;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.podorozhnik.content.border.Observation;
import org.podorozhnik.content.border.Queue;
import org.podorozhnik.content.border.WaitStore.Listed;

/** What estimates and staff read. Estimates are quick to fill whatever else is kept. */
final class WaitReading {
  private WaitReading() {}

  static List<Observation> reports(
      Handle handle, Queue queue, Instant from, Instant to, int limit) {
    List<Observation> newestFirst =
        WaitRows.bindQueue(
                handle.createQuery(
                    "select at, kind, amount, origin, reporter from wait_reports where"
                        + WaitRows.OF_QUEUE
                        + """
                        and at >= :from and at <= :to and hidden = 0
                        order by at desc, id desc limit :limit
                        """),
                queue)
            .bind("from", from.toEpochMilli())
            .bind("to", to.toEpochMilli())
            .bind("limit", limit)
            .map(WaitRows::observation)
            .list();
    List<Observation> oldestFirst = new ArrayList<>(newestFirst);
    Collections.reverse(oldestFirst);
    return Collections.unmodifiableList(oldestFirst);
  }

  /** All from one moment, whatever is written meanwhile. */
  static Map<Queue, List<Observation>> recent(Handle handle, Instant from, Instant to, int limit) {
    return handle.inTransaction(
        snapshot -> {
          Map<Queue, List<Observation>> all = new LinkedHashMap<>();
          Optional<Queue> next = first(snapshot);
          while (next.isPresent()) {
            Queue queue = next.get();
            List<Observation> reports = reports(snapshot, queue, from, to, limit);
            if (!reports.isEmpty()) {
              all.put(queue, reports);
            }
            next = after(snapshot, queue);
          }
          return all;
        });
  }

  private static Optional<Queue> first(Handle handle) {
    return handle
        .createQuery(
            """
            select crossing, direction, class from wait_reports
            order by crossing, direction, class limit 1
            """)
        .map(WaitRows::queue)
        .findOne();
  }

  /** From queue to queue, since listing the different ones would read through all reports. */
  private static Optional<Queue> after(Handle handle, Queue queue) {
    return WaitRows.bindQueue(
            handle.createQuery(
                """
                select crossing, direction, class from wait_reports
                where (crossing, direction, class) > (:crossing, :direction, :class)
                order by crossing, direction, class limit 1
                """),
            queue)
        .map(WaitRows::queue)
        .findOne();
  }

  static List<Listed> listed(Handle handle, String crossing, int limit) {
    return handle
        .createQuery(
            "select id, hidden,"
                + WaitRows.REPORT
                + """
                from wait_reports where crossing = :crossing
                order by at desc, id desc limit :limit
                """)
        .bind("crossing", crossing)
        .bind("limit", limit)
        .map(WaitRows::listed)
        .list();
  }
}
