/**
 * The way of an update through the bot: what came in, which feature it belongs to, what goes out.
 * Depends on {@code text} and the content; knows no client and no connection. Values are immutable;
 * the router is thread-safe.
 */
@org.jspecify.annotations.NullMarked
package org.podorozhnik.bot.routing;
