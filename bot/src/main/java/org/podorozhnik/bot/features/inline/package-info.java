/** Answers typed into any chat after the bot's name. Stateless and thread-safe. */
@org.jspecify.annotations.NullMarked
package org.podorozhnik.bot.features.inline;
