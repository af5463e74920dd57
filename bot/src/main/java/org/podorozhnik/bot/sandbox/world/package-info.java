/**
 * What the fake Telegram remembers: people, chats, messages, files, queries, and the updates that
 * wait for the bot. Everything but the queue of updates is guarded by the monitor of {@code World}.
 */
@NullMarked
package org.podorozhnik.bot.sandbox.world;

import org.jspecify.annotations.NullMarked;
