package org.podorozhnik.db;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.podorozhnik.content.StorageException;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/** The database file and the three ways to open it. */
final class Database {
  static final String FILE = "podorozhnik.db";
  private static final int BUSY_MILLIS = 5_000;
  private static final int CACHE_KIB = 1_024;

  private final Path file;
  private final boolean beside;

  /**
   * @param beside true if nothing may be written, not even what a killed bot left in the log
   */
  Database(Path file, boolean beside) {
    if (file.toString().contains("?")) {
      // The driver would cut the name there and use another file.
      throw new StorageException("The path of the database must not contain a question mark.");
    }
    this.file = file;
    this.beside = beside;
  }

  /** For everything that writes: the writer and the migrations. */
  SQLiteDataSource writable() {
    SQLiteConfig config = common();
    config.setJournalMode(SQLiteConfig.JournalMode.WAL);
    config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
    config.enforceForeignKeys(true);
    config.setPragma(SQLiteConfig.Pragma.SECURE_DELETE, "true");
    return source(config);
  }

  Handle openWriter() {
    return open(writable());
  }

  Handle openReader() {
    if (beside) {
      return openReadOnly();
    }
    Handle handle = open(source(common()));
    handle.execute("pragma query_only = on");
    return handle;
  }

  /** Cannot change the file whatever is asked of it. */
  Handle openReadOnly() {
    SQLiteConfig config = common();
    config.setReadOnly(true);
    return open(source(config));
  }

  private static SQLiteConfig common() {
    SQLiteConfig config = new SQLiteConfig();
    config.setBusyTimeout(BUSY_MILLIS);
    config.setTempStore(SQLiteConfig.TempStore.MEMORY);
    config.setCacheSize(-CACHE_KIB);
    return config;
  }

  private SQLiteDataSource source(SQLiteConfig config) {
    SQLiteDataSource source = new SQLiteDataSource(config);
    source.setUrl("jdbc:sqlite:" + file);
    return source;
  }

  private static Handle open(SQLiteDataSource source) {
    try {
      Connection connection = source.getConnection();
      return Jdbi.open(connection);
    } catch (SQLException e) {
      throw Failure.of(e);
    }
  }
}
