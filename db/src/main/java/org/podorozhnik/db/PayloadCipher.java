package org.podorozhnik.db;

import com.google.crypto.tink.subtle.AesGcmJce;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import org.podorozhnik.content.StorageException;

/** Encrypts what is never looked up: AES-256-GCM with a random nonce, bound to a table. */
final class PayloadCipher {
  private static final int KEY_BYTES = 32;
  private final AesGcmJce gcm;
  private final byte[] table;

  PayloadCipher(MasterKey key, String table) {
    this.table = table.getBytes(StandardCharsets.UTF_8);
    try {
      this.gcm = new AesGcmJce(key.derive("payload/" + table, KEY_BYTES));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has AES-GCM", e);
    }
  }

  byte[] encrypt(String text) {
    try {
      return gcm.encrypt(text.getBytes(StandardCharsets.UTF_8), table);
    } catch (GeneralSecurityException e) {
      throw new StorageException("A reply could not be encrypted", e);
    }
  }

  String decrypt(byte[] cipher) {
    try {
      return new String(gcm.decrypt(cipher, table), StandardCharsets.UTF_8);
    } catch (GeneralSecurityException e) {
      throw new StorageException("A reply could not be decrypted", e);
    }
  }
}
