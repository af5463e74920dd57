package org.podorozhnik.db;

import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.podorozhnik.content.StorageException;

/** Reading and writing for the stores; without a writer it only reads. */
final class Database {
  private final ReaderPool readers;
  private final @Nullable WriteQueue writer;

  Database(ReaderPool readers, @Nullable WriteQueue writer) {
    this.readers = readers;
    this.writer = writer;
  }

  <T> T read(Function<Handle, T> work) {
    return readers.read(work);
  }

  <T> T write(Function<Handle, T> work) {
    if (writer == null) {
      throw new StorageException("The database is open for reading only.");
    }
    return writer.write(work);
  }

  void close() {
    try {
      readers.close();
    } finally {
      if (writer != null) {
        writer.close();
      }
    }
  }
}
