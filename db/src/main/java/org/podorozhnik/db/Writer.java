package org.podorozhnik.db;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jdbi.v3.core.Handle;
import org.podorozhnik.content.StorageException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The only connection that writes, on a thread of its own. All calls that wait share one commit,
 * since what costs is the disk's confirmation, not the rows.
 */
final class Writer implements Writes {
  private static final int MOST_WAITING = 1_000;
  private static final int MOST_FOLDED = 250;
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final String FOLD = "pragma wal_checkpoint(truncate)";
  private static final Logger LOG = LoggerFactory.getLogger(Writer.class);

  private final Handle handle;
  private final Semaphore room;
  private final Duration patience;
  private final BlockingQueue<Call<?>> waiting = new LinkedBlockingQueue<>();
  private final Call<Boolean> last = new Call<>(h -> true);
  private final AtomicBoolean folding = new AtomicBoolean();
  private boolean closed;

  Writer(Handle handle) {
    this(handle, MOST_WAITING, PATIENCE);
  }

  Writer(Handle handle, int mostWaiting, Duration patience) {
    this.handle = handle;
    this.room = new Semaphore(mostWaiting);
    this.patience = patience;
    Thread thread = new Thread(this::work, "database-writer");
    thread.setDaemon(true);
    thread.start();
  }

  @Override
  public <T> T write(Work<T> work) {
    Call<T> call = new Call<>(work);
    accept(call);
    return call.result();
  }

  private void accept(Call<?> call) {
    if (!hasRoom()) {
      throw new StorageException("Too many writes wait for the database; try again later.");
    }
    synchronized (this) {
      if (closed) {
        throw new StorageException("The database is closed.");
      }
      waiting.add(call);
    }
  }

  private boolean hasRoom() {
    try {
      return room.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return room.tryAcquire();
    }
  }

  int waiting() {
    return waiting.size();
  }

  private void work() {
    List<Call<?>> calls = new ArrayList<>();
    while (!calls.contains(last)) {
      calls.clear();
      calls.add(next());
      waiting.drainTo(calls, MOST_FOLDED);
      room.release(calls.size());
      if (folding.getAndSet(false)) {
        fold();
      }
      commit(calls);
    }
  }

  private Call<?> next() {
    while (true) {
      try {
        return waiting.take();
      } catch (InterruptedException e) {
        LOG.debug("The writer goes on: only close() ends it.");
      }
    }
  }

  /** Between two transactions, on the writer's thread; the call after it waits for it. */
  @Override
  public void foldLog() {
    folding.set(true);
    write(h -> true);
  }

  private void fold() {
    try {
      handle.execute(FOLD);
    } catch (RuntimeException e) {
      LOG.debug("The write-ahead log is in use and is folded the next time.");
    }
  }

  /** If the transaction as a whole fails, each call gets one of its own: the others may succeed. */
  private void commit(List<Call<?>> calls) {
    try {
      handle.execute("begin immediate");
      calls.forEach(call -> call.run(handle));
      handle.execute("commit");
      calls.forEach(Call::finish);
    } catch (Throwable e) {
      rollback();
      if (calls.size() == 1) {
        calls.get(0).fail(e);
      } else {
        calls.forEach(call -> commit(List.of(call)));
      }
    }
  }

  private void rollback() {
    try {
      handle.execute("rollback");
    } catch (RuntimeException e) {
      LOG.debug("No transaction was left to roll back.");
    }
  }

  @Override
  public void check() {
    write(handle -> Sequences.next(handle, "checks"));
  }

  /** Waits for what was accepted, folds the log into the database file and closes it. */
  @Override
  public void close() {
    synchronized (this) {
      if (closed) {
        return;
      }
      closed = true;
      waiting.add(last);
    }
    try {
      last.result();
      handle.execute(FOLD);
    } catch (RuntimeException e) {
      LOG.warn("The write-ahead log stays beside the database: {}", Failure.of(e).getMessage());
    }
    handle.close();
  }
}
