package org.podorozhnik.db;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.podorozhnik.content.StorageException;

/**
 * Pseudonyms of people, under a key for each six hours (UTC) that lies in a file named after their
 * start, as {@code 2026-11-24T06}. When the file is destroyed, nobody can tell any more whom its
 * pseudonyms stand for. Keys are read from their files each time, so that none outlives its file in
 * memory.
 *
 * <p>The arithmetic: a key that starts at S is destroyed as soon as S is older than 47 h 40 min,
 * looked at every ten minutes, so by S + 47 h 50 min. Whatever is said under it is said at S or
 * later: nothing can be traced 48 hours after it was said. It is said before S + 6 h, so its author
 * can take it back for at least 41 h 40 min; where a voice goes on under the key of its earlier
 * report ({@link #VOICE_GOES_ON}), before S + 11 h 30 min, which leaves 36 h 10 min. Files of whole
 * days, from earlier versions, start at midnight and go by the same rule.
 */
final class ReporterKeys {
  static final String FOLDER = "reporter-keys";

  /** So long after its start a key may still serve somebody who spoke under it before. */
  static final Duration VOICE_GOES_ON = Duration.ofMinutes(11 * 60 + 30);

  private static final int HOURS = 6;
  private static final int DAY_LENGTH = "2026-11-24".length();
  private static final String A_START = "\\d{4}-\\d{2}-\\d{2}(T\\d{2})?";
  private static final String ALGORITHM = "HmacSHA256";

  private final Path folder;

  ReporterKeys(Path home) {
    this.folder = home.resolve(FOLDER);
  }

  /** The pseudonym for what is said at the instant; makes the key of its hours if there is none. */
  synchronized String pseudonym(long person, Instant at) {
    Path file = folder.resolve(start(at));
    if (!Files.exists(file)) {
      PrivateFiles.createFolder(folder);
      KeyFile.create(file);
    }
    return pseudonym(person, file);
  }

  /** All pseudonyms of the person that can still be told. Makes no key. */
  synchronized List<String> pseudonyms(long person) {
    return pseudonyms(person, Instant.MIN);
  }

  /** Those under keys that start at the instant or later. */
  synchronized List<String> pseudonyms(long person, Instant since) {
    return files().stream()
        .filter(file -> name(file).matches(A_START) && !start(file).isBefore(since))
        .map(file -> pseudonym(person, file))
        .toList();
  }

  /** Destroys the keys whose time began before the instant. */
  synchronized void destroyBefore(Instant instant) {
    for (Path file : files()) {
      if (start(file).isBefore(instant)) {
        KeyFile.destroy(file);
      }
    }
  }

  private static String start(Instant at) {
    OffsetDateTime utc = at.atOffset(ZoneOffset.UTC);
    int hour = utc.getHour() / HOURS * HOURS;
    return String.format(Locale.ROOT, "%sT%02d", utc.toLocalDate(), hour);
  }

  private static Instant start(Path file) {
    String name = name(file).replace(KeyFile.UNFINISHED, "");
    String hour = name.length() > DAY_LENGTH ? name.substring(DAY_LENGTH + 1) : "0";
    return LocalDate.parse(name.substring(0, DAY_LENGTH))
        .atStartOfDay()
        .plusHours(Integer.parseInt(hour))
        .toInstant(ZoneOffset.UTC);
  }

  private static String name(Path file) {
    return file.getFileName().toString();
  }

  /** Unfinished ones too, which a start that was cut off may have left. */
  private List<Path> files() {
    if (!Files.exists(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(f -> name(f).replace(KeyFile.UNFINISHED, "").matches(A_START)).toList();
    } catch (IOException e) {
      throw new StorageException("The keys in " + folder + " cannot be listed.", e);
    }
  }

  private static String pseudonym(long person, Path file) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(KeyFile.read(file), ALGORITHM));
      byte[] id = ByteBuffer.allocate(Long.BYTES).putLong(person).array();
      return Base64.getEncoder().encodeToString(mac.doFinal(id));
    } catch (GeneralSecurityException e) {
      throw new StorageException("This Java has no HMAC-SHA256.", e);
    }
  }
}
