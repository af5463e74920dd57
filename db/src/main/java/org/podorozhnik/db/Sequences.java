package org.podorozhnik.db;

import org.jdbi.v3.core.Handle;

/** Numbers that only grow; what fails takes none. */
final class Sequences {
  private Sequences() {}

  static long next(Handle handle, String name) {
    return block(handle, name, 1);
  }

  /** Takes so many numbers at once; returns the first of them. */
  static long block(Handle handle, String name, int size) {
    // Not createUpdate: SQLite's driver gives returned rows only to queries.
    return handle
            .createQuery(
                """
                update sequences set reached = reached + :size where name = :name
                returning reached
                """)
            .bind("size", size)
            .bind("name", name)
            .mapTo(Long.class)
            .one()
        - size
        + 1;
  }

  static long reached(Handle handle, String name) {
    return handle
        .createQuery("select reached from sequences where name = :name")
        .bind("name", name)
        .mapTo(Long.class)
        .one();
  }
}
