package org.podorozhnik.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.podorozhnik.content.Effect;
import org.podorozhnik.content.StorageException;
import org.podorozhnik.content.update.PendingReplyStore.PendingReply;

class FailingDiskTest {
  private static final String LARGE = "x".repeat(200_000);

  @TempDir Path folder;
  private Handle handle;
  private SqliteStorage storage;

  @BeforeEach
  void open() {
    TestHome home = TestHome.used(folder);
    Database database = new Database(home.database(), false);
    handle = database.openWriter();
    storage =
        new SqliteStorage(
            new Opened(
                database,
                MasterKey.read(home.key()),
                new ReporterKeys(folder),
                new Writer(handle),
                null),
            TestHome.CLOCK);
  }

  @AfterEach
  void close() {
    storage.close();
  }

  private long addReply(String payload) {
    return storage
        .pendingReplies()
        .add(new PendingReply(payload, TestHome.CLOCK.instant(), TestHome.CLOCK.instant()));
  }

  private void save(int update) {
    storage.preferences().save(update, TestHome.RUSSIAN, new Effect(update, 0));
  }

  /** No test calls this while the writer is at work. */
  private void allowPages(int more) {
    int pages = handle.createQuery("pragma page_count").mapTo(Integer.class).one();
    handle.createQuery("pragma max_page_count = " + (pages + more)).mapTo(Integer.class).one();
  }

  @Test
  void a_full_disk_is_a_sentence_and_what_was_kept_stays() {
    long kept = addReply("kept");
    allowPages(2);
    assertThatThrownBy(() -> addReply(LARGE))
        .isInstanceOf(StorageException.class)
        .hasMessage("The disk of the database is full; nothing was written. Free some space.");
    assertThat(storage.pendingReplies().size()).isEqualTo(1);
    allowPages(1_000);
    assertThat(addReply(LARGE)).isGreaterThan(kept);
    storage.check();
  }

  @Test
  void on_a_full_disk_small_writes_still_succeed_beside_one_too_large() {
    allowPages(2);
    List<CompletableFuture<Void>> small = new ArrayList<>();
    CompletableFuture<Long> large = CompletableFuture.supplyAsync(() -> addReply(LARGE));
    IntStream.range(10, 20)
        .forEach(update -> small.add(CompletableFuture.runAsync(() -> save(update))));
    assertThatThrownBy(large::join).isInstanceOf(CompletionException.class);
    small.forEach(CompletableFuture::join);
    assertThat(storage.preferences().find(19)).isEqualTo(TestHome.RUSSIAN);
    assertThat(storage.pendingReplies().size()).isZero();
  }

  @Test
  void a_failed_effect_is_not_taken_for_done() {
    handle.execute("pragma query_only = on");
    assertThatThrownBy(() -> save(7))
        .isInstanceOf(StorageException.class)
        .hasMessage("The database or its folder is read-only; nothing was written.");
    assertThatThrownBy(storage::check).isInstanceOf(StorageException.class);
    handle.execute("pragma query_only = off");
    assertThat(storage.handledUpdates().seen(7)).isFalse();
    assertThat(storage.preferences().save(7, TestHome.RUSSIAN, new Effect(7, 0))).isTrue();
    storage.check();
  }

  @Test
  void no_failure_names_what_was_bound() {
    handle.execute("drop table preferences");
    assertThatThrownBy(() -> storage.preferences().find(123_456_789L))
        .isInstanceOf(StorageException.class)
        .hasMessageNotContaining("arguments")
        .hasStackTraceContaining("no such table")
        .satisfies(e -> assertThat(e.getCause().toString()).doesNotContain("arguments"));
  }
}
