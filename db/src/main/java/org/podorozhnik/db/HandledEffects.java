package org.podorozhnik.db;

import java.time.Clock;
import org.jdbi.v3.core.Handle;
import org.podorozhnik.content.Effect;

/** Marks an effect as done inside the transaction of the effect itself. */
final class HandledEffects {
  private final Clock clock;

  HandledEffects(Clock clock) {
    this.clock = clock;
  }

  /** False if the effect was committed before; then nothing may be changed again. */
  boolean first(Handle handle, Effect effect) {
    return handle
            .createUpdate(
                """
                insert into handled_effects (update_id, part, at) values (:update, :part, :at)
                on conflict (update_id, part) do nothing
                """)
            .bind("update", effect.updateId())
            .bind("part", effect.part())
            .bind("at", clock.millis())
            .execute()
        == 1;
  }
}
