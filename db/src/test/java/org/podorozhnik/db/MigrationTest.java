package org.podorozhnik.db;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.podorozhnik.content.Effect;
import org.podorozhnik.content.subscriber.Preferences;
import org.podorozhnik.content.subscriber.QuietHours;
import org.podorozhnik.content.subscriber.Subscription;
import org.podorozhnik.content.subscriber.Topic;
import org.podorozhnik.content.update.PendingReplyStore.Lane;
import org.podorozhnik.content.update.PendingReplyStore.Stored;

class MigrationTest {
  @TempDir Path folder;

  /** What an earlier version left, with one chat that speaks Russian. */
  private TestHome written(String version) {
    TestHome home = new TestHome(folder);
    KeyFile.create(home.key());
    MasterKey key = MasterKey.read(home.key());
    Database database = new Database(home.database(), false);
    Flyway.configure(getClass().getClassLoader())
        .dataSource(database.writable())
        .locations("classpath:db/migration")
        .loggers("slf4j")
        .target(version)
        .load()
        .migrate();
    try (Handle handle = database.openWriter()) {
      KeyCheck.leave(handle, key);
      handle.execute(
          "insert into preferences (chat, language, country) values (?, 'ru', 'georgia')",
          new ChatCipher(key, "preferences/chat").encrypt(1));
      handle.execute(
          "insert into pending_replies (id, payload, created, not_before, attempts)"
              + " values (7, ?, 0, 0, 2)",
          new PayloadCipher(key, "pending_replies/payload").encrypt(7, "an answer"));
    }
    return home;
  }

  @Test
  void a_database_of_the_first_version_keeps_its_choices_and_takes_the_new_ones() {
    Preferences kept = TestHome.RUSSIAN.withCountry(Optional.of("georgia"));
    QuietHours night =
        new QuietHours(LocalTime.of(23, 0), LocalTime.of(7, 30), ZoneId.of("Asia/Tbilisi"));
    try (SqliteStorage storage = written("1").open()) {
      assertThat(storage.preferences().find(1)).isEqualTo(kept);
      storage.preferences().save(1, kept.withQuiet(Optional.of(night)), new Effect(1, 0));
      assertThat(storage.preferences().find(1).quiet()).contains(night);
      assertThat(storage.journeys().open()).isEmpty();
      assertThat(storage.alerts().live(TestHome.CLOCK.instant())).isEmpty();
      storage.check();
    }
  }

  @Test
  void an_answer_that_waited_is_still_one_that_somebody_waits_for() {
    try (SqliteStorage storage = written("3").open()) {
      assertThat(storage.pendingReplies().due(Lane.QUEUED, TestHome.CLOCK.instant(), 10)).isEmpty();
      assertThat(storage.pendingReplies().due(Lane.REPLIES, TestHome.CLOCK.instant(), 10))
          .extracting(Stored::payload)
          .containsExactly("an answer");
      assertThat(storage.staff().all()).isEmpty();
      assertThat(storage.staff().frozen()).isFalse();
      assertThat(storage.changes().since(Instant.EPOCH)).isEmpty();
    }
  }

  @Test
  void a_database_of_the_third_version_takes_subscriptions_and_broadcasts() {
    try (SqliteStorage storage = written("3").open()) {
      assertThat(storage.preferences().find(1).language()).contains("ru");
      assertThat(storage.broadcasts().list(0, 10)).isEmpty();
      Subscription everything =
          Subscription.none("ru").withTopics(new TreeSet<>(Set.of(Topic.ALL)));
      storage.subscriptions().save(1, everything, TestHome.CLOCK.instant(), new Effect(1, 0));
      assertThat(storage.subscriptions().find(1)).contains(everything);
      storage.check();
    }
  }

  @Test
  void an_old_and_a_new_database_have_the_same_tables() {
    TestHome fresh = TestHome.used(folder.resolve("fresh"));
    TestHome old = written("1");
    old.open().close();
    assertThat(tables(old))
        .isEqualTo(tables(fresh))
        .contains("preferences", "journeys", "alerts", "staff");
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
