/**
 * What a person or a group is told without asking: topics, urgency, pauses, digests and the place
 * in a forum. Keeps nothing itself; thread-safe.
 */
@org.jspecify.annotations.NullMarked
package org.podorozhnik.bot.features.subscription;
