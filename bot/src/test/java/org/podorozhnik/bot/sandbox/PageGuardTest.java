package org.podorozhnik.bot.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may see the chat page. Speaks HTTP by hand, since clients do not let one forge a host. */
class PageGuardTest {
  private SandboxServer server;

  @BeforeEach
  void start() throws IOException {
    server = SandboxServer.start(0, Clock.systemUTC());
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private String ask(String request, String... headers) throws IOException {
    int port = server.apiUrl().getPort();
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      String head = request + " HTTP/1.0\r\n" + String.join("\r\n", headers) + "\r\n\r\n";
      socket.getOutputStream().write(head.getBytes(StandardCharsets.UTF_8));
      var in = new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8);
      return new BufferedReader(in).lines().collect(Collectors.joining("\n"));
    }
  }

  private String host() {
    return "Host: 127.0.0.1:" + server.apiUrl().getPort();
  }

  private String enter() throws IOException {
    URI key = server.pageUrl();
    String answer = ask("GET " + key.getPath() + "?" + key.getQuery(), host());
    assertThat(answer).contains(" 303 ").containsIgnoringCase("location: /");
    assertThat(answer).contains("HttpOnly; SameSite=Strict");
    return "Cookie: "
        + answer
            .lines()
            .filter(line -> line.startsWith("Set-cookie: "))
            .map(line -> line.substring(12, line.indexOf(';')))
            .findFirst()
            .orElseThrow();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/app.js", "/api/state", "/api/events", "/?key=guessed"})
  void without_the_key_nothing_is_shown_but_a_sentence(String path) throws IOException {
    assertThat(ask("GET " + path, host())).contains(" 403 ").contains("Нужен адрес с ключом");
  }

  @Test
  void the_key_opens_once_and_the_cookie_goes_on() throws IOException {
    String cookie = enter();
    URI key = server.pageUrl();
    assertThat(ask("GET " + key.getPath() + "?" + key.getQuery(), host())).contains(" 403 ");
    for (String path : new String[] {"/", "/app.js", "/api/state", "/"}) {
      assertThat(ask("GET " + path, host(), cookie)).contains(" 200 ");
    }
    assertThat(ask("GET /", host(), cookie)).contains("default-src 'self'");
  }

  @Test
  void another_name_or_origin_is_turned_away_even_with_the_cookie() throws IOException {
    String cookie = enter();
    int port = server.apiUrl().getPort();
    assertThat(ask("GET /", "Host: evil.example:" + port, cookie)).contains(" 403 ");
    assertThat(ask("GET /", "Host: 127.0.0.1:1", cookie)).contains(" 403 ");
    assertThat(ask("GET /", cookie)).contains(" 403 ");
    assertThat(ask("GET /", host(), cookie, "Origin: http://evil.example")).contains(" 403 ");
    String own = "Origin: http://localhost:" + port;
    assertThat(ask("GET /", "Host: localhost:" + port, cookie, own)).contains(" 200 ");
  }

  @Test
  void the_bot_api_needs_the_token_and_the_right_host_but_no_cookie() throws IOException {
    String call = "GET /bot" + FakeTelegram.TOKEN + "/getMe";
    assertThat(ask(call, host())).contains("\"ok\":true");
    assertThat(ask(call, "Host: evil.example")).contains(" 403 ");
    assertThat(ask("GET /bot1:no/getMe", host())).contains(" 401 ");
  }

  @Test
  void a_busy_port_means_the_next_one() throws IOException {
    int port = server.apiUrl().getPort();
    try (SandboxServer second = SandboxServer.start(port, Clock.systemUTC())) {
      assertThat(second.apiUrl().getPort()).isBetween(port + 1, port + 20);
    }
  }
}
