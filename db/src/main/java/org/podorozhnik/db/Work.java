package org.podorozhnik.db;

import org.jdbi.v3.core.Handle;

/** What one port call does with a connection. It may be run again after a rollback. */
@FunctionalInterface
interface Work<T> {
  T on(Handle handle);
}
