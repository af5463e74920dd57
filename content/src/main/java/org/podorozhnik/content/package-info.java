/**
 * What Podorozhnik knows, and the ports through which it is kept. Depends on neither Telegram nor
 * SQL. {@link org.podorozhnik.content.Storage} gathers the ports; all of them are thread-safe.
 */
@org.jspecify.annotations.NullMarked
package org.podorozhnik.content;
