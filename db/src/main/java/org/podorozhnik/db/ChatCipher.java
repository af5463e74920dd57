package org.podorozhnik.db;

import com.google.crypto.tink.subtle.AesSiv;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import org.podorozhnik.content.StorageException;

/**
 * Encrypts chat ids so that they can be looked up: AES-SIV (RFC 5297) over the id as 8 bytes, big
 * endian, bound to a table, so that rows of different tables cannot be joined without the key.
 */
final class ChatCipher {
  private static final int KEY_BYTES = 64;
  private final AesSiv siv;

  ChatCipher(MasterKey key) {
    try {
      this.siv = new AesSiv(key.derive("chat-ids", KEY_BYTES));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has AES", e);
    }
  }

  byte[] encrypt(long chatId, String table) {
    try {
      byte[] plain = ByteBuffer.allocate(Long.BYTES).putLong(chatId).array();
      return siv.encryptDeterministically(plain, table.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new StorageException("A chat id could not be encrypted", e);
    }
  }

  long decrypt(byte[] cipher, String table) {
    try {
      byte[] plain = siv.decryptDeterministically(cipher, table.getBytes(StandardCharsets.UTF_8));
      return ByteBuffer.wrap(plain).getLong();
    } catch (GeneralSecurityException e) {
      throw new StorageException("A chat id could not be decrypted: the key is another one", e);
    }
  }
}
