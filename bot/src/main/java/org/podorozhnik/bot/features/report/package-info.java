/** What people tell of a queue, in two taps or in their own words. Thread-safe. */
@org.jspecify.annotations.NullMarked
package org.podorozhnik.bot.features.report;
