package org.podorozhnik.db;

import java.nio.file.Files;
import java.nio.file.Path;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.podorozhnik.content.StorageException;

/** A database that was looked at before it was touched, and all that was opened with it. */
record Opened(
    Database database,
    MasterKey key,
    ReporterKeys reporterKeys,
    Writes writes,
    @Nullable HomeLock lock) {

  static Opened forBot(Path home, Path keyFile) {
    PrivateFiles.createFolder(home);
    HomeLock lock = HomeLock.take(home);
    try {
      return locked(home, keyFile, lock);
    } catch (RuntimeException e) {
      lock.close();
      throw Failure.of(e);
    }
  }

  private static Opened locked(Path home, Path keyFile, HomeLock lock) {
    Path file = home.resolve(Database.FILE);
    if (!Files.exists(file)) {
      Creation.create(file, keyFile);
    }
    MasterKey key = keyBeside(file, keyFile);
    Database database = new Database(file, false);
    int version = look(database, key);
    if (version != Schema.VERSION) {
      Schema.migrate(database.writable());
    }
    return new Opened(
        database, key, new ReporterKeys(home), new Writer(database.openWriter()), lock);
  }

  static Opened beside(Path home, Path keyFile) {
    Path file = home.resolve(Database.FILE);
    if (!Files.exists(file)) {
      throw new StorageException(
          "There is no database in " + home + " yet; the first start of the bot makes it.");
    }
    MasterKey key = keyBeside(file, keyFile);
    Database database = new Database(file, true);
    Schema.refuseOlder(look(database, key));
    return new Opened(database, key, new ReporterKeys(home), new Writes.Refused(), null);
  }

  private static MasterKey keyBeside(Path file, Path keyFile) {
    if (Files.isDirectory(file)) {
      throw new StorageException("The database " + file + " is a folder, not a file.");
    }
    if (!Files.exists(keyFile)) {
      throw new StorageException(
          "The database "
              + file
              + " exists, but its key "
              + keyFile
              + " is missing. Put it back; without it nothing can be read. Nothing was changed.");
    }
    return MasterKey.read(keyFile);
  }

  /** Reads the version and tries the key, and refuses what does not fit. Changes nothing. */
  private static int look(Database database, MasterKey key) {
    try (Handle handle = database.openReadOnly()) {
      int version = Schema.version(handle);
      Schema.refuseNewer(version);
      KeyCheck.require(handle, key);
      return version;
    } catch (RuntimeException e) {
      throw Failure.of(e);
    }
  }
}
