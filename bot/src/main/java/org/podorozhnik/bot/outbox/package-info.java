/**
 * What goes out: replies first, each chat in order, Telegram's limits obeyed, nothing lost. Depends
 * on {@code text} and on the port that keeps waiting replies; reaches Telegram only through {@link
 * org.podorozhnik.bot.outbox.Wire}. Thread-safe.
 */
@org.jspecify.annotations.NullMarked
package org.podorozhnik.bot.outbox;
