package org.podorozhnik.db;

import org.podorozhnik.content.StorageException;

/** Where the stores take what changes something. */
interface Writes extends AutoCloseable {
  /** Runs the work as one transaction; returns after its commit, or throws and changed nothing. */
  <T> T write(Work<T> work);

  /** Throws if writing does not work now, where writing is allowed at all. */
  void check();

  /** Takes the write-ahead log into the database file, unless somebody reads from it just now. */
  void foldLog();

  @Override
  void close();

  /** For commands beside a running bot. */
  final class Refused implements Writes {
    @Override
    public <T> T write(Work<T> work) {
      throw new StorageException("This command only reads the database; nothing was changed.");
    }

    @Override
    public void check() {}

    @Override
    public void foldLog() {}

    @Override
    public void close() {}
  }
}
