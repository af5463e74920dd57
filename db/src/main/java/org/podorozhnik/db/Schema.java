package org.podorozhnik.db;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jdbi.v3.core.Handle;
import org.podorozhnik.content.StorageException;

/** Which tables the file has, and bringing them up to date. */
final class Schema {
  /** The highest number in {@code db/migration}. */
  static final int VERSION = 5;

  private Schema() {}

  /** The version of the file. Reads only, and without Flyway, which is slow to load. */
  static int version(Handle handle) {
    if (count(handle, "select count(*) from sqlite_master where name = 'flyway_schema_history'")
        == 0) {
      throw new StorageException(
          "The database is empty or belongs to another program. Put back a backup. Nothing was"
              + " changed.");
    }
    return count(
        handle,
        """
        select coalesce(max(cast(version as integer)), 0) from flyway_schema_history
        where success = 1
        """);
  }

  private static int count(Handle handle, String sql) {
    return handle.createQuery(sql).mapTo(Integer.class).one();
  }

  static void refuseNewer(int version) {
    if (version > VERSION) {
      throw new StorageException(
          "This database was written by a newer Podorozhnik (schema "
              + version
              + "; this program knows "
              + VERSION
              + "). Use the newer program.");
    }
  }

  static void refuseOlder(int version) {
    if (version < VERSION) {
      throw new StorageException(
          "This database was written by an older Podorozhnik (schema "
              + version
              + "; this program needs "
              + VERSION
              + "). Start the bot once; it brings the database up to date.");
    }
  }

  static void migrate(DataSource source) {
    try {
      Flyway.configure(Schema.class.getClassLoader())
          .dataSource(source)
          .locations("classpath:db/migration")
          .loggers("slf4j")
          .ignoreMigrationPatterns(new String[0])
          .load()
          .migrate();
    } catch (FlywayException e) {
      throw new StorageException(
          "The database cannot be brought up to date: " + Failure.of(e).getMessage(), e);
    }
  }
}
