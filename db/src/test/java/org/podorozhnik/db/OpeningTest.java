package org.podorozhnik.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.podorozhnik.content.StorageException;

class OpeningTest {
  @TempDir Path folder;

  private static void assertRefused(Runnable opening, String sentence) {
    assertThatThrownBy(opening::run)
        .isInstanceOf(StorageException.class)
        .hasMessageContaining(sentence)
        .hasMessageEndingWith(".")
        .hasMessageNotContaining("\n");
  }

  /** Refused in both ways of opening, and every file is as it was. */
  private static void assertRefusedUntouched(TestHome home, String sentence) throws IOException {
    Map<String, String> before = home.bytes();
    assertRefused(home::open, sentence);
    assertThat(home.bytes()).containsAllEntriesOf(before);
    assertRefused(home::beside, sentence);
    assertThat(home.bytes()).containsAllEntriesOf(before);
  }

  private static String rights(Path file) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
  }

  @Test
  void a_new_home_gets_folder_key_and_database_for_its_owner_alone() throws IOException {
    TestHome home = new TestHome(folder.resolve("some/home"));
    try (SqliteStorage storage = home.open()) {
      storage.check();
      assertThat(rights(home.folder())).isEqualTo("rwx------");
      assertThat(home.key()).hasSize(32);
      for (String name : new String[] {"key", "lock", "podorozhnik.db", "podorozhnik.db-wal"}) {
        assertThat(rights(home.folder().resolve(name))).as(name).isEqualTo("rw-------");
      }
    }
    assertThat(home.bytes()).containsOnlyKeys("key", "podorozhnik.db");
  }

  @Test
  void what_was_kept_is_there_after_closing_and_opening() {
    TestHome home = TestHome.used(folder);
    try (SqliteStorage storage = home.open()) {
      assertThat(storage.preferences().find(1)).isEqualTo(TestHome.RUSSIAN);
      assertThat(storage.handledUpdates().seen(1)).isTrue();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"два слова", "100%#'1'", "a&b=c;d"})
  void the_home_may_have_any_name(String name) {
    TestHome home = TestHome.used(folder.resolve(name));
    assertThat(home.database()).isRegularFile();
    try (SqliteStorage storage = home.beside()) {
      assertThat(storage.preferences().find(1)).isEqualTo(TestHome.RUSSIAN);
    }
  }

  @Test
  void a_home_with_a_question_mark_is_refused_since_the_driver_would_cut_its_name() {
    assertRefused(() -> new TestHome(folder.resolve("what?")).open(), "question mark");
  }

  @Test
  void a_start_that_was_cut_off_while_making_the_database_is_made_good() throws IOException {
    Files.writeString(folder.resolve("podorozhnik.db.new"), "half");
    Files.writeString(folder.resolve("podorozhnik.db.new-wal"), "half");
    Files.writeString(folder.resolve("key.new"), "half");
    TestHome home = TestHome.used(folder);
    assertThat(home.bytes()).containsOnlyKeys("key", "podorozhnik.db");
  }

  @Test
  void a_key_laid_ready_before_the_first_start_is_used() throws IOException {
    byte[] mine = "just thirty-two bytes, not more.".getBytes(StandardCharsets.UTF_8);
    Files.write(folder.resolve("key"), mine);
    assertThat(TestHome.used(folder).key()).hasBinaryContent(mine);
  }

  @Test
  void a_second_bot_in_the_same_home_is_refused() {
    TestHome home = new TestHome(folder);
    try (SqliteStorage first = home.open()) {
      assertRefused(
          home::open,
          "Another Podorozhnik already uses "
              + folder
              + ". Stop it first, or set PODOROZHNIK_HOME to another folder.");
      first.check();
    }
    home.open().close();
  }

  @Test
  void a_refused_opening_gives_the_lock_back() throws IOException {
    TestHome home = TestHome.used(folder);
    byte[] key = Files.readAllBytes(home.key());
    Files.delete(home.key());
    assertRefused(home::open, "is missing");
    Files.write(home.key(), key);
    home.open().close();
  }

  @Test
  void a_missing_key_beside_a_database_is_never_replaced() throws IOException {
    TestHome home = TestHome.used(folder);
    Files.delete(home.key());
    assertRefusedUntouched(
        home, "is missing. Put it back; without it nothing can be read. Nothing was changed.");
    assertThat(home.key()).doesNotExist();
  }

  @Test
  void a_wrong_key_is_refused_before_anything_is_touched() throws IOException {
    TestHome home = TestHome.used(folder);
    Files.write(home.key(), new byte[32]);
    assertRefusedUntouched(home, "does not belong to this database");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 31, 33, 5_000_000})
  void a_key_of_another_length_is_refused(int length) throws IOException {
    TestHome home = TestHome.used(folder);
    Files.write(home.key(), new byte[length]);
    assertRefusedUntouched(home, "must be 32 bytes long");
  }

  @Test
  void a_damaged_key_is_refused_for_a_new_database_too() throws IOException {
    Files.write(folder.resolve("key"), new byte[31]);
    assertRefused(() -> new TestHome(folder).open(), "must be 32 bytes long");
    assertThat(new TestHome(folder).database()).doesNotExist();
  }

  @Test
  void a_folder_in_place_of_the_key_is_refused() throws IOException {
    TestHome home = TestHome.used(folder);
    Files.delete(home.key());
    Files.createDirectory(home.key());
    assertRefused(home::open, "The key ");
  }

  @Test
  void a_key_folder_that_is_not_there_is_named() {
    Path key = folder.resolve("unmounted/key");
    assertRefused(
        () -> SqliteStorage.open(folder, key, TestHome.CLOCK),
        "The key " + key + " cannot be written");
    assertThat(new TestHome(folder).database()).doesNotExist();
  }

  @Test
  void a_newer_schema_is_refused_before_anything_is_touched() throws IOException {
    TestHome home = TestHome.used(folder);
    home.execute(
        """
        insert into flyway_schema_history
        select 9, '007', 'later', type, 'V007__later.sql', 0, installed_by, installed_on, 1, 1
        from flyway_schema_history where version = '001'
        """);
    assertRefusedUntouched(
        home,
        "This database was written by a newer Podorozhnik (schema 7; this program knows "
            + Schema.VERSION
            + "). Use the newer program.");
  }

  @Test
  void a_command_beside_the_bot_does_not_migrate_an_older_schema() throws IOException {
    TestHome home = TestHome.used(folder);
    home.execute("update flyway_schema_history set version = '000'");
    Map<String, String> before = home.bytes();
    assertRefused(home::beside, "Start the bot once");
    assertThat(home.bytes()).containsAllEntriesOf(before);
  }

  @Test
  void a_home_that_is_a_file_is_refused() throws IOException {
    Path file = Files.createFile(folder.resolve("file"));
    assertRefused(() -> new TestHome(file).open(), "is not a folder");
    assertRefused(() -> new TestHome(file.resolve("home")).open(), "cannot be created");
  }
}
