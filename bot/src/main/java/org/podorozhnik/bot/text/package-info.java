/**
 * How things look: interface words by language, article bodies as Telegram HTML, screens with their
 * buttons and limits, dates. Depends on the content only. Values are immutable and thread-safe.
 */
@org.jspecify.annotations.NullMarked
package org.podorozhnik.bot.text;
