package org.podorozhnik.bot.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;

/**
 * One call that the bot made.
 *
 * @param method in the spelling of the Bot API
 * @param at when it came, by the sandbox's clock
 * @param nanos the same by {@link System#nanoTime()}, to measure distances
 * @param fault the fault that struck it, or empty
 */
public record ReceivedCall(
    String method, JsonNode parameters, Instant at, long nanos, String fault) {}
