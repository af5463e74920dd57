package org.podorozhnik.db;

import java.time.Clock;
import java.time.Instant;
import org.jdbi.v3.core.Handle;
import org.podorozhnik.content.Effect;
import org.podorozhnik.content.update.HandledUpdateStore;

/** Makes an effect happen once, by writing its update's id in the same transaction. */
final class Effects implements HandledUpdateStore {
  private final Database database;
  private final Clock clock;

  Effects(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /** True the first time; false if the effect was committed before. */
  boolean first(Handle handle, Effect effect) {
    return handle
            .createUpdate(
                "insert into handled_effects (update_id, part, at) values (:id, :part, :at)"
                    + " on conflict do nothing")
            .bind("id", effect.updateId())
            .bind("part", effect.part())
            .bind("at", clock.millis())
            .execute()
        > 0;
  }

  @Override
  public boolean seen(long updateId) {
    return database.read(
        h ->
            h.createQuery("select count(*) from handled_effects where update_id = :id")
                    .bind("id", updateId)
                    .mapTo(Integer.class)
                    .one()
                > 0);
  }

  @Override
  public int forgetBefore(Instant instant) {
    return database.write(
        h ->
            h.createUpdate("delete from handled_effects where at < :at")
                .bind("at", instant.toEpochMilli())
                .execute());
  }
}
