package org.podorozhnik.db;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.podorozhnik.content.StorageException;

/** One bot at a time in a home. The system drops the lock with the process, however it ends. */
final class HomeLock implements AutoCloseable {
  private final FileChannel channel;

  private HomeLock(FileChannel channel) {
    this.channel = channel;
  }

  static HomeLock take(Path home) {
    Path file = home.resolve("lock");
    FileChannel channel = open(file);
    if (lock(channel, file) == null) {
      close(channel);
      throw new StorageException(
          "Another Podorozhnik already uses "
              + home
              + ". Stop it first, or set PODOROZHNIK_HOME to another folder.");
    }
    return new HomeLock(channel);
  }

  private static FileChannel open(Path file) {
    try {
      return FileChannel.open(
          file,
          Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE),
          PrivateFiles.file(file));
    } catch (IOException e) {
      throw new StorageException("The lock file " + file + " cannot be written.", e);
    }
  }

  private static @Nullable FileLock lock(FileChannel channel, Path file) {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      return null;
    } catch (IOException e) {
      close(channel);
      throw new StorageException("The disk of " + file + " offers no file locks.", e);
    }
  }

  private static void close(FileChannel channel) {
    try {
      channel.close();
    } catch (IOException e) {
      throw new StorageException("The lock file cannot be closed.", e);
    }
  }

  @Override
  public void close() {
    close(channel);
  }
}
