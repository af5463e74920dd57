package org.podorozhnik.db;

import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Semaphore;
import org.jdbi.v3.core.Handle;
import org.podorozhnik.content.StorageException;

/** A few connections that cannot write, opened when first needed. */
final class Readers implements AutoCloseable {
  private static final int MOST = 4;

  private final Database database;
  private final Semaphore free = new Semaphore(MOST);
  private final ConcurrentLinkedDeque<Handle> idle = new ConcurrentLinkedDeque<>();
  private volatile boolean closed;

  Readers(Database database) {
    this.database = database;
  }

  <T> T read(Work<T> work) {
    free.acquireUninterruptibly();
    try {
      if (closed) {
        throw new StorageException("The database is closed.");
      }
      return readWith(take(), work);
    } catch (RuntimeException e) {
      throw Failure.of(e);
    } finally {
      free.release();
    }
  }

  /** Throws if the file cannot be read or does not hold together. */
  void check() {
    String found =
        read(handle -> handle.createQuery("pragma quick_check(1)").mapTo(String.class).one());
    if (!found.equals("ok")) {
      throw new StorageException("The database is damaged (" + found + "). Put back a backup.");
    }
  }

  private Handle take() {
    Handle handle = idle.poll();
    return handle == null ? database.openReader() : handle;
  }

  /** A connection that failed is not used again: a new one may see a mended disk. */
  private <T> T readWith(Handle handle, Work<T> work) {
    try {
      T value = work.on(handle);
      idle.push(handle);
      return value;
    } catch (RuntimeException e) {
      handle.close();
      throw e;
    }
  }

  @Override
  public void close() {
    closed = true;
    free.acquireUninterruptibly(MOST);
    idle.forEach(Handle::close);
    idle.clear();
    free.release(MOST);
  }
}
