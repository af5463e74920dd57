package org.podorozhnik.bot.sandbox;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.podorozhnik.bot.sandbox.http.Answers;
import org.podorozhnik.bot.sandbox.world.ApiError;

/** What a fault makes of an answer. */
final class Misbehaviour {
  private static final String BAD_GATEWAY =
      """
      <html>
      <head><title>502 Bad Gateway</title></head>
      <body><center><h1>502 Bad Gateway</h1></center><hr><center>nginx/1.18.0</center></body>
      </html>
      """;

  /** Waits so many milliseconds. */
  interface Pause {
    void of(int millis) throws InterruptedException;
  }

  private Misbehaviour() {}

  static void none(HttpExchange exchange, Endpoint.Outcome outcome) throws IOException {
    if (outcome.retryAfter() > 0) {
      String seconds = String.valueOf(outcome.retryAfter());
      exchange.getResponseHeaders().set("Retry-After", seconds);
    }
    Answers.json(exchange, outcome.status(), outcome.body());
  }

  /** Answers a call that is not carried out. */
  static void insteadOf(HttpExchange exchange, Fault fault) throws IOException {
    switch (fault.kind()) {
      case RATE_LIMIT -> refuse(exchange, ApiError.tooMany(fault.value()));
      case UNAUTHORIZED -> refuse(exchange, new ApiError(401, "Unauthorized"));
      case CONFLICT ->
          refuse(
              exchange,
              ApiError.conflict(
                  "terminated by other getUpdates request; make sure that only one bot instance is"
                      + " running"));
      case BAD_GATEWAY_HTML -> Answers.text(exchange, 502, "text/html", BAD_GATEWAY);
      case STATUS -> status(exchange, fault);
      default -> Answers.drop(exchange);
    }
  }

  private static void status(HttpExchange exchange, Fault fault) throws IOException {
    if (fault.body().isEmpty()) {
      refuse(exchange, new ApiError(fault.value(), words(fault.value())));
    } else {
      Answers.text(exchange, fault.value(), "application/json", fault.body());
    }
  }

  private static String words(int status) {
    return switch (status) {
      case 400 -> "Bad Request";
      case 401 -> "Unauthorized";
      case 403 -> "Forbidden: bot was blocked by the user";
      case 404 -> "Not Found";
      case 429 -> "Too Many Requests: retry after 1";
      case 502 -> "Bad Gateway";
      case 504 -> "Gateway Timeout";
      default -> "Internal Server Error";
    };
  }

  /** Spoils the answer to a call that was carried out. */
  static void after(HttpExchange exchange, Fault fault, Endpoint.Outcome outcome, Pause pause)
      throws IOException, InterruptedException {
    switch (fault.kind()) {
      case DELAY -> {
        pause.of(fault.value());
        none(exchange, outcome);
      }
      case HANG -> {
        pause.of(fault.value());
        Answers.drop(exchange);
      }
      case TRUNCATED_JSON -> {
        byte[] whole = outcome.body().toString().getBytes(StandardCharsets.UTF_8);
        byte[] half = Arrays.copyOf(whole, whole.length / 2);
        Answers.bytes(exchange, outcome.status(), "application/json", half);
      }
      default -> Answers.drop(exchange);
    }
  }

  private static void refuse(HttpExchange exchange, ApiError error) throws IOException {
    none(exchange, Endpoint.Outcome.refused(error));
  }
}
