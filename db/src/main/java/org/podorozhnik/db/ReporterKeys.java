package org.podorozhnik.db;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.podorozhnik.content.StorageException;

/**
 * Pseudonyms of people, under a key for each UTC day that lies in a file named after it. When the
 * file is destroyed, nobody can tell any more whom the pseudonyms of that day stand for. Keys are
 * read from their files each time, so that none outlives its file in memory.
 */
final class ReporterKeys {
  static final String FOLDER = "reporter-keys";
  private static final String A_DAY = "\\d{4}-\\d{2}-\\d{2}";
  private static final String ALGORITHM = "HmacSHA256";

  private final Path folder;

  ReporterKeys(Path home) {
    this.folder = home.resolve(FOLDER);
  }

  /** The pseudonym for what is said at the instant; makes the key of its day if there is none. */
  synchronized String pseudonym(long person, Instant at) {
    Path file = folder.resolve(day(at).toString());
    if (!Files.exists(file)) {
      PrivateFiles.createFolder(folder);
      KeyFile.create(file);
    }
    return pseudonym(person, file);
  }

  /** All pseudonyms of the person that can still be told. Makes no key. */
  synchronized List<String> pseudonyms(long person) {
    return files().stream()
        .filter(file -> name(file).matches(A_DAY))
        .map(file -> pseudonym(person, file))
        .toList();
  }

  /** Destroys the keys of days that ended before the instant. */
  synchronized void destroyBefore(Instant instant) {
    String first = day(instant).toString();
    for (Path file : files()) {
      if (name(file).compareTo(first) < 0) {
        KeyFile.destroy(file);
      }
    }
  }

  static LocalDate day(Instant at) {
    return LocalDate.ofInstant(at, ZoneOffset.UTC);
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
      return files.filter(f -> name(f).replace(KeyFile.UNFINISHED, "").matches(A_DAY)).toList();
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
