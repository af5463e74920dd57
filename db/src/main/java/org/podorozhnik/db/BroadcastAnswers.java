package org.podorozhnik.db;

import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.podorozhnik.content.Effect;

/** Which draft or broadcast an effect made, to answer the same when it comes again. */
final class BroadcastAnswers {
  private BroadcastAnswers() {}

  static void keep(Handle handle, Effect effect, long number) {
    handle.execute(
        "insert into broadcast_answers (update_id, part, number) values (?, ?, ?)",
        effect.updateId(),
        effect.part(),
        number);
  }

  static Optional<Long> find(Handle handle, Effect effect) {
    return handle
        .createQuery(
            "select number from broadcast_answers where update_id = :update and part = :part")
        .bind("update", effect.updateId())
        .bind("part", effect.part())
        .mapTo(Long.class)
        .findOne();
  }
}
