package org.podorozhnik.db;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.podorozhnik.content.StorageException;

/**
 * The one writer. All calls that wait are folded into one commit, each in a savepoint of its own: a
 * caller returns after the commit, and a call that fails takes back only itself.
 */
final class WriteQueue implements AutoCloseable {
  private static final int MOST_WAITING = 4_096;
  private static final int MOST_FOLDED = 256;
  private static final long ACCEPT_SECONDS = 10;

  private final BlockingQueue<Job<?>> jobs = new ArrayBlockingQueue<>(MOST_WAITING);
  private final Connection connection;
  private final Handle handle;
  private final Thread thread = new Thread(this::run, "sqlite-writer");
  private volatile boolean closed;

  private static final class Job<T> {
    private final Function<Handle, T> work;
    private final CompletableFuture<T> result = new CompletableFuture<>();
    private @org.jspecify.annotations.Nullable T value;
    private @org.jspecify.annotations.Nullable StorageException failure;

    Job(Function<Handle, T> work) {
      this.work = work;
    }

    void perform(Handle handle) {
      handle.execute("savepoint job");
      try {
        value = work.apply(handle);
        handle.execute("release job");
      } catch (RuntimeException e) {
        failure = Failures.of(e);
        handle.execute("rollback to job");
        handle.execute("release job");
      }
    }

    void finish() {
      if (failure != null) {
        result.completeExceptionally(failure);
      } else {
        result.complete(value);
      }
    }
  }

  WriteQueue(Connection connection) {
    this.connection = connection;
    this.handle = Jdbi.create(connection).open();
    thread.setDaemon(true);
    thread.start();
  }

  /** Runs the work in a transaction and returns after its commit; throws what it threw. */
  <T> T write(Function<Handle, T> work) {
    Job<T> job = new Job<>(work);
    try {
      if (closed || !jobs.offer(job, ACCEPT_SECONDS, TimeUnit.SECONDS)) {
        throw new StorageException(
            closed ? "The storage is closed." : "The disk is too slow: too many writes wait.");
      }
      return job.result.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StorageException("Writing was interrupted.", e);
    } catch (CompletionException e) {
      throw Failures.of(e.getCause() == null ? e : e.getCause());
    }
  }

  private void run() {
    while (!closed || !jobs.isEmpty()) {
      try {
        Job<?> first = jobs.poll(100, TimeUnit.MILLISECONDS);
        if (first != null) {
          List<Job<?>> batch = new ArrayList<>(List.of(first));
          jobs.drainTo(batch, MOST_FOLDED - 1);
          commit(batch);
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }

  private void commit(List<Job<?>> batch) {
    try {
      handle.execute("begin immediate");
      batch.forEach(job -> job.perform(handle));
      handle.execute("commit");
      batch.forEach(Job::finish);
    } catch (RuntimeException e) {
      StorageException failure = Failures.of(e);
      rollback();
      batch.forEach(job -> job.result.completeExceptionally(failure));
    }
  }

  private void rollback() {
    try {
      handle.execute("rollback");
    } catch (RuntimeException e) {
      // SQLite has rolled back by itself already, as it does on a full disk.
      org.slf4j.LoggerFactory.getLogger(WriteQueue.class).debug("no transaction to roll back");
    }
  }

  /** Waits for the writes that were accepted, then closes. */
  @Override
  public void close() {
    closed = true;
    try {
      thread.join(TimeUnit.SECONDS.toMillis(ACCEPT_SECONDS));
      handle.execute("pragma wal_checkpoint(truncate)");
      handle.close();
      connection.close();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (SQLException | RuntimeException e) {
      throw Failures.of(e);
    }
  }
}
