/**
 * The edge to Telegram: polling, reading updates, sending. The only package that knows the client
 * library and its HTTP. Depends on {@code routing} and {@code outbox}; thread-safe.
 */
@org.jspecify.annotations.NullMarked
package org.podorozhnik.bot.telegram;
