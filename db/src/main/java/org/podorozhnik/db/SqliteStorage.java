package org.podorozhnik.db;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.podorozhnik.content.Storage;
import org.podorozhnik.content.StorageException;
import org.podorozhnik.content.article.ArticleStore;
import org.podorozhnik.content.subscriber.PreferenceStore;
import org.podorozhnik.content.update.CounterStore;
import org.podorozhnik.content.update.HandledUpdateStore;
import org.podorozhnik.content.update.PendingReplyStore;

/**
 * The storage in one SQLite file. Every failure is a {@link StorageException} with a sentence for
 * the operator, and leaves the database as it was.
 */
public final class SqliteStorage implements Storage {
  /** The name of the database file in the home. */
  public static final String FILE = "podorozhnik.db";

  private final Database database;
  private final @Nullable HomeLock lock;
  private final ArticleStore articles;
  private final PreferenceStore preferences;
  private final Effects effects;
  private final PendingReplyStore pendingReplies;
  private final CounterStore counters;

  private SqliteStorage(Database database, MasterKey key, Clock clock, @Nullable HomeLock lock) {
    this.database = database;
    this.lock = lock;
    this.effects = new Effects(database, clock);
    this.articles = new SqliteArticleStore(database);
    this.preferences = new SqlitePreferenceStore(database, new ChatCipher(key), effects);
    this.pendingReplies =
        new SqlitePendingReplyStore(database, new PayloadCipher(key, "pending_replies"));
    this.counters = new SqliteCounterStore(database);
  }

  /**
   * Opens the home for the bot: takes its lock, makes what is missing in a new home, and brings the
   * tables up to date.
   */
  public static SqliteStorage open(Path home, Path keyFile, Clock clock) {
    createHome(home);
    HomeLock lock = HomeLock.take(home);
    try {
      return openLocked(home, keyFile, clock, lock);
    } catch (SQLException e) {
      lock.close();
      throw Failures.of(e);
    } catch (RuntimeException e) {
      lock.close();
      throw e;
    }
  }

  private static SqliteStorage openLocked(Path home, Path keyFile, Clock clock, HomeLock lock)
      throws SQLException {
    Path file = home.resolve(FILE);
    boolean fresh = !Files.exists(file);
    MasterKey key = MasterKey.load(keyFile, fresh);
    if (!fresh) {
      verifyBeforeTouching(file, key);
    }
    Connection writer = Connections.writer(file);
    try {
      if (Schema.version(writer) < Schema.VERSION) {
        Schema.migrate(file, writer);
      }
      KeyCheck.verify(writer, key, true);
      WriteQueue queue = new WriteQueue(writer);
      return new SqliteStorage(new Database(new ReaderPool(file), queue), key, clock, lock);
    } catch (SQLException | RuntimeException e) {
      writer.close();
      throw e;
    }
  }

  /** A newer database or another key is found out by reading only. */
  private static void verifyBeforeTouching(Path file, MasterKey key) throws SQLException {
    try (Connection reader = Connections.reader(file)) {
      int version = Schema.version(reader);
      Schema.refuseNewer(version);
      if (version > 0) {
        KeyCheck.verify(reader, key, false);
      }
    }
  }

  /** Opens the home beside a running bot: reads only, takes no lock, changes nothing. */
  public static SqliteStorage openBeside(Path home, Path keyFile, Clock clock) {
    Path file = home.resolve(FILE);
    if (!Files.exists(file)) {
      throw new StorageException(
          "There is no database in " + home + " yet. Start the bot once, or set PODOROZHNIK_HOME.");
    }
    MasterKey key = MasterKey.load(keyFile, false);
    try {
      try (Connection reader = Connections.reader(file)) {
        int version = Schema.version(reader);
        Schema.refuseNewer(version);
        Schema.refuseOlder(version);
        KeyCheck.verify(reader, key, false);
      }
      return new SqliteStorage(new Database(new ReaderPool(file), null), key, clock, null);
    } catch (SQLException e) {
      throw Failures.of(e);
    }
  }

  private static void createHome(Path home) {
    try {
      if (!Files.isDirectory(home)) {
        Files.createDirectories(home);
        Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwx------"));
      }
    } catch (IOException | UnsupportedOperationException e) {
      throw new StorageException("The home " + home + " cannot be made: " + e.getMessage(), e);
    }
  }

  @Override
  public ArticleStore articles() {
    return articles;
  }

  @Override
  public PreferenceStore preferences() {
    return preferences;
  }

  @Override
  public HandledUpdateStore handledUpdates() {
    return effects;
  }

  @Override
  public PendingReplyStore pendingReplies() {
    return pendingReplies;
  }

  @Override
  public CounterStore counters() {
    return counters;
  }

  @Override
  public void check() {
    String answer =
        database.read(h -> h.createQuery("pragma quick_check(1)").mapTo(String.class).first());
    if (!answer.equals("ok")) {
      throw new StorageException("The database is damaged. Stop the program and restore a backup.");
    }
  }

  /** Lets the file grow to so many pages only, as a full disk would; for tests. */
  void limitPages(int pages) {
    database.write(
        h -> h.createQuery("pragma max_page_count = " + pages).mapTo(Integer.class).first());
  }

  @Override
  public void close() {
    try {
      database.close();
    } finally {
      if (lock != null) {
        lock.close();
      }
    }
  }
}
