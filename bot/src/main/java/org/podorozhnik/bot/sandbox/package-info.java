/**
 * A Telegram of one's own: a Bot API server on loopback that keeps Telegram's rules, and a chat
 * page in the browser. Serves {@code sandbox} and the tests. Depends on nothing of ours outside its
 * own packages; thread-safe.
 */
@NullMarked
package org.podorozhnik.bot.sandbox;

import org.jspecify.annotations.NullMarked;
