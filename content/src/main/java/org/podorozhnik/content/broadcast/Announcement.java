package org.podorozhnik.content.broadcast;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What is told to whom.
 *
 * @param urgent with sound, in spite of quiet hours, and to those who want only the urgent
 * @param texts by language; always one in Russian, which everybody gets whose own is missing
 */
public record Announcement(Audience audience, boolean urgent, SortedMap<String, Payload> texts) {
  public static final String FIRST_LANGUAGE = "ru";

  public Announcement {
    texts = Collections.unmodifiableSortedMap(new TreeMap<>(texts));
    if (!texts.containsKey(FIRST_LANGUAGE)) {
      throw new IllegalArgumentException("no text in Russian");
    }
  }

  public Payload in(String language) {
    Payload own = texts.get(language);
    return own == null ? Objects.requireNonNull(texts.get(FIRST_LANGUAGE)) : own;
  }

  /** The same with other texts. */
  public Announcement withTexts(SortedMap<String, Payload> others) {
    return new Announcement(audience, urgent, others);
  }

  /** Changes with everything that would arrive, and with whom it reaches: 12 hex digits. */
  public String hash() {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256")
              .digest((audience + "\n" + urgent + "\n" + texts).getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, 6);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
