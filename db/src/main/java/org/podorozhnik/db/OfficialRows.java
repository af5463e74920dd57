package org.podorozhnik.db;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;
import org.podorozhnik.content.border.CrossingState;
import org.podorozhnik.content.border.OfficialWait;

/** Rows of {@code official_states} and {@code official_waits} and what they stand for. */
final class OfficialRows {
  static final String STATE = " crossing, word, since, until, reason, source ";
  static final String WAIT = " crossing, direction, class, minutes, since, until, source ";

  private OfficialRows() {}

  static int put(Handle handle, CrossingState state) {
    return handle
        .createUpdate(
            """
            insert into official_states (crossing, word, since, until, reason, source)
            values (:crossing, :word, :since, :until, :reason, :source)
            on conflict (crossing) do update
            set word = excluded.word, since = excluded.since, until = excluded.until,
                reason = excluded.reason, source = excluded.source
            """)
        .bind("crossing", state.crossing())
        .bind("word", state.word().word())
        .bind("since", state.since().toEpochMilli())
        .bind("until", state.until().toEpochMilli())
        .bind("reason", state.reason())
        .bind("source", state.source())
        .execute();
  }

  static int put(Handle handle, OfficialWait wait) {
    return WaitRows.bindQueue(
            handle.createUpdate(
                """
                insert into official_waits
                  (crossing, direction, class, minutes, since, until, source)
                values (:crossing, :direction, :class, :minutes, :since, :until, :source)
                on conflict (crossing, direction, class) do update
                set minutes = excluded.minutes, since = excluded.since, until = excluded.until,
                    source = excluded.source
                """),
            wait.queue())
        .bind("minutes", wait.minutes())
        .bind("since", wait.since().toEpochMilli())
        .bind("until", wait.until().toEpochMilli())
        .bind("source", wait.source())
        .execute();
  }

  /** What was said last, whether it holds or not. */
  static Optional<CrossingState> state(Handle handle, String crossing) {
    return handle
        .createQuery("select" + STATE + "from official_states where crossing = :crossing")
        .bind("crossing", crossing)
        .map(OfficialRows::state)
        .findOne();
  }

  static CrossingState state(ResultSet row, StatementContext context) throws SQLException {
    return new CrossingState(
        row.getString("crossing"),
        CrossingState.Word.of(row.getString("word")).orElseThrow(),
        Instant.ofEpochMilli(row.getLong("since")),
        Instant.ofEpochMilli(row.getLong("until")),
        row.getString("reason"),
        row.getString("source"));
  }

  static OfficialWait named(ResultSet row, StatementContext context) throws SQLException {
    return new OfficialWait(
        WaitRows.queue(row, context),
        row.getInt("minutes"),
        Instant.ofEpochMilli(row.getLong("since")),
        Instant.ofEpochMilli(row.getLong("until")),
        row.getString("source"));
  }
}
