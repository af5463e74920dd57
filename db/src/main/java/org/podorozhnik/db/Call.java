package org.podorozhnik.db;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** A port call that waits for its commit. */
final class Call<T> {
  private final Work<T> work;
  private final CompletableFuture<T> committed = new CompletableFuture<>();
  private @Nullable Runnable outcome;

  Call(Work<T> work) {
    this.work = work;
  }

  /** Runs inside the open transaction and undoes only itself when it fails. */
  void run(Handle handle) {
    handle.execute("savepoint call");
    try {
      T value = work.on(handle);
      outcome = () -> committed.complete(value);
    } catch (RuntimeException e) {
      outcome = () -> committed.completeExceptionally(e);
      undo(handle, e);
    }
    handle.execute("release call");
  }

  /** A full or failing disk may have ended the transaction already; then the first error counts. */
  private static void undo(Handle handle, RuntimeException reason) {
    try {
      handle.execute("rollback to call");
    } catch (RuntimeException e) {
      reason.addSuppressed(e);
      throw reason;
    }
  }

  /** Lets the caller go on, with what {@link #run} came to. */
  void finish() {
    if (outcome != null) {
      outcome.run();
    }
  }

  void fail(Throwable reason) {
    committed.completeExceptionally(reason);
  }

  /** Waits, whatever interrupts: who threw while the write goes on would say "nothing changed". */
  T result() {
    try {
      return committed.join();
    } catch (CompletionException e) {
      throw Failure.of(e.getCause() == null ? e : e.getCause());
    }
  }
}
