package org.podorozhnik.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.podorozhnik.content.Effect;
import org.podorozhnik.content.SettableClock;
import org.podorozhnik.content.Storage;
import org.podorozhnik.content.StorageException;
import org.podorozhnik.content.storage.StorageContract;
import org.podorozhnik.content.subscriber.Preferences;
import org.podorozhnik.content.update.PendingReplyStore.PendingReply;

class SqliteStorageTest {
  @TempDir Path home;
  private final SettableClock clock = new SettableClock(Instant.parse("2026-03-01T00:00:00Z"));
  private final Preferences english = Preferences.NONE.withLanguage(Optional.of("en"));

  /** The contracts of all ports, on a real file. */
  static class Contract extends StorageContract {
    @TempDir Path home;

    @Override
    protected Storage open() {
      return SqliteStorage.open(home, home.resolve("key"), clock);
    }
  }

  @Test
  void what_was_written_is_there_after_reopening() {
    try (Storage storage = open()) {
      storage.preferences().save(7, english, new Effect(1, 0));
    }
    try (Storage storage = open()) {
      assertThat(storage.preferences().find(7)).isEqualTo(english);
      assertThat(storage.handledUpdates().seen(1)).isTrue();
    }
  }

  @Test
  void a_second_program_is_refused_with_a_sentence() {
    try (Storage first = open()) {
      assertThatThrownBy(this::open)
          .isInstanceOf(StorageException.class)
          .hasMessageContaining("Another Podorozhnik already uses");
      first.check();
    }
    open().close();
  }

  @Test
  void a_database_without_its_key_is_refused_and_no_key_is_made() throws IOException {
    open().close();
    Files.delete(key());
    refused("its key");
    assertThat(key()).doesNotExist();
  }

  @Test
  void another_key_is_refused_before_anything_is_touched() throws IOException {
    open().close();
    byte[] before = Files.readAllBytes(file());
    Files.writeString(key(), java.util.Base64.getEncoder().encodeToString(new byte[32]));
    refused("does not fit");
    assertThat(Files.readAllBytes(file())).isEqualTo(before);
  }

  @Test
  void a_file_that_is_no_key_is_refused() throws IOException {
    open().close();
    Files.writeString(key(), "short");
    refused("is no key");
  }

  @Test
  void a_newer_database_is_refused_before_anything_is_touched() throws Exception {
    open().close();
    try (Connection c = Connections.writer(file());
        Statement s = c.createStatement()) {
      s.execute("pragma user_version = 99");
      s.execute("pragma wal_checkpoint(truncate)");
    }
    byte[] before = Files.readAllBytes(file());
    refused("newer Podorozhnik (schema 99");
    assertThat(Files.readAllBytes(file())).isEqualTo(before);
  }

  @Test
  void garbage_instead_of_a_database_is_refused_and_kept() throws IOException {
    open().close();
    byte[] garbage =
        "this is no database at all, but long enough".repeat(100).getBytes(StandardCharsets.UTF_8);
    Files.write(file(), garbage);
    refused("damaged");
    assertThat(Files.readAllBytes(file())).isEqualTo(garbage);
  }

  @Test
  void a_folder_in_place_of_the_file_is_refused() throws IOException {
    open().close();
    Files.delete(file());
    Files.createDirectory(file());
    assertThatThrownBy(this::open).isInstanceOf(StorageException.class);
  }

  @Test
  void a_full_disk_is_a_sentence_and_damages_nothing() {
    try (SqliteStorage storage = SqliteStorage.open(home, key(), clock)) {
      storage.preferences().save(1, english, new Effect(1, 0));
      storage.limitPages(1);
      assertThatThrownBy(
              () -> {
                for (int i = 0; i < 2000; i++) {
                  storage
                      .pendingReplies()
                      .add(new PendingReply("x".repeat(4000), clock.instant(), clock.instant()));
                }
              })
          .isInstanceOf(StorageException.class)
          .hasMessageContaining("disk is full");
      assertThat(storage.preferences().find(1)).isEqualTo(english);
      storage.check();
      storage.limitPages(1_000_000);
      storage.preferences().save(2, english, new Effect(2, 0));
    }
  }

  @Test
  void chat_ids_and_texts_are_nowhere_in_clear() throws IOException {
    long chat = 987_654_321_012L;
    try (Storage storage = open()) {
      storage.preferences().save(chat, english, new Effect(1, 0));
      storage
          .pendingReplies()
          .add(
              new PendingReply(
                  "{\"chat\":" + chat + ",\"html\":\"тайна\"}", clock.instant(), clock.instant()));
      assertNowhere(Long.toString(chat).getBytes(StandardCharsets.UTF_8));
      assertNowhere("тайна".getBytes(StandardCharsets.UTF_8));
      assertNowhere(ByteBuffer.allocate(8).putLong(chat).array());
      assertNowhere(ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN).putLong(chat).array());
    }
  }

  @Test
  void the_same_chat_looks_different_in_every_table() {
    ChatCipher cipher = new ChatCipher(MasterKey.load(home.resolve("k"), true));
    assertThat(cipher.encrypt(5, "preferences")).isNotEqualTo(cipher.encrypt(5, "reports"));
    assertThat(cipher.encrypt(5, "preferences")).isEqualTo(cipher.encrypt(5, "preferences"));
    assertThat(cipher.decrypt(cipher.encrypt(-5, "a"), "a")).isEqualTo(-5);
    assertThatThrownBy(() -> cipher.decrypt(cipher.encrypt(5, "a"), "b"))
        .isInstanceOf(StorageException.class);
  }

  @Test
  void reading_writes_nothing() throws IOException {
    try (Storage storage = open()) {
      long size = Files.size(home.resolve("podorozhnik.db-wal"));
      for (int chat = 0; chat < 1000; chat++) {
        storage.preferences().find(chat);
        storage.handledUpdates().seen(chat);
      }
      assertThat(Files.size(home.resolve("podorozhnik.db-wal"))).isEqualTo(size);
    }
  }

  @Test
  void commands_read_beside_the_running_bot_and_cannot_write() {
    try (Storage bot = open();
        Storage beside = SqliteStorage.openBeside(home, key(), clock)) {
      bot.preferences().save(1, english, new Effect(1, 0));
      assertThat(beside.preferences().find(1)).isEqualTo(english);
      assertThatThrownBy(() -> beside.preferences().save(1, english, new Effect(2, 0)))
          .hasMessageContaining("reading only");
    }
    assertThatThrownBy(() -> SqliteStorage.openBeside(home.resolve("nowhere"), key(), clock))
        .hasMessageContaining("There is no database");
  }

  @Test
  void many_callers_lose_nothing() {
    AtomicLong update = new AtomicLong();
    try (Storage storage = open()) {
      List<CompletableFuture<Void>> callers = new ArrayList<>();
      for (int caller = 0; caller < 8; caller++) {
        int first = caller * 1000;
        callers.add(
            CompletableFuture.runAsync(
                () -> {
                  for (int i = 0; i < 200; i++) {
                    Effect effect = new Effect(update.incrementAndGet(), 0);
                    storage.preferences().save(first + i, english, effect);
                  }
                }));
      }
      callers.forEach(CompletableFuture::join);
      for (int caller = 0; caller < 8; caller++) {
        for (int i = 0; i < 200; i++) {
          assertThat(storage.preferences().find(caller * 1000 + i)).isEqualTo(english);
        }
      }
    }
  }

  @Test
  void a_failing_call_takes_back_only_itself() throws Exception {
    try (Storage storage = open()) {
      storage.check();
    }
    try (Connection c = Connections.writer(file());
        WriteQueue queue = new WriteQueue(c)) {
      CompletableFuture<Integer> good =
          CompletableFuture.supplyAsync(
              () ->
                  queue.write(
                      h ->
                          h.execute(
                              "insert into counters (day, name, amount) values ('d', 'good', 1)")));
      assertThatThrownBy(
              () ->
                  queue.write(
                      h -> {
                        h.execute(
                            "insert into counters (day, name, amount) values ('d', 'bad', 1)");
                        throw new StorageException("no");
                      }))
          .hasMessage("no");
      assertThat(good.join()).isEqualTo(1);
      int bad =
          queue.write(
              h ->
                  h.createQuery("select count(*) from counters where name = 'bad'")
                      .mapTo(Integer.class)
                      .one());
      assertThat(bad).isZero();
    }
  }

  @Test
  void what_was_acknowledged_survives_a_kill() throws Exception {
    Process child =
        new ProcessBuilder(
                ProcessHandle.current().info().command().orElse("java"),
                "-cp",
                System.getProperty("java.class.path"),
                WriterToKill.class.getName(),
                home.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    int acknowledged = 0;
    try (var reader = child.inputReader()) {
      while (acknowledged < 300) {
        acknowledged = Integer.parseInt(reader.readLine());
      }
      child.destroyForcibly().waitFor();
    }
    assertThat(acknowledged).isGreaterThanOrEqualTo(300);
    try (Storage storage = open()) {
      for (int chat = 1; chat <= acknowledged; chat++) {
        assertThat(storage.preferences().find(chat)).as("chat " + chat).isEqualTo(english);
      }
    }
  }

  private void refused(String sentence) {
    assertThatThrownBy(this::open)
        .isInstanceOf(StorageException.class)
        .hasMessageContaining(sentence);
  }

  private void assertNowhere(byte[] needle) throws IOException {
    try (var files = Files.walk(home)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        assertThat(bytes.contains(new String(needle, StandardCharsets.ISO_8859_1)))
            .as(file.toString())
            .isFalse();
      }
    }
  }

  private Storage open() {
    return SqliteStorage.open(home, key(), clock);
  }

  private Path key() {
    return home.resolve("key");
  }

  private Path file() {
    return home.resolve(SqliteStorage.FILE);
  }
}
