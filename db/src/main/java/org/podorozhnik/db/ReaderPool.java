package org.podorozhnik.db;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.podorozhnik.content.StorageException;

/** A few connections that can only read; they see the last commit and never wait for the writer. */
final class ReaderPool implements AutoCloseable {
  private static final int SIZE = 3;
  private static final long PATIENCE_SECONDS = 10;

  private final BlockingQueue<Handle> idle = new ArrayBlockingQueue<>(SIZE);
  private final List<Connection> connections = new ArrayList<>();

  ReaderPool(Path file) throws SQLException {
    for (int i = 0; i < SIZE; i++) {
      Connection connection = Connections.reader(file);
      connections.add(connection);
      idle.add(Jdbi.create(connection).open());
    }
  }

  <T> T read(Function<Handle, T> work) {
    Handle handle = take();
    try {
      return work.apply(handle);
    } catch (RuntimeException e) {
      throw Failures.of(e);
    } finally {
      idle.add(handle);
    }
  }

  private Handle take() {
    try {
      Handle handle = idle.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
      if (handle == null) {
        throw new StorageException("The database is too slow: too many reads wait.");
      }
      return handle;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StorageException("Reading was interrupted.", e);
    }
  }

  @Override
  public void close() {
    for (Connection connection : connections) {
      try {
        connection.close();
      } catch (SQLException e) {
        throw Failures.of(e);
      }
    }
  }
}
