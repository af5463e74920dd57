/** One article, short and whole. Stateless and thread-safe. */
@org.jspecify.annotations.NullMarked
package org.podorozhnik.bot.features.article;
