package org.podorozhnik.db;

import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.podorozhnik.content.StorageException;

/** A value in the database that only the right key gives. */
final class KeyCheck {
  private static final String NAME = "key-check";
  private static final int BYTES = 32;

  private KeyCheck() {}

  /** Throws if the database was made with another key; a database without a value gets it. */
  static void verify(Connection connection, MasterKey key, boolean mayWrite) throws SQLException {
    byte[] expected = key.derive(NAME, BYTES);
    byte[] found = find(connection);
    if (found == null && mayWrite) {
      store(connection, expected);
    } else if (found == null || !MessageDigest.isEqual(found, expected)) {
      throw new StorageException(
          "The key does not fit this database. Put the right key back; with this one nothing can be"
              + " read. Nothing was changed.");
    }
  }

  private static byte @org.jspecify.annotations.Nullable [] find(Connection connection)
      throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement("select value from meta where name = ?")) {
      select.setString(1, NAME);
      try (ResultSet result = select.executeQuery()) {
        return result.next() ? result.getBytes(1) : null;
      }
    }
  }

  private static void store(Connection connection, byte[] value) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement("insert into meta (name, value) values (?, ?)")) {
      insert.setString(1, NAME);
      insert.setBytes(2, value);
      insert.executeUpdate();
    }
  }
}
