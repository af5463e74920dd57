/**
 * What goes out: replies first, each chat in order, Telegram's limits obeyed, nothing lost; behind
 * them letters, broadcasts and boards at the pace of the token. Depends on {@code text}, {@code
 * config} and the ports of the storage; reaches Telegram only through {@link
 * org.podorozhnik.bot.outbox.Wire}. Public types are thread-safe.
 */
@org.jspecify.annotations.NullMarked
package org.podorozhnik.bot.outbox;
