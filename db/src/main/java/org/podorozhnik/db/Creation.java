package org.podorozhnik.db;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.jdbi.v3.core.Handle;
import org.podorozhnik.content.StorageException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes a new database aside and puts it in place only when it is whole. So an empty or half-made
 * file in place is always damage and never mistaken for a beginning.
 */
final class Creation {
  private static final Logger LOG = LoggerFactory.getLogger(Creation.class);

  private Creation() {}

  /** The key first: a database without its key would be refused. */
  static void create(Path file, Path keyFile) {
    if (!Files.exists(keyFile)) {
      KeyFile.create(keyFile);
    }
    MasterKey key = MasterKey.read(keyFile);
    Path unfinished = file.resolveSibling(file.getFileName() + ".new");
    clear(unfinished);
    PrivateFiles.createFile(unfinished);
    fill(new Database(unfinished, false), key);
    putInPlace(unfinished, file);
  }

  private static void fill(Database database, MasterKey key) {
    Schema.migrate(database.writable());
    try (Handle handle = database.openWriter()) {
      KeyCheck.leave(handle, key);
    }
  }

  /** What a start that was cut off left behind. */
  private static void clear(Path unfinished) {
    try {
      for (String part : new String[] {"", "-wal", "-shm", "-journal"}) {
        Files.deleteIfExists(unfinished.resolveSibling(unfinished.getFileName() + part));
      }
    } catch (IOException e) {
      throw new StorageException("The unfinished " + unfinished + " cannot be deleted.", e);
    }
  }

  private static void putInPlace(Path unfinished, Path file) {
    try {
      Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new StorageException("The new database " + file + " cannot be put in place.", e);
    }
    try (FileChannel folder =
        FileChannel.open(file.toAbsolutePath().getParent(), StandardOpenOption.READ)) {
      folder.force(true);
    } catch (IOException e) {
      LOG.debug("This system does not sync folders.");
    }
  }
}
