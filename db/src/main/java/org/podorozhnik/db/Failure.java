package org.podorozhnik.db;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.podorozhnik.content.StorageException;
import org.sqlite.SQLiteException;

/**
 * Says what went wrong in a sentence for an operator. The SQL library's own exceptions are left
 * out, since their messages name the bound values.
 */
final class Failure {
  private Failure() {}

  static StorageException of(Throwable reason) {
    if (reason instanceof StorageException known) {
      return new StorageException(String.valueOf(known.getMessage()), known);
    }
    SQLException sql = sqlException(reason);
    if (sql instanceof SQLiteException sqlite) {
      return new StorageException(sentence(sqlite), sqlite);
    }
    return sql == null
        ? new StorageException("The database call failed: " + reason.getClass().getName(), reason)
        : new StorageException("The database refused: " + sql.getMessage(), sql);
  }

  private static @Nullable SQLException sqlException(@Nullable Throwable reason) {
    for (Throwable at = reason; at != null; at = at.getCause()) {
      if (at instanceof SQLException sql) {
        return sql;
      }
    }
    return null;
  }

  private static String sentence(SQLiteException e) {
    // The low byte is the kind, the rest says more than an operator needs.
    return switch (e.getResultCode().code & 0xff) {
      case 5, 6 -> "Another program holds the database; the call was given up.";
      case 8 -> "The database or its folder is read-only; nothing was written.";
      case 10 -> "The disk reports an error when reading or writing the database.";
      case 11, 26 ->
          "The database file is damaged or is no database. Put back a backup. Nothing was changed.";
      case 13 -> "The disk of the database is full; nothing was written. Free some space.";
      case 14 -> "The database file cannot be opened; look at the rights of it and its folder.";
      default -> "The database refused: " + e.getMessage();
    };
  }
}
