package org.podorozhnik.bot.sandbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import org.podorozhnik.bot.sandbox.http.Answers;

/**
 * {@code /control/faults} for programs in other languages: GET lists the faults, POST adds one,
 * DELETE lifts all. A browser cannot be made to post here: JSON needs its leave first.
 */
final class FaultControl {
  private static final ObjectMapper JSON = new ObjectMapper();

  private FaultControl() {}

  static void handle(HttpExchange exchange, Faults faults) throws IOException {
    switch (exchange.getRequestMethod()) {
      case "GET" -> Answers.json(exchange, 200, list(faults));
      case "DELETE" -> {
        faults.clear();
        Answers.json(exchange, 200, list(faults));
      }
      case "POST" -> add(exchange, faults);
      default -> Answers.text(exchange, 405, "text/plain", "GET, POST or DELETE\n");
    }
  }

  private static void add(HttpExchange exchange, Faults faults) throws IOException {
    String type = String.valueOf(exchange.getRequestHeaders().getFirst("Content-Type"));
    if (!type.startsWith("application/json")) {
      Answers.text(exchange, 415, "text/plain", "send application/json\n");
      return;
    }
    try {
      faults.add(read(JSON.readTree(exchange.getRequestBody())));
      Answers.json(exchange, 200, list(faults));
    } catch (IllegalArgumentException | JsonProcessingException e) {
      Answers.text(exchange, 400, "text/plain", e.getMessage() + "\n");
    }
  }

  /** A fault as JSON; everything but the kind may be left out. */
  static Fault read(JsonNode json) {
    return new Fault(
        json.path("method").asText("*"),
        Fault.Kind.valueOf(json.path("kind").asText()),
        json.path("percent").asInt(100),
        json.path("times").asInt(Integer.MAX_VALUE),
        json.path("value").asInt(1),
        json.path("chat").asLong(0),
        json.path("body").asText(""));
  }

  static ArrayNode list(Faults faults) {
    ArrayNode list = JSON.createArrayNode();
    for (Fault fault : faults.active()) {
      ObjectNode json = list.addObject();
      json.put("method", fault.method()).put("kind", fault.kind().name());
      json.put("percent", fault.percent()).put("times", fault.times());
      json.put("value", fault.value()).put("chat", fault.chat()).put("body", fault.body());
    }
    return list;
  }
}
