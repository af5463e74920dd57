package org.podorozhnik.bot.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Answers over HTTP. */
final class Http {
  private Http() {}

  static void json(HttpExchange exchange, int status, JsonNode body) throws IOException {
    int wait = body.path("parameters").path("retry_after").asInt(0);
    if (wait > 0) {
      exchange.getResponseHeaders().set("Retry-After", String.valueOf(wait));
    }
    text(exchange, status, "application/json", body.toString());
  }

  static void text(HttpExchange exchange, int status, String type, String body) throws IOException {
    bytes(exchange, status, type + "; charset=utf-8", body.getBytes(StandardCharsets.UTF_8));
  }

  static void bytes(HttpExchange exchange, int status, String type, byte[] body)
      throws IOException {
    exchange.getResponseHeaders().set("Content-Type", type);
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    if (body.length > 0) {
      exchange.getResponseBody().write(body);
    }
    exchange.close();
  }

  /** Ends the connection without an answer. */
  static void reset(HttpExchange exchange) throws IOException {
    exchange.sendResponseHeaders(200, 10_000);
    exchange.getResponseBody().flush();
    exchange.close();
  }
}
