package org.podorozhnik.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.podorozhnik.content.Effect;
import org.podorozhnik.content.StorageException;
import org.podorozhnik.content.border.Direction;
import org.podorozhnik.content.border.Observation;
import org.podorozhnik.content.border.Queue;
import org.podorozhnik.content.border.TravellerClass;
import org.podorozhnik.content.border.WaitReport;
import org.podorozhnik.content.border.WaitReport.Kind;
import org.podorozhnik.content.border.WaitReport.Origin;

class WaitPrivacyTest {
  private static final Queue CARS = new Queue("lars", Direction.OUT, TravellerClass.CAR);
  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
  private static final Duration DAY = Duration.ofDays(1);

  /** As the bot asks, ten minutes late at most. */
  private static final Duration REMEMBERED = Duration.ofDays(2).minusMinutes(10);

  private static final long PERSON = 1_928_374_655_102L;

  @TempDir Path folder;
  private TestHome home;
  private long lastUpdate;

  @BeforeEach
  void home() {
    home = new TestHome(folder.resolve("home"));
  }

  private long add(SqliteStorage storage, Instant at) {
    WaitReport report = new WaitReport(CARS, at, Kind.PASSED, 90, Origin.TOLD);
    return storage.waits().add(report, PERSON, Duration.ZERO, fresh()).id();
  }

  private Effect fresh() {
    return new Effect(++lastUpdate, 0);
  }

  private Path keys() {
    return home.folder().resolve("reporter-keys");
  }

  private List<String> keyNames() throws IOException {
    try (Stream<Path> files = Files.list(keys())) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  private static List<String> pseudonyms(SqliteStorage storage) {
    return storage.waits().reports(CARS, Instant.EPOCH, NOW.plus(DAY), 9).stream()
        .map(Observation::reporter)
        .toList();
  }

  private String databaseInHex() throws IOException {
    return HexFormat.of().formatHex(Files.readAllBytes(home.database()));
  }

  private static String hex(String text) {
    return HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void keys_lie_in_the_home_one_for_six_hours_for_its_owner_alone() throws IOException {
    try (SqliteStorage storage = home.open()) {
      add(storage, NOW);
      add(storage, NOW.plusMillis(1));
      add(storage, NOW.plus(DAY));
    }
    assertThat(keyNames()).containsExactly("2026-03-01T12", "2026-03-02T12");
    assertThat(rights(keys())).isEqualTo("rwx------");
    for (String name : keyNames()) {
      assertThat(keys().resolve(name)).hasSize(32);
      assertThat(rights(keys().resolve(name))).isEqualTo("rw-------");
    }
  }

  private static String rights(Path file) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
  }

  @Test
  void a_key_is_destroyed_once_its_hours_began_before_the_instant() throws IOException {
    try (SqliteStorage storage = home.open()) {
      add(storage, NOW);
      storage.waits().forgetReporters(NOW);
      assertThat(keyNames()).containsExactly("2026-03-01T12");
      Files.write(keys().resolve("2026-03-01T12.new"), new byte[5]);
      Files.write(keys().resolve("2026-03-01"), new byte[32]);
      Files.write(keys().resolve("2026-03-02"), new byte[32]);
      storage.waits().forgetReporters(NOW.plusMillis(1));
      assertThat(keyNames()).containsExactly("2026-03-02");
    }
  }

  @Test
  void at_48_hours_nothing_tells_while_the_bot_runs_on() throws IOException {
    try (SqliteStorage storage = home.open()) {
      Instant last = NOW.plus(Duration.ofHours(6)).minusMillis(1);
      long id = add(storage, last);
      List<String> pseudonyms = pseudonyms(storage);
      Instant after = last.plus(Duration.ofHours(36));
      storage.waits().forgetReporters(after.minus(REMEMBERED));
      assertThat(storage.waits().of(PERSON)).hasSize(1);
      Instant atLast = last.plus(DAY).plus(DAY);
      storage.waits().forgetReporters(atLast.minus(REMEMBERED));
      assertThat(pseudonyms).hasSize(1).noneMatch(this::found).noneMatch(this::inTheLog);
      assertThat(keyNames()).isEmpty();
      assertThat(storage.waits().takeBack(id, PERSON, fresh())).isEmpty();
    }
  }

  private boolean inTheLog(String pseudonym) {
    Path log = home.database().resolveSibling(home.database().getFileName() + "-wal");
    try {
      return Files.exists(log)
          && HexFormat.of().formatHex(Files.readAllBytes(log)).contains(hex(pseudonym));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void after_forgetting_no_pseudonym_stands_in_the_database() throws IOException {
    List<String> pseudonyms;
    try (SqliteStorage storage = home.open()) {
      storage.waits().hideSource(add(storage, NOW), fresh());
      storage.waits().hide(add(storage, NOW.plus(DAY)), false, fresh());
      storage.waits().hide(1, false, fresh());
      pseudonyms = pseudonyms(storage);
    }
    assertThat(pseudonyms).hasSize(2).doesNotHaveDuplicates().doesNotContain("");
    assertThat(pseudonyms).allMatch(one -> found(one));
    try (SqliteStorage storage = home.open()) {
      assertThat(storage.waits().forgetReporters(NOW.plus(DAY).plus(DAY))).isEqualTo(2);
      assertThat(pseudonyms(storage)).containsExactly("", "");
    }
    assertThat(pseudonyms).noneMatch(one -> found(one));
    assertThat(keyNames()).isEmpty();
  }

  private boolean found(String pseudonym) {
    try {
      return databaseInHex().contains(hex(pseudonym));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void a_person_stands_nowhere_in_the_database() throws IOException {
    try (SqliteStorage storage = home.open()) {
      long id = add(storage, NOW);
      storage.waits().hideSource(id, fresh());
      storage.waits().countBy(PERSON, NOW);
      add(storage, NOW.plus(DAY));
    }
    ByteBuffer eight = ByteBuffer.allocate(8);
    HexFormat form = HexFormat.of();
    String all = databaseInHex();
    assertThat(
            List.of(
                hex(Long.toString(PERSON)),
                form.formatHex(eight.order(ByteOrder.LITTLE_ENDIAN).putLong(0, PERSON).array()),
                // SQLite stores integers of this size in six bytes.
                form.formatHex(eight.order(ByteOrder.BIG_ENDIAN).putLong(0, PERSON).array(), 2, 8)))
        .noneMatch(all::contains);
  }

  @Test
  void a_person_has_another_pseudonym_where_the_key_is_another() throws IOException {
    String one;
    try (SqliteStorage storage = home.open()) {
      add(storage, NOW);
      one = pseudonyms(storage).get(0);
    }
    Files.delete(keys().resolve("2026-03-01T12"));
    try (SqliteStorage storage = home.open()) {
      assertThat(storage.waits().of(PERSON)).isEmpty();
      add(storage, NOW);
      assertThat(pseudonyms(storage)).contains(one).doesNotHaveDuplicates();
    }
  }

  @Test
  void beside_a_bot_no_key_is_made_nor_destroyed() throws IOException {
    home.open().close();
    try (SqliteStorage beside = home.beside()) {
      assertThat(beside.waits().of(PERSON)).isEmpty();
      assertThatThrownBy(() -> add(beside, NOW)).isInstanceOf(StorageException.class);
      assertThat(keys()).doesNotExist();
    }
    try (SqliteStorage bot = home.open();
        SqliteStorage beside = home.beside()) {
      add(bot, NOW);
      assertThat(beside.waits().countBy(PERSON, NOW)).isEqualTo(1);
      assertThatThrownBy(() -> beside.waits().forgetReporters(NOW.plus(DAY)))
          .isInstanceOf(StorageException.class);
      assertThat(keyNames()).containsExactly("2026-03-01T12");
    }
  }

  @Test
  void a_damaged_key_is_named() throws IOException {
    try (SqliteStorage storage = home.open()) {
      add(storage, NOW);
      Files.write(keys().resolve("2026-03-01T12"), new byte[31]);
      assertThatThrownBy(() -> add(storage, NOW))
          .isInstanceOf(StorageException.class)
          .hasMessageContaining("2026-03-01T12 is damaged")
          .hasMessageEndingWith(".");
    }
  }
}
