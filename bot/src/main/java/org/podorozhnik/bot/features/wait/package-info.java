/** Border crossings and their waits. Stateless and thread-safe. */
@org.jspecify.annotations.NullMarked
package org.podorozhnik.bot.features.wait;
