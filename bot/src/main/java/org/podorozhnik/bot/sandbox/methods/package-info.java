/**
 * What each method of the Bot API does to the world, within Telegram's rules and in its words.
 * Called with the monitor of the world held, but for getUpdates.
 */
@NullMarked
package org.podorozhnik.bot.sandbox.methods;

import org.jspecify.annotations.NullMarked;
