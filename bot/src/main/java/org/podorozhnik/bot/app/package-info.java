/**
 * The wiring, from top to bottom, and the life of the process. The only package that knows them
 * all.
 */
@org.jspecify.annotations.NullMarked
package org.podorozhnik.bot.app;
