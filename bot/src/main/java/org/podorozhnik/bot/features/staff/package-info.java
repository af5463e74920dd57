/**
 * What staff do about crossings: their state, official waits, reports that mislead; and who may do
 * what. Nobody else is told that it exists. Remembers only what the last words replaced, in memory,
 * for undoing; thread-safe.
 */
@org.jspecify.annotations.NullMarked
package org.podorozhnik.bot.features.staff;
