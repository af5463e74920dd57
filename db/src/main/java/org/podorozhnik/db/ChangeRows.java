package org.podorozhnik.db;

import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import org.jdbi.v3.core.Handle;
import org.podorozhnik.content.broadcast.Change.Kind;

/** Writes down what changed, inside the transaction of the change itself. */
final class ChangeRows {
  private final Clock clock;

  ChangeRows(Clock clock) {
    this.clock = clock;
  }

  Instant now() {
    return clock.instant();
  }

  void note(Handle handle, Kind kind, String subject, String word) {
    handle
        .createUpdate(
            """
            insert into changes (id, at, kind, subject, word)
            values (:id, :at, :kind, :subject, :word)
            """)
        .bind("id", Sequences.next(handle, "change"))
        .bind("at", clock.millis())
        .bind("kind", kind.name().toLowerCase(Locale.ROOT))
        .bind("subject", subject)
        .bind("word", word)
        .execute();
  }
}
