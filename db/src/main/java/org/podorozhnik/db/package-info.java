/**
 * Keeps everything in one SQLite file, behind the ports of {@code content}. One writer thread, a
 * few readers; chat ids and waiting replies are encrypted. {@link org.podorozhnik.db.SqliteStorage}
 * is the only public type and is thread-safe.
 */
@org.jspecify.annotations.NullMarked
package org.podorozhnik.db;
