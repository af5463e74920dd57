package org.podorozhnik.db;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.Set;
import org.podorozhnik.content.StorageException;

/** A file of 32 random bytes that only its owner may read. */
final class KeyFile {
  static final String UNFINISHED = ".new";
  private static final int LENGTH = 32;

  private KeyFile() {}

  static byte[] read(Path file) {
    byte[] bytes;
    try {
      bytes = Files.size(file) > LENGTH ? new byte[0] : Files.readAllBytes(file);
    } catch (IOException e) {
      throw new StorageException(
          "The key " + file + " cannot be read; look at its rights. Nothing was changed.", e);
    }
    if (bytes.length != LENGTH) {
      throw new StorageException(
          "The key " + file + " is damaged: it must be 32 bytes long. Nothing was changed.");
    }
    return bytes;
  }

  /** Appears whole or not at all: half a key would shut out the next start. */
  static void create(Path file) {
    Path unfinished = file.resolveSibling(file.getFileName() + UNFINISHED);
    try {
      Files.deleteIfExists(unfinished);
      write(unfinished, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE));
      Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new StorageException(
          "The key " + file + " cannot be written; look at the folder and its rights.", e);
    }
  }

  /** Overwritten in place first, since a deleted file's bytes may lie on the disk for long. */
  static void destroy(Path file) {
    try {
      write(file, Set.of(StandardOpenOption.WRITE));
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new StorageException(
          "The key " + file + " cannot be destroyed; look at the folder and its rights.", e);
    }
  }

  private static void write(Path file, Set<StandardOpenOption> options) throws IOException {
    byte[] bytes = new byte[LENGTH];
    new SecureRandom().nextBytes(bytes);
    try (FileChannel channel = FileChannel.open(file, options, PrivateFiles.file(file))) {
      ByteBuffer rest = ByteBuffer.wrap(bytes);
      while (rest.hasRemaining()) {
        channel.write(rest);
      }
      channel.force(true);
    }
  }
}
