/** Daily or weekly summaries of what changed, for chats that chose one. Keeps nothing itself. */
@org.jspecify.annotations.NullMarked
package org.podorozhnik.bot.features.digest;
