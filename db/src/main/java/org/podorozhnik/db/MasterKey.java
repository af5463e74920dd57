package org.podorozhnik.db;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.crypto.tink.subtle.Hkdf;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import org.podorozhnik.content.StorageException;

/** The 32 bytes outside the database from which all its keys are derived. */
final class MasterKey {
  private static final byte[] NO_SALT = new byte[0];

  private final byte[] bytes;

  private MasterKey(byte[] bytes) {
    this.bytes = bytes;
  }

  static MasterKey read(Path file) {
    return new MasterKey(KeyFile.read(file));
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
