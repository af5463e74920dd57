package org.podorozhnik.bot.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.podorozhnik.content.StorageException;

/**
 * Whether a home belongs to real people or to the sandbox; it never changes. Playing must not touch
 * people's data, and played data must not be served to people.
 */
enum HomeMode {
  REAL,
  SANDBOX;

  private static final String FILE = "mode";

  /** Marks a new home; throws if the home is of the other kind. */
  void claim(Path home) {
    Path file = home.resolve(FILE);
    try {
      if (Files.exists(file)) {
        check(home, Files.readString(file).strip());
      } else if (this == SANDBOX && Files.exists(home.resolve("podorozhnik.db"))) {
        check(home, REAL.word());
      } else {
        createPrivate(home);
        Files.writeString(file, word() + "\n");
      }
    } catch (IOException e) {
      throw new StorageException("The home " + home + " cannot be written: " + e.getMessage(), e);
    }
  }

  private static void createPrivate(Path home) throws IOException {
    if (!Files.isDirectory(home)) {
      Files.createDirectories(home);
      Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwx------"));
    }
  }

  private void check(Path home, String found) {
    if (!found.equals(word())) {
      throw new StorageException(
          "The home "
              + home
              + " was used with a "
              + found
              + " bot. Set PODOROZHNIK_HOME to another folder for the "
              + word()
              + " one.");
    }
  }

  private String word() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }
}
