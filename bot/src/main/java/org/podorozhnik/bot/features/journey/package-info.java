/**
 * The way through a queue, and the relative who waits. Keeps nothing itself; changes of journeys
 * run under one lock; thread-safe.
 */
@org.jspecify.annotations.NullMarked
package org.podorozhnik.bot.features.journey;
