/**
 * Language, country and quiet hours of a chat; in groups for admins. Keeps nothing itself;
 * thread-safe.
 */
@org.jspecify.annotations.NullMarked
package org.podorozhnik.bot.features.settings;
