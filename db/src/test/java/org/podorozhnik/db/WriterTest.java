package org.podorozhnik.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.podorozhnik.content.StorageException;
import org.sqlite.SQLiteCommitListener;
import org.sqlite.SQLiteConnection;

@Timeout(60)
class WriterTest {
  private static final int ROOM = 20;

  @TempDir Path folder;
  private final ExecutorService callers = Executors.newCachedThreadPool();
  private final AtomicInteger commits = new AtomicInteger();
  private Database database;
  private Writer writer;

  @BeforeEach
  void openWriter() throws SQLException {
    database = new Database(folder.resolve("test.db"), false);
    Handle handle = database.openWriter();
    handle.execute("create table numbers (number integer not null unique)");
    handle.getConnection().unwrap(SQLiteConnection.class).addCommitListener(new Count());
    writer = new Writer(handle, ROOM, Duration.ofMillis(1));
  }

  private final class Count implements SQLiteCommitListener {
    @Override
    public void onCommit() {
      commits.incrementAndGet();
    }

    @Override
    public void onRollback() {}
  }

  @AfterEach
  void closeWriter() {
    writer.close();
    callers.shutdownNow();
  }

  private int insert(int number) {
    return writer.write(handle -> insert(handle, number));
  }

  private static int insert(Handle handle, int number) {
    return handle.execute("insert into numbers (number) values (?)", number);
  }

  private List<Integer> committed() {
    try (Handle reader = database.openReader()) {
      return reader
          .createQuery("select number from numbers order by number")
          .mapTo(Integer.class)
          .list();
    }
  }

  /** Keeps the writer busy in a transaction until the gate opens. */
  private CompletableFuture<Boolean> busyUntil(CountDownLatch gate) {
    CountDownLatch busy = new CountDownLatch(1);
    Work<Boolean> work =
        handle -> {
          busy.countDown();
          awaitQuietly(gate);
          return true;
        };
    CompletableFuture<Boolean> first =
        CompletableFuture.supplyAsync(() -> writer.write(work), callers);
    awaitQuietly(busy);
    return first;
  }

  private static void awaitQuietly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private void untilWaiting(int calls) {
    while (writer.waiting() < calls) {
      Thread.onSpinWait();
    }
  }

  private CompletableFuture<Integer> later(Work<Integer> work) {
    return CompletableFuture.supplyAsync(() -> writer.write(work), callers);
  }

  @Test
  void a_call_returns_after_its_commit() {
    assertThat(insert(1)).isEqualTo(1);
    assertThat(committed()).containsExactly(1);
    assertThat(commits).hasValue(1);
  }

  @Test
  void calls_that_wait_share_one_commit() {
    CountDownLatch gate = new CountDownLatch(1);
    CompletableFuture<Boolean> first = busyUntil(gate);
    List<CompletableFuture<Integer>> others = new ArrayList<>();
    for (int number = 0; number < 10; number++) {
      int n = number;
      others.add(later(handle -> insert(handle, n)));
    }
    untilWaiting(10);
    gate.countDown();
    first.join();
    others.forEach(CompletableFuture::join);
    assertThat(committed()).hasSize(10);
    assertThat(commits).hasValue(2);
  }

  @Test
  void a_failing_call_rolls_back_only_itself() {
    CountDownLatch gate = new CountDownLatch(1);
    CompletableFuture<Boolean> first = busyUntil(gate);
    CompletableFuture<Integer> good = later(handle -> insert(handle, 1));
    CompletableFuture<Integer> bad =
        later(
            handle -> {
              insert(handle, 2);
              throw new IllegalStateException("after the first half");
            });
    CompletableFuture<Integer> worse = later(handle -> insert(handle, 3) + insert(handle, 3));
    CompletableFuture<Integer> alsoGood = later(handle -> insert(handle, 4));
    untilWaiting(4);
    gate.countDown();
    first.join();
    assertThat(good.join() + alsoGood.join()).isEqualTo(2);
    assertThatThrownBy(bad::join).hasCauseInstanceOf(StorageException.class);
    assertThatThrownBy(worse::join).hasCauseInstanceOf(StorageException.class);
    assertThat(committed()).containsExactly(1, 4);
    assertThat(commits).hasValue(2);
  }

  @Test
  void when_one_call_breaks_the_transaction_the_others_still_succeed() {
    CountDownLatch gate = new CountDownLatch(1);
    CompletableFuture<Boolean> first = busyUntil(gate);
    CompletableFuture<Integer> good = later(handle -> insert(handle, 1));
    CompletableFuture<Integer> breaking =
        later(
            handle -> {
              handle.execute("rollback"); // As SQLite does by itself on a full disk.
              return insert(handle, 2) + insert(handle, 2);
            });
    CompletableFuture<Integer> alsoGood = later(handle -> insert(handle, 3));
    untilWaiting(3);
    gate.countDown();
    first.join();
    assertThat(good.join() + alsoGood.join()).isEqualTo(2);
    assertThatThrownBy(breaking::join).isInstanceOf(CompletionException.class);
    assertThat(insert(5)).isEqualTo(1);
  }

  @Test
  void an_error_of_the_program_reaches_its_caller_and_the_writer_goes_on() {
    assertThatThrownBy(
            () ->
                writer.write(
                    handle -> {
                      throw new AssertionError("a bug");
                    }))
        .isInstanceOf(StorageException.class);
    assertThat(insert(1)).isEqualTo(1);
  }

  @Test
  void eight_callers_with_500_writes_each_lose_none() {
    List<CompletableFuture<Void>> all = new ArrayList<>();
    for (int caller = 0; caller < 8; caller++) {
      int from = caller * 500;
      all.add(CompletableFuture.runAsync(() -> insertAll(from, from + 500), callers));
    }
    all.forEach(CompletableFuture::join);
    assertThat(committed()).hasSize(4_000);
    assertThat(commits.get()).isLessThan(4_000);
  }

  private void insertAll(int from, int to) {
    for (int number = from; number < to; number++) {
      insert(number);
    }
  }

  @Test
  void more_calls_than_there_is_room_for_are_refused() {
    CountDownLatch gate = new CountDownLatch(1);
    CompletableFuture<Boolean> first = busyUntil(gate);
    List<CompletableFuture<Integer>> others = new ArrayList<>();
    for (int number = 0; number < ROOM; number++) {
      int n = number;
      others.add(later(handle -> insert(handle, n)));
    }
    untilWaiting(ROOM);
    assertThatThrownBy(() -> insert(99))
        .isInstanceOf(StorageException.class)
        .hasMessage("Too many writes wait for the database; try again later.");
    gate.countDown();
    first.join();
    others.forEach(CompletableFuture::join);
    assertThat(committed()).hasSize(ROOM).doesNotContain(99);
  }

  @Test
  void closing_waits_for_what_was_accepted_and_refuses_what_comes_later() {
    CountDownLatch gate = new CountDownLatch(1);
    CompletableFuture<Boolean> first = busyUntil(gate);
    CompletableFuture<Integer> accepted = later(handle -> insert(handle, 1));
    untilWaiting(1);
    CompletableFuture<Void> closing = CompletableFuture.runAsync(writer::close, callers);
    untilWaiting(2);
    assertThatThrownBy(() -> insert(2)).hasMessage("The database is closed.");
    gate.countDown();
    closing.join();
    assertThat(first.join()).isTrue();
    assertThat(accepted.join()).isEqualTo(1);
    assertThat(committed()).containsExactly(1);
    writer.close();
  }

  @Test
  void an_interrupted_caller_still_learns_that_its_write_was_committed() {
    Thread.currentThread().interrupt();
    assertThat(insert(1)).isEqualTo(1);
    assertThat(Thread.interrupted()).isTrue();
    assertThat(committed()).containsExactly(1);
  }
}
