package org.podorozhnik.bot.sandbox.methods;

import com.fasterxml.jackson.databind.JsonNode;

/** What a method of the Bot API does; the result is what it answers. */
@FunctionalInterface
interface Method {
  JsonNode call(Call call) throws InterruptedException;
}
