package org.podorozhnik.db;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.podorozhnik.content.Effect;
import org.podorozhnik.content.subscriber.Preferences;
import org.podorozhnik.content.subscriber.QuietHours;

class MigrationTest {
  @TempDir Path folder;

  /** What the first version left, with one chat that speaks Russian. */
  private TestHome written() {
    TestHome home = new TestHome(folder);
    KeyFile.create(home.key());
    MasterKey key = MasterKey.read(home.key());
    Database database = new Database(home.database(), false);
    Flyway.configure(getClass().getClassLoader())
        .dataSource(database.writable())
        .locations("classpath:db/migration")
        .loggers("slf4j")
        .target("1")
        .load()
        .migrate();
    try (Handle handle = database.openWriter()) {
      KeyCheck.leave(handle, key);
      handle.execute(
          "insert into preferences (chat, language, country) values (?, 'ru', 'georgia')",
          new ChatCipher(key, "preferences/chat").encrypt(1));
    }
    return home;
  }

  @Test
  void a_database_of_the_first_version_keeps_its_choices_and_takes_the_new_ones() {
    Preferences kept = TestHome.RUSSIAN.withCountry(Optional.of("georgia"));
    QuietHours night =
        new QuietHours(LocalTime.of(23, 0), LocalTime.of(7, 30), ZoneId.of("Asia/Tbilisi"));
    try (SqliteStorage storage = written().open()) {
      assertThat(storage.preferences().find(1)).isEqualTo(kept);
      storage.preferences().save(1, kept.withQuiet(Optional.of(night)), new Effect(1, 0));
      assertThat(storage.preferences().find(1).quiet()).contains(night);
      assertThat(storage.journeys().open()).isEmpty();
      assertThat(storage.alerts().live(TestHome.CLOCK.instant())).isEmpty();
      storage.check();
    }
  }

  @Test
  void an_old_and_a_new_database_have_the_same_tables() {
    TestHome fresh = TestHome.used(folder.resolve("fresh"));
    TestHome old = written();
    old.open().close();
    assertThat(tables(old)).isEqualTo(tables(fresh)).contains("preferences", "journeys", "alerts");
  }

  private static List<String> tables(TestHome home) {
    try (Handle handle = new Database(home.database(), false).openReadOnly()) {
      return handle
          .createQuery("select name from sqlite_master where type = 'table' order by name")
          .mapTo(String.class)
          .list();
    }
  }
}
