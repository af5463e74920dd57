package org.podorozhnik.bot.features.journey;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;

/**
 * A link that lets one relative in: 128 random bits. Only their hash is kept.
 *
 * @param text the bits in base64url, 22 characters
 * @param hash SHA-256 of the bits, in lower-case hex
 */
record LinkToken(String text, String hash) {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int BYTES = 16;

  static LinkToken random() {
    byte[] bits = new byte[BYTES];
    RANDOM.nextBytes(bits);
    return of(bits);
  }

  /** Reads what stands behind {@code /start j_}; empty if it cannot be such a link. */
  static Optional<LinkToken> read(String text) {
    return text.matches("[A-Za-z0-9_-]{22}")
        ? Optional.of(of(Base64.getUrlDecoder().decode(text)))
        : Optional.empty();
  }

  private static LinkToken of(byte[] bits) {
    String text = Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
    return new LinkToken(text, HexFormat.of().formatHex(sha256(bits)));
  }

  private static byte[] sha256(byte[] bits) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bits);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
