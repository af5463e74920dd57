/** The live board of a group: one message that is kept current. Runs in one chore, keeps little. */
@org.jspecify.annotations.NullMarked
package org.podorozhnik.bot.features.board;
