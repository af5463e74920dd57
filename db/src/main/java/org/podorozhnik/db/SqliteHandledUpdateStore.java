package org.podorozhnik.db;

import java.time.Instant;
import org.podorozhnik.content.update.HandledUpdateStore;

final class SqliteHandledUpdateStore implements HandledUpdateStore {
  private final Readers readers;
  private final Writes writes;

  SqliteHandledUpdateStore(Readers readers, Writes writes) {
    this.readers = readers;
    this.writes = writes;
  }

  @Override
  public boolean seen(long updateId) {
    return readers.read(
        handle ->
            handle
                .createQuery("select 1 from handled_effects where update_id = :update limit 1")
                .bind("update", updateId)
                .mapTo(Integer.class)
                .findFirst()
                .isPresent());
  }

  @Override
  public int forgetBefore(Instant instant) {
    return writes.write(
        handle ->
            handle
                .createUpdate("delete from handled_effects where at < :instant")
                .bind("instant", instant.toEpochMilli())
                .execute());
  }
}
