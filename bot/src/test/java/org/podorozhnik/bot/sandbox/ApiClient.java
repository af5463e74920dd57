package org.podorozhnik.bot.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.CompletableFuture;

/** A bot that speaks raw HTTP. */
final class ApiClient {
  private static final ObjectMapper JSON = new ObjectMapper();
  private final HttpClient http = HttpClient.newHttpClient();
  private final String base;

  ApiClient(URI api, String token) {
    this.base = api + "/bot" + token + "/";
  }

  /** The whole answer; single quotes stand for double ones. */
  JsonNode call(String method, String body) throws IOException, InterruptedException {
    return JSON.readTree(http.send(request(method, body), text()).body());
  }

  /** The result of a call that must succeed. */
  JsonNode ok(String method, String body) throws IOException, InterruptedException {
    JsonNode answer = call(method, body);
    if (!answer.path("ok").asBoolean()) {
      throw new AssertionError(method + " " + body + " → " + answer);
    }
    return answer.path("result");
  }

  /** What Telegram has against a call, with its code. */
  String refusal(String method, String body) throws IOException, InterruptedException {
    JsonNode answer = call(method, body);
    return answer.path("error_code").asInt() + " " + answer.path("description").asText();
  }

  CompletableFuture<HttpResponse<String>> later(String method, String body) {
    return http.sendAsync(request(method, body), text());
  }

  HttpResponse<String> raw(String method, String body) throws IOException, InterruptedException {
    return http.send(request(method, body), text());
  }

  HttpResponse<byte[]> send(HttpRequest request) throws IOException, InterruptedException {
    return http.send(request, HttpResponse.BodyHandlers.ofByteArray());
  }

  private static HttpResponse.BodyHandler<String> text() {
    return HttpResponse.BodyHandlers.ofString();
  }

  private HttpRequest request(String method, String body) {
    return HttpRequest.newBuilder(URI.create(base + method))
        .header("Content-Type", "application/json")
        .POST(HttpRequest.BodyPublishers.ofString(body.replace('\'', '"')))
        .build();
  }
}
