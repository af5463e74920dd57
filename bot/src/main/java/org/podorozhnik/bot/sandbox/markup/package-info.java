/**
 * Telegram's HTML as Telegram reads it: text, entities, and its words for each error. Depends on
 * nothing of ours; its values are immutable.
 */
@NullMarked
package org.podorozhnik.bot.sandbox.markup;

import org.jspecify.annotations.NullMarked;
