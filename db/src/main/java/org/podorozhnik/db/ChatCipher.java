package org.podorozhnik.db;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.crypto.tink.subtle.AesSiv;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Optional;
import org.podorozhnik.content.StorageException;

/**
 * Chat ids of one table. The same chat always gives the same text, so it can be looked up, but
 * another text in each table, so that tables cannot be joined without the key.
 */
final class ChatCipher {
  private final AesSiv siv;
  private final byte[] place;

  /**
   * @param place table and purpose, as in {@code preferences/chat}
   */
  ChatCipher(MasterKey key, String place) {
    this.place = place.getBytes(UTF_8);
    try {
      this.siv = new AesSiv(key.derive("chat", 64));
    } catch (GeneralSecurityException e) {
      throw new StorageException("This Java has no AES-SIV.", e);
    }
  }

  String encrypt(long chatId) {
    try {
      byte[] id = ByteBuffer.allocate(Long.BYTES).putLong(chatId).array();
      return Base64.getEncoder().encodeToString(siv.encryptDeterministically(id, place));
    } catch (GeneralSecurityException e) {
      throw new StorageException("A chat id cannot be encrypted.", e);
    }
  }

  /** Empty if the stored text was damaged or belongs to another table. */
  Optional<Long> decrypt(String stored) {
    try {
      byte[] id = siv.decryptDeterministically(Base64.getDecoder().decode(stored), place);
      return Optional.of(ByteBuffer.wrap(id).getLong());
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
