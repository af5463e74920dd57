package org.podorozhnik.db;

import com.google.crypto.tink.subtle.Hkdf;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import org.podorozhnik.content.StorageException;

/**
 * The 32 bytes outside the database from which all keys are derived (HKDF with SHA-256, RFC 5869).
 * The file holds them in base64, with mode 0600.
 */
final class MasterKey {
  private static final int BYTES = 32;
  private final byte[] bytes;

  private MasterKey(byte[] bytes) {
    this.bytes = bytes;
  }

  /** Reads the key; {@code fresh} lets a missing one be made, as there is nothing it must open. */
  static MasterKey load(Path file, boolean fresh) {
    try {
      if (Files.exists(file)) {
        return new MasterKey(decoded(file));
      }
      if (!fresh) {
        throw new StorageException(
            "The database is here but its key "
                + file
                + " is missing. Put the key back; without it nothing can be read. Nothing was"
                + " changed.");
      }
      return create(file);
    } catch (IOException e) {
      throw new StorageException("The key " + file + " cannot be read: " + e.getMessage(), e);
    }
  }

  private static byte[] decoded(Path file) throws IOException {
    try {
      byte[] bytes = Base64.getDecoder().decode(Files.readString(file).strip());
      if (bytes.length == BYTES) {
        return bytes;
      }
    } catch (IllegalArgumentException e) {
      throw notAKey(file);
    }
    throw notAKey(file);
  }

  private static StorageException notAKey(Path file) {
    return new StorageException(
        "The file "
            + file
            + " is no key: it must hold 32 bytes in base64. Put the right key back. Nothing was"
            + " changed.");
  }

  private static MasterKey create(Path file) throws IOException {
    byte[] bytes = new byte[BYTES];
    new SecureRandom().nextBytes(bytes);
    Path parent = file.toAbsolutePath().getParent();
    if (parent != null) {
      Files.createDirectories(parent);
    }
    Files.createFile(
        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.writeString(
        file, Base64.getEncoder().encodeToString(bytes) + "\n", StandardOpenOption.SYNC);
    return new MasterKey(bytes);
  }

  /** A key of its own for every purpose. */
  byte[] derive(String purpose, int length) {
    try {
      byte[] info = ("podorozhnik/" + purpose).getBytes(StandardCharsets.UTF_8);
      return Hkdf.computeHkdf("HmacSha256", bytes, new byte[0], info, length);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has HMAC-SHA-256", e);
    }
  }
}
