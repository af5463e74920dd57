package org.podorozhnik.db;

import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.podorozhnik.content.Effect;
import org.podorozhnik.content.border.WaitStore.Kept;

/** What was answered to an effect, so that the same can be answered when it comes again. */
final class WaitAnswers {
  private WaitAnswers() {}

  static Kept keep(Handle handle, Effect effect, Kept kept) {
    handle
        .createUpdate(
            """
            insert into wait_answers (update_id, part, report, replaced)
            values (:update, :part, :report, :replaced)
            """)
        .bind("update", effect.updateId())
        .bind("part", effect.part())
        .bind("report", kept.id())
        .bind("replaced", kept.replaced() ? 1 : 0)
        .execute();
    return kept;
  }

  static Kept find(Handle handle, Effect effect) {
    return handle
        .createQuery(
            """
            select report, replaced from wait_answers
            where update_id = :update and part = :part
            """)
        .bind("update", effect.updateId())
        .bind("part", effect.part())
        .map(
            (row, context) ->
                new Kept(row.getLong("report"), row.getInt("replaced") == 1, Optional.empty()))
        .one();
  }
}
