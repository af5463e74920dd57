package org.podorozhnik.db;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.crypto.tink.subtle.AesGcmJce;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Optional;
import org.podorozhnik.content.StorageException;

/** Texts nobody looks up by: each encryption gives another result, and a text fits only its row. */
final class PayloadCipher {
  private final AesGcmJce gcm;
  private final String place;

  /**
   * @param place table and purpose, as in {@code pending_replies/payload}
   */
  PayloadCipher(MasterKey key, String place) {
    this.place = place;
    try {
      this.gcm = new AesGcmJce(key.derive("payload", 32));
    } catch (GeneralSecurityException e) {
      throw new StorageException("This Java has no AES-GCM.", e);
    }
  }

  String encrypt(long row, String text) {
    try {
      return Base64.getEncoder().encodeToString(gcm.encrypt(text.getBytes(UTF_8), data(row)));
    } catch (GeneralSecurityException e) {
      throw new StorageException("A reply cannot be encrypted.", e);
    }
  }

  /** Empty if the stored text was damaged or belongs to another row. */
  Optional<String> decrypt(long row, String stored) {
    try {
      return Optional.of(
          new String(gcm.decrypt(Base64.getDecoder().decode(stored), data(row)), UTF_8));
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private byte[] data(long row) {
    return (place + "/" + row).getBytes(UTF_8);
  }
}
