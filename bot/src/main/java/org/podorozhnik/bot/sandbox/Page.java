package org.podorozhnik.bot.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import org.podorozhnik.bot.sandbox.http.Answers;
import org.podorozhnik.bot.sandbox.http.Loopback;
import org.podorozhnik.bot.sandbox.world.ApiError;
import org.podorozhnik.bot.sandbox.world.Files;

/** The chat page: its files, what it shows, and what people do in it. */
final class Page implements HttpHandler {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String SCRIPT = "text/javascript; charset=utf-8";
  private static final Map<String, String> PARTS =
      Map.of(
          "/", "text/html; charset=utf-8",
          "/icon.svg", "image/svg+xml",
          "/style.css", "text/css; charset=utf-8",
          "/app.js", SCRIPT,
          "/pane.js", SCRIPT,
          "/bubble.js", SCRIPT,
          "/composer.js", SCRIPT,
          "/tools.js", SCRIPT);

  private final FakeTelegram telegram;
  private final PageGuard guard;
  private final Loopback loopback;
  private final PageView view;
  private final PageActs acts;

  Page(FakeTelegram telegram, PageGuard guard, Loopback loopback) {
    this.telegram = telegram;
    this.guard = guard;
    this.loopback = loopback;
    Cast cast = new Cast(SandboxServer.PEOPLE);
    this.view = new PageView(telegram, cast);
    this.acts = new PageActs(telegram, cast);
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    Headers headers = exchange.getResponseHeaders();
    headers.set(
        "Content-Security-Policy",
        "default-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'");
    headers.set("Cache-Control", "no-store");
    headers.set("X-Content-Type-Options", "nosniff");
    headers.set("Referrer-Policy", "no-referrer");
    String path = exchange.getRequestURI().getPath();
    if (!loopback.admits(exchange)) {
      refuse(exchange, "Откройте страницу по адресу 127.0.0.1 на этой же машине.");
    } else if (path.equals("/") && guard.exchangeKey(exchange)) {
      enter(exchange);
    } else if (!guard.admitted(exchange)) {
      refuse(
          exchange,
          "Нужен адрес с ключом, который напечатан при запуске. Ключ действует один раз: для"
              + " другого браузера запустите песочницу заново.");
    } else {
      serve(exchange, path);
    }
  }

  /** A browser that only takes a picture asks once and does not wait for events. */
  private static void enter(HttpExchange exchange) throws IOException {
    boolean once = exchange.getRequestURI().getQuery().endsWith("&once");
    exchange.getResponseHeaders().set("Location", once ? "/?once" : "/");
    Answers.bytes(exchange, 303, "text/plain", new byte[0]);
  }

  private static void refuse(HttpExchange exchange, String sentence) throws IOException {
    Answers.text(exchange, 403, "text/plain", sentence + "\n");
  }

  private void serve(HttpExchange exchange, String path) throws IOException {
    if (PARTS.containsKey(path)) {
      part(exchange, path);
    } else if (path.equals("/api/state")) {
      Answers.json(exchange, 200, view.since(0));
    } else if (path.equals("/api/events")) {
      view.stream(exchange);
    } else if (path.equals("/api/act") && exchange.getRequestMethod().equals("POST")) {
      act(exchange);
    } else if (path.startsWith("/api/file/")) {
      file(exchange, path.substring("/api/file/".length()));
    } else {
      Answers.text(exchange, 404, "text/plain", "Такой страницы нет.\n");
    }
  }

  private static void part(HttpExchange exchange, String path) throws IOException {
    String name = path.equals("/") ? "/index.html" : path;
    try (InputStream in =
        Objects.requireNonNull(Page.class.getResourceAsStream("/sandbox" + name))) {
      Answers.bytes(exchange, 200, Objects.requireNonNull(PARTS.get(path)), in.readAllBytes());
    }
  }

  private void act(HttpExchange exchange) throws IOException {
    try {
      JsonNode act = JSON.readTree(exchange.getRequestBody());
      Answers.json(exchange, 200, acts.perform(act));
    } catch (IllegalArgumentException | NoSuchElementException | ApiError e) {
      String reason = String.valueOf(e.getMessage());
      Answers.json(exchange, 400, JSON.createObjectNode().put("error", reason));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      exchange.close();
    }
  }

  /** Pictures are shown, everything else is only ever saved: it might be a page with scripts. */
  private void file(HttpExchange exchange, String id) throws IOException {
    Optional<Files.Stored> file;
    synchronized (telegram.world()) {
      file = telegram.world().files().byId(id);
    }
    if (file.isEmpty()) {
      Answers.text(exchange, 404, "text/plain", "Такого файла нет.\n");
      return;
    }
    boolean photo = file.get().path().startsWith("photos/");
    exchange.getResponseHeaders().set("Content-Disposition", photo ? "inline" : "attachment");
    String type = photo ? "image/png" : "application/octet-stream";
    Answers.bytes(exchange, 200, type, file.get().bytes());
  }
}
