/**
 * A small HTTP server on loopback, and the forms in which a request brings its parameters. Knows
 * nothing of Telegram; thread-safe.
 */
@NullMarked
package org.podorozhnik.bot.sandbox.http;

import org.jspecify.annotations.NullMarked;
