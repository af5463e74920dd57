/**
 * SQLite behind the ports of {@code content}: one file, one writing thread, a few reading
 * connections, chat ids, waiting replies, journeys and alerts encrypted, reporters under pseudonyms
 * of six hours. {@link org.podorozhnik.db.SqliteStorage} is the only type others see. Depends on
 * the ports alone; thread-safe.
 */
@org.jspecify.annotations.NullMarked
package org.podorozhnik.db;
