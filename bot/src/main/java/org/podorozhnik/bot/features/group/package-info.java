/**
 * The bot comes into a group, goes, is muted, approved or moved. Keeps nothing itself but for how
 * groups stand; thread-safe.
 */
@org.jspecify.annotations.NullMarked
package org.podorozhnik.bot.features.group;
