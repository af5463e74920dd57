package org.podorozhnik.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.podorozhnik.content.Effect;
import org.podorozhnik.content.Storage;
import org.podorozhnik.content.StorageException;
import org.podorozhnik.content.border.Direction;
import org.podorozhnik.content.border.Queue;
import org.podorozhnik.content.border.TravellerClass;
import org.podorozhnik.content.update.PendingReplyStore.Lane;
import org.podorozhnik.content.update.PendingReplyStore.PendingReply;

class BesideTest {
  private static final LocalDate DAY = LocalDate.of(2026, 3, 1);
  private static final Queue CARS = new Queue("lars", Direction.OUT, TravellerClass.CAR);

  @TempDir Path folder;

  private static void readEverything(Storage storage) {
    storage.preferences().find(1);
    storage.preferences().find(2);
    storage.handledUpdates().seen(1);
    storage.handledUpdates().seen(2);
    storage.articles().all();
    storage.articles().revision();
    storage.pendingReplies().due(Lane.REPLIES, TestHome.CLOCK.instant(), 10);
    storage.pendingReplies().size();
    storage.counters().sums(DAY, DAY);
    storage.waits().of(1);
    storage.waits().countBy(1, now());
    storage.waits().reports(CARS, now(), now(), 10);
    storage.waits().recent(now(), now(), 10);
    storage.waits().listed("lars", 10);
    storage.waits().hiddenCount();
    storage.official().states(now());
    storage.official().waits(now());
  }

  @Test
  void it_sees_what_the_running_bot_commits() {
    TestHome home = TestHome.used(folder);
    try (SqliteStorage bot = home.open();
        SqliteStorage beside = home.beside()) {
      assertThat(beside.preferences().find(1)).isEqualTo(TestHome.RUSSIAN);
      bot.preferences().save(2, TestHome.RUSSIAN, new Effect(2, 0));
      assertThat(beside.preferences().find(2)).isEqualTo(TestHome.RUSSIAN);
    }
  }

  @Test
  void the_bot_can_start_and_stop_while_it_is_open() {
    TestHome home = TestHome.used(folder);
    try (SqliteStorage beside = home.beside()) {
      beside.check();
      try (SqliteStorage bot = home.open()) {
        bot.preferences().save(2, TestHome.RUSSIAN, new Effect(2, 0));
      }
      assertThat(beside.preferences().find(2)).isEqualTo(TestHome.RUSSIAN);
    }
  }

  @Test
  void it_leaves_the_database_as_it_is() throws IOException {
    TestHome home = TestHome.used(folder);
    Map<String, String> before = home.bytes();
    try (SqliteStorage beside = home.beside()) {
      readEverything(beside);
      beside.check();
    }
    assertThat(home.bytes()).containsAllEntriesOf(before);
  }

  @Test
  void it_reads_but_does_not_tidy_what_a_killed_bot_left() throws IOException {
    TestHome left;
    try (SqliteStorage bot = TestHome.used(folder.resolve("running")).open()) {
      bot.preferences().save(2, TestHome.RUSSIAN, new Effect(2, 0));
      left = new TestHome(folder.resolve("running")).copyTo(folder.resolve("killed"));
    }
    Files.delete(left.folder().resolve("podorozhnik.db-shm"));
    Map<String, String> before = left.bytes();
    try (SqliteStorage beside = left.beside()) {
      assertThat(beside.preferences().find(2)).isEqualTo(TestHome.RUSSIAN);
    }
    assertThat(left.bytes()).containsAllEntriesOf(before).containsKey("podorozhnik.db-wal");
  }

  @Test
  void it_refuses_every_write() {
    TestHome home = TestHome.used(folder);
    try (SqliteStorage beside = home.beside()) {
      List<ThrowingCallable> writes =
          List.of(
              () -> beside.articles().importCurated(List.of()),
              () -> beside.preferences().save(1, TestHome.RUSSIAN, new Effect(3, 0)),
              () -> beside.preferences().forget(1, new Effect(3, 0)),
              () -> beside.handledUpdates().forgetBefore(TestHome.CLOCK.instant()),
              () -> beside.pendingReplies().add(new PendingReply("", now(), now())),
              () -> beside.pendingReplies().postpone(1, now()),
              () -> beside.pendingReplies().remove(1),
              () -> beside.counters().add(DAY, Map.of("answer", 1L)),
              () -> beside.waits().importAll(List.of()),
              () -> beside.waits().forget(1, new Effect(3, 0)),
              () -> beside.waits().takeBack(1, 1, new Effect(3, 0)),
              () -> beside.waits().hide(1, true, new Effect(3, 0)),
              () -> beside.waits().hideSource(1, new Effect(3, 0)),
              () -> beside.waits().forgetReporters(now()),
              () -> beside.official().clearState("lars", new Effect(3, 0)),
              () -> beside.official().clearWait(CARS, new Effect(3, 0)));
      assertThat(writes)
          .allSatisfy(
              write ->
                  assertThatThrownBy(write)
                      .isInstanceOf(StorageException.class)
                      .hasMessage("This command only reads the database; nothing was changed."));
    }
  }

  private static Instant now() {
    return TestHome.CLOCK.instant();
  }

  @Test
  void without_a_database_it_says_so_and_makes_none() {
    TestHome home = new TestHome(folder.resolve("none"));
    assertThatThrownBy(home::beside)
        .isInstanceOf(StorageException.class)
        .hasMessageContaining("There is no database in " + home.folder() + " yet");
    assertThat(home.folder()).doesNotExist();
  }

  @Test
  void reading_writes_nothing_in_the_bot_either() throws IOException {
    TestHome home = TestHome.used(folder);
    try (SqliteStorage bot = home.open()) {
      bot.check();
      Map<String, String> before = home.bytes();
      readEverything(bot);
      before.remove("podorozhnik.db-shm"); // Readers mark their place there.
      assertThat(home.bytes()).containsAllEntriesOf(before);
    }
  }
}
