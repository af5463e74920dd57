package org.podorozhnik.db;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.crypto.tink.subtle.Hkdf;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Set;
import org.podorozhnik.content.StorageException;

/** The 32 bytes outside the database from which all its keys are derived. */
final class MasterKey {
  private static final int LENGTH = 32;
  private static final byte[] NO_SALT = new byte[0];

  private final byte[] bytes;

  private MasterKey(byte[] bytes) {
    this.bytes = bytes;
  }

  static MasterKey read(Path file) {
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
    return new MasterKey(bytes);
  }

  /** Appears whole or not at all: half a key would shut out the next start. */
  static void create(Path file) {
    byte[] bytes = new byte[LENGTH];
    new SecureRandom().nextBytes(bytes);
    Path unfinished = file.resolveSibling(file.getFileName() + ".new");
    try {
      Files.deleteIfExists(unfinished);
      write(unfinished, bytes);
      Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new StorageException(
          "The key " + file + " cannot be written; look at the folder and its rights.", e);
    }
  }

  private static void write(Path file, byte[] bytes) throws IOException {
    Set<StandardOpenOption> fresh = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    try (FileChannel channel = FileChannel.open(file, fresh, PrivateFiles.file(file))) {
      ByteBuffer rest = ByteBuffer.wrap(bytes);
      while (rest.hasRemaining()) {
        channel.write(rest);
      }
      channel.force(true);
    }
  }

  byte[] derive(String purpose, int length) {
    try {
      return Hkdf.computeHkdf(
          "HMACSHA256", bytes, NO_SALT, ("podorozhnik/" + purpose).getBytes(UTF_8), length);
    } catch (GeneralSecurityException e) {
      throw new StorageException("This Java has no HMAC-SHA256.", e);
    }
  }

  /** Stands in the database and tells a wrong key without giving away the right one. */
  String checkValue() {
    return HexFormat.of().formatHex(derive("key-check", 16));
  }
}
