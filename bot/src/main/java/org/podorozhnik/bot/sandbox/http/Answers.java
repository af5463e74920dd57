package org.podorozhnik.bot.sandbox.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** Answers over HTTP; each ends its exchange. */
public final class Answers {
  private static final ObjectMapper JSON = new ObjectMapper();

  private Answers() {}

  public static void json(HttpExchange exchange, int status, JsonNode body) throws IOException {
    bytes(exchange, status, "application/json; charset=utf-8", JSON.writeValueAsBytes(body));
  }

  /** A text of the given media type, in UTF-8. */
  public static void text(HttpExchange exchange, int status, String type, String body)
      throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    bytes(exchange, status, type + "; charset=utf-8", bytes);
  }

  public static void bytes(HttpExchange exchange, int status, String type, byte[] body)
      throws IOException {
    exchange.getResponseHeaders().set("Content-Type", type);
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    if (body.length > 0) {
      exchange.getResponseBody().write(body);
    }
    exchange.close();
  }

  /** Ends the connection without a word; the request must have been read, or the peer may hang. */
  public static void drop(HttpExchange exchange) throws IOException {
    try (InputStream rest = exchange.getRequestBody()) {
      rest.readAllBytes();
    }
    exchange.close();
  }
}
