/** How exact the estimates were. Keeps nothing itself; thread-safe. */
@org.jspecify.annotations.NullMarked
package org.podorozhnik.bot.features.accuracy;
