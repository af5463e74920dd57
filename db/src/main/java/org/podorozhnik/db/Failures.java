package org.podorozhnik.db;

import java.util.Locale;
import org.podorozhnik.content.StorageException;

/** What SQLite's errors mean to an operator. */
final class Failures {
  private Failures() {}

  static StorageException of(Throwable error) {
    if (error instanceof StorageException known) {
      return known;
    }
    return new StorageException(sentence(text(error)), error);
  }

  private static String sentence(String text) {
    if (text.contains("sqlite_full") || text.contains("disk is full")) {
      return "The disk is full. Free some space; nothing was damaged.";
    }
    if (text.contains("sqlite_readonly") || text.contains("readonly")) {
      return "The database cannot be written. Check the rights of the file and of its folder.";
    }
    if (text.contains("sqlite_notadb") || text.contains("sqlite_corrupt")) {
      return "The database is damaged. Stop the program and restore a backup.";
    }
    if (text.contains("sqlite_busy") || text.contains("sqlite_locked")) {
      return "The database is locked by another program.";
    }
    if (text.contains("sqlite_cantopen")) {
      return "The database cannot be opened. Check the path and the rights of the folder.";
    }
    return "The database failed: " + text;
  }

  private static String text(Throwable error) {
    StringBuilder all = new StringBuilder();
    for (Throwable t = error; t != null; t = t.getCause()) {
      all.append(t.getMessage()).append(' ');
    }
    return all.toString().toLowerCase(Locale.ROOT).strip();
  }
}
