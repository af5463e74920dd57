/** Whatever the bot cannot read. Stateless and thread-safe. */
@org.jspecify.annotations.NullMarked
package org.podorozhnik.bot.features.odd;
