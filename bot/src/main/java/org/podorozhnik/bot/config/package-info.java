/** The settings, read once and checked with sentences. Depends on nothing of ours; immutable. */
@org.jspecify.annotations.NullMarked
package org.podorozhnik.bot.config;
