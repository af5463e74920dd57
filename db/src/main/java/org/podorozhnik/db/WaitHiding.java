package org.podorozhnik.db;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.EmptyHandling;

/** Reports that nobody sees, and the pseudonyms whose reports are kept so. */
final class WaitHiding {
  private static final Duration KEPT = Duration.ofDays(2);

  private final Clock clock;

  WaitHiding(Clock clock) {
    this.clock = clock;
  }

  boolean anyHidden(Handle handle, List<String> reporters) {
    return handle
        .createQuery(
            "select 1 from hidden_sources where reporter in (<reporters>) and at > :since limit 1")
        .bindList(EmptyHandling.NULL_KEYWORD, "reporters", reporters)
        .bind("since", clock.instant().minus(KEPT).toEpochMilli())
        .mapTo(Integer.class)
        .findOne()
        .isPresent();
  }

  static boolean hide(Handle handle, long id, boolean hidden) {
    return handle
            .createUpdate("update wait_reports set hidden = :hidden where id = :id")
            .bind("hidden", hidden ? 1 : 0)
            .bind("id", id)
            .execute()
        == 1;
  }

  /**
   * Hides what the maker of the report made and will make; how many reports were seen till now.
   * Where nobody can be told any more, the report alone.
   */
  int hideSource(Handle handle, long id) {
    Optional<String> reporter =
        handle
            .createQuery(
                "select rtrim(reporter, :mark) from wait_reports"
                    + " where id = :id and reporter is not null")
            .bind("id", id)
            .bind("mark", ReporterRows.WITHDRAWN)
            .mapTo(String.class)
            .findOne();
    reporter.ifPresent(pseudonym -> remember(handle, id));
    return reporter
        .map(pseudonym -> hideAll(handle, pseudonym))
        .orElseGet(() -> hideAlone(handle, id));
  }

  private static int hideAlone(Handle handle, long id) {
    return handle
        .createUpdate("update wait_reports set hidden = 1 where id = :id and hidden = 0")
        .bind("id", id)
        .execute();
  }

  private void remember(Handle handle, long id) {
    handle
        .createUpdate(
            """
            insert into hidden_sources (reporter, made, at)
            select rtrim(reporter, :mark), at, :now from wait_reports where id = :id
            on conflict (reporter) do update set at = excluded.at
            """)
        .bind("now", clock.millis())
        .bind("mark", ReporterRows.WITHDRAWN)
        .bind("id", id)
        .execute();
  }

  private static int hideAll(Handle handle, String reporter) {
    return handle
        .createUpdate(
            "update wait_reports set hidden = 1 where reporter in (:one, :withdrawn) and hidden = 0")
        .bind("one", reporter)
        .bind("withdrawn", reporter + ReporterRows.WITHDRAWN)
        .execute();
  }

  /** How many reports lost their pseudonym. */
  static int forget(Handle handle, Instant before) {
    handle
        .createUpdate("delete from hidden_sources where at < :before or made < :before")
        .bind("before", before.toEpochMilli())
        .execute();
    return handle
        .createUpdate(
            "update wait_reports set reporter = null where reporter is not null and at < :before")
        .bind("before", before.toEpochMilli())
        .execute();
  }

  static long count(Handle handle) {
    return handle
        .createQuery("select count(*) from wait_reports where hidden = 1")
        .mapTo(Long.class)
        .one();
  }
}
