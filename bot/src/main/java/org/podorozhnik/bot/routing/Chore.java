package org.podorozhnik.bot.routing;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;

/**
 * Work that a feature does by itself. A run that throws is logged and comes again.
 *
 * @param name for the log
 * @param every how long after the end of a run the next begins
 * @param run takes the time at which it runs
 */
public record Chore(String name, Duration every, Consumer<Instant> run) {}
