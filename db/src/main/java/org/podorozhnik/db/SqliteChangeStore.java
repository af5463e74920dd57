package org.podorozhnik.db;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.podorozhnik.content.broadcast.Change;
import org.podorozhnik.content.broadcast.ChangeStore;

final class SqliteChangeStore implements ChangeStore {
  private final Readers readers;
  private final Writes writes;

  SqliteChangeStore(Readers readers, Writes writes) {
    this.readers = readers;
    this.writes = writes;
  }

  @Override
  public List<Change> since(Instant instant) {
    return readers.read(
        handle ->
            handle
                .createQuery(
                    "select at, kind, subject, word from changes where at > :at order by at, id")
                .bind("at", instant.toEpochMilli())
                .map(
                    (row, context) ->
                        new Change(
                            Instant.ofEpochMilli(row.getLong("at")),
                            Change.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                            row.getString("subject"),
                            row.getString("word")))
                .list());
  }

  @Override
  public int forgetBefore(Instant instant) {
    return writes.write(
        handle ->
            handle
                .createUpdate("delete from changes where at < :before")
                .bind("before", instant.toEpochMilli())
                .execute());
  }
}
