/** What is held on a person, and its deletion. Keeps nothing itself; thread-safe. */
@org.jspecify.annotations.NullMarked
package org.podorozhnik.bot.features.privacy;
