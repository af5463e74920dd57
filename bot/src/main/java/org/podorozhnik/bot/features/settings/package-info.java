/** Language and country of a chat. Keeps nothing itself; thread-safe. */
@org.jspecify.annotations.NullMarked
package org.podorozhnik.bot.features.settings;
