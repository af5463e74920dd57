/**
 * Writing to many chats, up to the moment it starts: composing, the preview, the confirmation by
 * one or two people, the time, corrections. Sending and its progress are elsewhere. What is asked
 * for stands in drafts of the store and in the data of the buttons; thread-safe.
 */
@org.jspecify.annotations.NullMarked
package org.podorozhnik.bot.features.broadcast;
