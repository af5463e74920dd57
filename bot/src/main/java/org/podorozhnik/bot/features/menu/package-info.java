/** Start, help and the menus that lead to every article in three taps. Stateless. */
@org.jspecify.annotations.NullMarked
package org.podorozhnik.bot.features.menu;
