package org.podorozhnik.db;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.podorozhnik.content.StorageException;

/** Keeps a home to one program. The operating system drops the lock of a killed one. */
final class HomeLock implements AutoCloseable {
  private final FileChannel channel;

  private HomeLock(FileChannel channel) {
    this.channel = channel;
  }

  static HomeLock take(Path home) {
    try {
      FileChannel channel =
          FileChannel.open(
              home.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (!locked(channel)) {
        channel.close();
        throw new StorageException(
            "Another Podorozhnik already uses "
                + home
                + ". Stop it first, or set PODOROZHNIK_HOME to another folder.");
      }
      return new HomeLock(channel);
    } catch (IOException e) {
      throw new StorageException("The home " + home + " cannot be written: " + e.getMessage(), e);
    }
  }

  private static boolean locked(FileChannel channel) throws IOException {
    try {
      FileLock lock = channel.tryLock();
      return lock != null;
    } catch (OverlappingFileLockException e) {
      return false;
    }
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new StorageException("The lock of the home cannot be released", e);
    }
  }
}
