package org.podorozhnik.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.podorozhnik.content.StorageException;

class DamagedFileTest {
  @TempDir Path folder;
  private TestHome home;

  @BeforeEach
  void use() {
    home = TestHome.used(folder);
  }

  private static void assertRefused(ThrowingCallable opening) {
    assertThatThrownBy(opening)
        .isInstanceOf(StorageException.class)
        .hasMessageStartingWith("The database ")
        .hasMessageEndingWith(".");
  }

  private void assertRefusedUntouched() throws IOException {
    Map<String, String> before = home.bytes();
    assertRefused(home::open);
    assertRefused(home::beside);
    assertThat(home.bytes()).containsAllEntriesOf(before);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 50, 100, 1_000, 4_096, 4_097, 40_000})
  void a_truncated_file_is_refused_and_left_alone(int length) throws IOException {
    byte[] whole = Files.readAllBytes(home.database());
    assertThat(whole.length).isGreaterThan(length);
    Files.write(home.database(), Arrays.copyOf(whole, length));
    assertRefusedUntouched();
  }

  @Test
  void a_file_of_garbage_is_refused_and_left_alone() throws IOException {
    byte[] garbage = new byte[50_000];
    new Random(7).nextBytes(garbage);
    Files.write(home.database(), garbage);
    assertRefusedUntouched();
  }

  @Test
  void a_database_of_another_program_is_refused_and_left_alone() throws IOException {
    Files.delete(home.database());
    home.execute("create table notes (text text)");
    assertRefusedUntouched();
  }

  @Test
  void a_folder_in_place_of_the_file_is_refused() throws IOException {
    Files.delete(home.database());
    Files.createDirectory(home.database());
    assertRefused(home::open);
    assertRefused(home::beside);
  }

  @Test
  void damage_inside_is_found_by_the_check() throws IOException {
    byte[] bytes = Files.readAllBytes(home.database());
    Arrays.fill(bytes, 2 * 4_096, bytes.length, (byte) 0x5a);
    Files.write(home.database(), bytes);
    assertRefused(
        () -> {
          try (SqliteStorage storage = home.beside()) {
            storage.check();
          }
        });
  }
}
