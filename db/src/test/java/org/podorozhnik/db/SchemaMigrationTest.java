package org.podorozhnik.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.podorozhnik.content.Effect;
import org.podorozhnik.content.StorageException;
import org.podorozhnik.content.border.Direction;
import org.podorozhnik.content.border.Queue;
import org.podorozhnik.content.border.TravellerClass;
import org.podorozhnik.content.border.WaitReport;
import org.podorozhnik.content.border.WaitReport.Kind;
import org.podorozhnik.content.border.WaitReport.Origin;

class SchemaMigrationTest {
  @TempDir Path folder;
  private TestHome home;

  /** As the first release wrote it. */
  @BeforeEach
  void writeFirstVersion() {
    home = new TestHome(folder);
    KeyFile.create(home.key());
    Database database = new Database(home.database(), false);
    Flyway.configure(Schema.class.getClassLoader())
        .dataSource(database.writable())
        .locations("classpath:db/migration")
        .target("1")
        .loggers("slf4j")
        .load()
        .migrate();
    try (Handle handle = database.openWriter()) {
      KeyCheck.leave(handle, MasterKey.read(home.key()));
      handle.execute("insert into handled_effects (update_id, part, at) values (5, 0, 1)");
    }
  }

  @Test
  void the_bot_brings_an_older_database_up_to_date_and_keeps_what_is_in_it() {
    WaitReport report =
        new WaitReport(
            new Queue("lars", Direction.OUT, TravellerClass.CAR),
            TestHome.CLOCK.instant(),
            Kind.PASSED,
            90,
            Origin.TOLD);
    try (SqliteStorage storage = home.open()) {
      assertThat(storage.handledUpdates().seen(5)).isTrue();
      storage.waits().add(report, 1, Duration.ZERO, new Effect(6, 0));
      assertThat(storage.waits().of(1)).containsExactly(report);
    }
    home.beside().close();
  }

  @Test
  void a_command_beside_the_bot_leaves_an_older_database_to_the_bot() {
    assertThatThrownBy(home::beside)
        .isInstanceOf(StorageException.class)
        .hasMessageContaining("written by an older Podorozhnik");
  }
}
