/** {@code /news}: past updates, for everybody to read. Keeps nothing itself. */
@org.jspecify.annotations.NullMarked
package org.podorozhnik.bot.features.news;
