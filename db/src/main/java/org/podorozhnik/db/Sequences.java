package org.podorozhnik.db;

import org.jdbi.v3.core.Handle;

/** Numbers that only grow; what fails takes none. */
final class Sequences {
  private Sequences() {}

  static long next(Handle handle, String name) {
    // Not createUpdate: SQLite's driver gives returned rows only to queries.
    return handle
        .createQuery(
            "update sequences set reached = reached + 1 where name = :name returning reached")
        .bind("name", name)
        .mapTo(Long.class)
        .one();
  }

  static long reached(Handle handle, String name) {
    return handle
        .createQuery("select reached from sequences where name = :name")
        .bind("name", name)
        .mapTo(Long.class)
        .one();
  }
}
