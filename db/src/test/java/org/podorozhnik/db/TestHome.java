package org.podorozhnik.db;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.podorozhnik.content.Effect;
import org.podorozhnik.content.SettableClock;
import org.podorozhnik.content.subscriber.Preferences;

/** A home in a folder of the test, with its key inside. */
record TestHome(Path folder) {
  static final SettableClock CLOCK = new SettableClock(Instant.parse("2026-03-01T12:00:00Z"));
  static final Preferences RUSSIAN = Preferences.NONE.withLanguage(Optional.of("ru"));

  Path database() {
    return folder.resolve("podorozhnik.db");
  }

  Path key() {
    return folder.resolve("key");
  }

  SqliteStorage open() {
    return SqliteStorage.open(folder, key(), CLOCK);
  }

  SqliteStorage beside() {
    return SqliteStorage.openBeside(folder, key(), CLOCK);
  }

  /** A home in which chat 1 speaks Russian, closed. */
  static TestHome used(Path folder) {
    TestHome home = new TestHome(folder);
    try (SqliteStorage storage = home.open()) {
      storage.preferences().save(1, RUSSIAN, new Effect(1, 0));
    }
    return home;
  }

  void execute(String sql) {
    try (Handle handle = new Database(database(), false).openWriter()) {
      handle.execute(sql);
    }
  }

  /** Each file in the home itself but the lock, by name, with all its bytes in hex. */
  Map<String, String> bytes() throws IOException {
    Map<String, String> bytes = new TreeMap<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(f -> Files.isRegularFile(f) && !f.endsWith("lock")).toList()) {
        bytes.put(
            file.getFileName().toString(), HexFormat.of().formatHex(Files.readAllBytes(file)));
      }
    }
    return bytes;
  }

  TestHome copyTo(Path other) throws IOException {
    Files.createDirectories(other);
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.copy(file, other.resolve(file.getFileName()));
      }
    }
    return new TestHome(other);
  }
}
