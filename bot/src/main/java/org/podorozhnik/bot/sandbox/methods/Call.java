package org.podorozhnik.bot.sandbox.methods;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import org.podorozhnik.bot.sandbox.http.Upload;

/**
 * One call of the bot, its parameters already of the right types.
 *
 * @param method in its own spelling
 * @param files by the name of their part
 */
public record Call(String method, ObjectNode parameters, Map<String, Upload> files) {
  boolean has(String name) {
    return parameters.has(name);
  }

  JsonNode node(String name) {
    return parameters.path(name);
  }

  String text(String name) {
    return parameters.path(name).asText("");
  }

  int number(String name, int otherwise) {
    return parameters.path(name).asInt(otherwise);
  }

  boolean flag(String name) {
    return parameters.path(name).asBoolean();
  }
}
