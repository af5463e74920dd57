/**
 * The command line: reads settings, calls the wiring, prints. The only package that writes to
 * standard output. Errors are one plain line on standard error.
 */
@org.jspecify.annotations.NullMarked
package org.podorozhnik.bot.cli;
