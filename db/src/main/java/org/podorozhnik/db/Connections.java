package org.podorozhnik.db;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteConfig.TempStore;

/** Opens connections with the settings that the promises of the ports need. */
final class Connections {
  private static final int BUSY_MILLIS = 5_000;

  /** In pages of 4 KiB: the hot part of the database fits, the process stays small. */
  private static final int CACHE_PAGES = 500;

  private Connections() {}

  static Connection writer(Path file) throws SQLException {
    SQLiteConfig config = config();
    config.setJournalMode(JournalMode.WAL);
    config.setSynchronous(SynchronousMode.FULL);
    return config.createConnection(url(file));
  }

  /** Can only read, whatever it is asked. */
  static Connection reader(Path file) throws SQLException {
    SQLiteConfig config = config();
    Connection connection = config.createConnection(url(file));
    try (var statement = connection.createStatement()) {
      statement.execute("pragma query_only = on");
    }
    return connection;
  }

  private static SQLiteConfig config() {
    SQLiteConfig config = new SQLiteConfig();
    config.enforceForeignKeys(true);
    config.setBusyTimeout(BUSY_MILLIS);
    config.setTempStore(TempStore.MEMORY);
    config.setCacheSize(CACHE_PAGES);
    config.setPragma(SQLiteConfig.Pragma.SECURE_DELETE, "on");
    return config;
  }

  private static String url(Path file) {
    return "jdbc:sqlite:" + file.toAbsolutePath();
  }
}
