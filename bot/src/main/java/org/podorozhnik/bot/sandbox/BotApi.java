package org.podorozhnik.bot.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code /bot<token>/<method>} over HTTP: parameters in, faults if any, Telegram's answer out. */
final class BotApi implements HttpHandler {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern PATH = Pattern.compile("/bot([^/]+)/(?:test/)?(\\w+)");
  private static final Pattern PART =
      Pattern.compile(
          "name=\"(\\w+)\"(?:; filename=\"([^\"]*)\")?[^\\n]*\\r?\\n(?:[^\\r\\n]+\\r?\\n)*\\r?\\n");

  private final FakeTelegram telegram;
  private final BotMethods methods;
  private final ParameterRules rules = ParameterRules.load();

  BotApi(FakeTelegram telegram) {
    this.telegram = telegram;
    this.methods = new BotMethods(telegram);
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    Matcher path = PATH.matcher(exchange.getRequestURI().getPath());
    if (!path.matches()) {
      Http.json(exchange, 404, new ApiError(404, "Not Found").json());
      return;
    }
    String method = path.group(2).toLowerCase(Locale.ROOT);
    JsonNode parameters = parameters(exchange);
    Optional<Fault> fault = telegram.faults().next(method);
    if (fault.isPresent() && !fault.get().carriesOut()) {
      refuse(exchange, fault.get());
      return;
    }
    Reply reply = reply(path.group(1), method, parameters);
    if (fault.isPresent()) {
      disturb(exchange, fault.get(), reply);
    } else {
      Http.json(exchange, reply.status(), reply.body());
    }
  }

  private record Reply(int status, JsonNode body) {}

  private Reply reply(String token, String method, JsonNode parameters) {
    try {
      if (!token.equals(FakeTelegram.TOKEN)) {
        throw new ApiError(401, "Unauthorized");
      }
      if (!rules.knows(method)) {
        throw new ApiError(404, "Not Found: method not found");
      }
      rules.check(method, parameters).forEach(telegram::complain);
      ObjectNode answer = JSON.createObjectNode().put("ok", true);
      answer.set("result", methods.call(method, parameters));
      return new Reply(200, answer);
    } catch (ApiError e) {
      return new Reply(e.code(), e.json());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Reply(500, new ApiError(500, "Internal Server Error").json());
    }
  }

  private static void refuse(HttpExchange exchange, Fault fault) throws IOException {
    switch (fault.kind()) {
      case RATE_LIMIT -> Http.json(exchange, 429, ApiError.tooMany(fault.value()).json());
      case STATUS ->
          Http.json(
              exchange, fault.value(), new ApiError(fault.value(), "Internal Server Error").json());
      case BAD_GATEWAY_HTML ->
          Http.text(exchange, 502, "text/html", "<html><body>502 Bad Gateway</body></html>");
      default -> Http.reset(exchange);
    }
  }

  private static void disturb(HttpExchange exchange, Fault fault, Reply reply) throws IOException {
    switch (fault.kind()) {
      case DELAY -> {
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(fault.value()));
        Http.json(exchange, reply.status(), reply.body());
      }
      case TRUNCATED_JSON -> {
        String text = reply.body().toString();
        Http.text(exchange, 200, "application/json", text.substring(0, text.length() / 2));
      }
      default -> Http.reset(exchange);
    }
  }

  private static JsonNode parameters(HttpExchange exchange) throws IOException {
    byte[] body = exchange.getRequestBody().readAllBytes();
    String type = String.valueOf(exchange.getRequestHeaders().getFirst("Content-Type"));
    if (body.length > 0 && type.startsWith("application/json")) {
      return JSON.readTree(body);
    }
    ObjectNode parameters = JSON.createObjectNode();
    if (type.startsWith("multipart/")) {
      multipart(new String(body, StandardCharsets.UTF_8), parameters);
    } else {
      String query = String.valueOf(exchange.getRequestURI().getRawQuery());
      form(body.length > 0 ? new String(body, StandardCharsets.UTF_8) : query, parameters);
    }
    return parameters;
  }

  private static void form(String text, ObjectNode parameters) {
    for (String pair : text.split("&")) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        String value = URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8);
        parameters.set(pair.substring(0, equals), value(value));
      }
    }
  }

  /** Enough of multipart for what bots send: fields, and files by name only. */
  private static void multipart(String text, ObjectNode parameters) {
    Matcher part = PART.matcher(text);
    while (part.find()) {
      String name = part.group(1);
      if (part.group(2) != null) {
        parameters.set(name, JSON.createObjectNode().put("file_name", part.group(2)));
      } else {
        int end = text.indexOf("\r\n--", part.end());
        parameters.set(name, value(text.substring(part.end(), Math.max(part.end(), end))));
      }
    }
  }

  private static JsonNode value(String text) {
    try {
      return text.startsWith("{") || text.startsWith("[")
          ? JSON.readTree(text)
          : JSON.getNodeFactory().textNode(text);
    } catch (IOException e) {
      return JSON.getNodeFactory().textNode(text);
    }
  }
}
