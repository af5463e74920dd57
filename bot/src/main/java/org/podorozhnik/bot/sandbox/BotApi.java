package org.podorozhnik.bot.sandbox;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.podorozhnik.bot.sandbox.http.Answers;
import org.podorozhnik.bot.sandbox.http.Form;
import org.podorozhnik.bot.sandbox.http.Loopback;
import org.podorozhnik.bot.sandbox.world.ApiError;
import org.podorozhnik.bot.sandbox.world.Files;
import org.podorozhnik.bot.sandbox.world.World;

/** The Bot API over HTTP: {@code /bot<token>/<method>}, files, and the faults in between. */
final class BotApi implements HttpHandler {
  private static final Pattern CALL = Pattern.compile("/bot([^/]*)/(?:test/)?([^/]+)/?");
  private static final Pattern FILE = Pattern.compile("/file/bot([^/]*)/(.+)");
  private static final Pattern TOKEN = Pattern.compile("\\d{1,20}:[\\w-]+");

  private final String token;
  private final World world;
  private final Endpoint endpoint;
  private final Faults faults;
  private final Loopback loopback;
  private final CountDownLatch closed;

  BotApi(FakeTelegram telegram, Loopback loopback) {
    this.token = telegram.token();
    this.world = telegram.world();
    this.endpoint = telegram.endpoint();
    this.faults = telegram.faults();
    this.loopback = loopback;
    this.closed = telegram.closed();
  }

  /** Whether the path belongs here and not to a page. */
  static boolean serves(String path) {
    return path.startsWith("/bot") || path.startsWith("/file/bot") || path.startsWith("/control/");
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    Matcher call = CALL.matcher(path);
    Matcher file = FILE.matcher(path);
    if (!loopback.admits(exchange)) {
      refuse(exchange, new ApiError(403, "Forbidden: the sandbox answers only on this machine"));
    } else if (path.equals("/control/faults")) {
      FaultControl.handle(exchange, faults);
    } else if (file.matches()) {
      download(exchange, file.group(1), file.group(2));
    } else if (!call.matches()) {
      refuse(exchange, new ApiError(404, "Not Found"));
    } else {
      call(exchange, call.group(1), call.group(2));
    }
  }

  private void call(HttpExchange exchange, String given, String method) throws IOException {
    Form form;
    try {
      form = Form.read(exchange);
    } catch (Form.Unreadable e) {
      refuse(exchange, ApiError.bad(String.valueOf(e.getMessage())));
      return;
    }
    if (!given.equals(token)) {
      refuse(exchange, unauthorized(given));
      return;
    }
    String key = Endpoint.key(method);
    Optional<Fault> fault = faults.next(key, form.fields().path("chat_id").asLong());
    endpoint.note(method, form, fault.map(f -> f.kind().name()).orElse(""));
    try {
      answer(exchange, method, form, fault.orElse(null));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      exchange.close();
    }
  }

  private void answer(HttpExchange exchange, String method, Form form, @Nullable Fault fault)
      throws IOException, InterruptedException {
    if (fault != null && !fault.kind().carriesOut()) {
      Misbehaviour.insteadOf(exchange, fault);
      return;
    }
    Endpoint.Outcome outcome = endpoint.carryOut(method, form);
    if (fault == null) {
      Misbehaviour.none(exchange, outcome);
    } else {
      Misbehaviour.after(exchange, fault, outcome, this::pause);
    }
  }

  /** Waits, unless the server closes. */
  private void pause(int millis) throws InterruptedException {
    if (closed.await(millis, TimeUnit.MILLISECONDS)) {
      throw new InterruptedException("closed");
    }
  }

  private static ApiError unauthorized(String token) {
    boolean formed = TOKEN.matcher(token).matches();
    return new ApiError(401, formed ? "Unauthorized" : "Unauthorized: invalid token specified");
  }

  private void download(HttpExchange exchange, String given, String path) throws IOException {
    Optional<Files.Stored> file;
    synchronized (world) {
      file = world.files().byPath(path);
    }
    if (!given.equals(token)) {
      refuse(exchange, unauthorized(given));
    } else if (file.isEmpty()) {
      refuse(exchange, new ApiError(404, "Not Found"));
    } else {
      Answers.bytes(exchange, 200, "application/octet-stream", file.get().bytes());
    }
  }

  private static void refuse(HttpExchange exchange, ApiError error) throws IOException {
    Misbehaviour.none(exchange, Endpoint.Outcome.refused(error));
  }
}
