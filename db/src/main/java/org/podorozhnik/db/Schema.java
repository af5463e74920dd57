package org.podorozhnik.db;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.podorozhnik.content.StorageException;

/**
 * The version of the tables. Flyway is loaded only when they must change: it takes longer to start
 * than everything else, and it would ignore a newer version, which is refused here first.
 */
final class Schema {
  /** The newest migration that this program brings. */
  static final int VERSION = 1;

  private Schema() {}

  static int version(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery("pragma user_version")) {
      return result.next() ? result.getInt(1) : 0;
    }
  }

  /** Throws if a newer program wrote the database; nothing was touched then. */
  static void refuseNewer(int found) {
    if (found > VERSION) {
      throw new StorageException(
          "This database was written by a newer Podorozhnik (schema "
              + found
              + "; this program knows "
              + VERSION
              + "). Use the newer program. Nothing was changed.");
    }
  }

  /** Throws if the tables are older than the program and may not be changed here. */
  static void refuseOlder(int found) {
    if (found < VERSION) {
      throw new StorageException(
          "This database is of an older version (schema "
              + found
              + "). Start the bot once: it brings the database up to date.");
    }
  }

  static void migrate(Path file, Connection connection) throws SQLException {
    try {
      Flyway.configure()
          .dataSource("jdbc:sqlite:" + file.toAbsolutePath(), null, null)
          .locations("classpath:db/migration")
          .ignoreMigrationPatterns(new String[0])
          .load()
          .migrate();
    } catch (FlywayException e) {
      throw Failures.of(e);
    }
    try (Statement statement = connection.createStatement()) {
      statement.execute("pragma user_version = " + VERSION);
    }
  }
}
