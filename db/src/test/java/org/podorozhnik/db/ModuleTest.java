package org.podorozhnik.db;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Modifier;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModuleTest {
  private static List<String> names(URI folder) throws IOException {
    try (Stream<Path> files = Files.list(Path.of(folder))) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  private static boolean isPublic(String name) {
    try {
      return Modifier.isPublic(Class.forName("org.podorozhnik.db." + name).getModifiers());
    } catch (ClassNotFoundException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void one_type_is_public() throws IOException, URISyntaxException {
    URI folder = SqliteStorage.class.getResource("SqliteStorage.class").toURI().resolve(".");
    List<String> types =
        names(folder).stream()
            .filter(name -> name.endsWith(".class") && !name.contains("$"))
            .map(name -> name.replace(".class", ""))
            .filter(name -> !name.equals("package-info"))
            .toList();
    assertThat(types).hasSizeGreaterThan(10);
    assertThat(types.stream().filter(ModuleTest::isPublic)).containsExactly("SqliteStorage");
  }

  @Test
  void the_programs_schema_version_is_that_of_the_last_migration()
      throws IOException, URISyntaxException {
    URL folder = ModuleTest.class.getResource("/db/migration");
    List<String> migrations = names(folder.toURI());
    assertThat(migrations).allMatch(name -> name.matches("V\\d{3}__[a-z_]+\\.sql"));
    String last = migrations.get(migrations.size() - 1);
    assertThat(Integer.parseInt(last.substring(1, 4))).isEqualTo(Schema.VERSION);
  }

  @Test
  void the_writing_connection_is_set_for_durability_and_silence(@TempDir Path folder) {
    Map<String, String> expected =
        Map.of(
            "journal_mode",
            "wal",
            "synchronous",
            "2",
            "foreign_keys",
            "1",
            "secure_delete",
            "1",
            "temp_store",
            "2",
            "busy_timeout",
            "5000");
    try (Handle handle = new Database(folder.resolve("test.db"), false).openWriter()) {
      assertThat(expected)
          .allSatisfy(
              (pragma, value) ->
                  assertThat(handle.createQuery("pragma " + pragma).mapTo(String.class).one())
                      .as(pragma)
                      .isEqualTo(value));
    }
  }
}
