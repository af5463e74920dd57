package org.podorozhnik.bot.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The fake keeps Telegram's rules and says so in Telegram's words. */
class BotApiRulesTest {
  private final HttpClient http = HttpClient.newHttpClient();
  private SandboxServer server;

  @BeforeEach
  void start() throws Exception {
    server = SandboxServer.start(0, Clock.systemUTC());
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "getMe|{}|`\"ok\":true`",
        "noSuchMethod|{}|`Not Found: method not found`",
        "sendMessage|{\"chat_id\":101}|`parameter \\\"text\\\" is required`",
        "sendMessage|{\"chat_id\":9,\"text\":\"x\"}|`chat not found`",
        "sendMessage|{\"chat_id\":101,\"text\":\" \"}|`message text is empty`",
        "sendMessage|{\"chat_id\":101,\"text\":\"<b>x\",\"parse_mode\":\"HTML\"}|`Can't find end tag corresponding to start tag`",
        "sendMessage|{\"chat_id\":101,\"text\":\"<p>x</p>\",\"parse_mode\":\"HTML\"}|`Unsupported start tag`",
        "sendMessage|{\"chat_id\":101,\"text\":\"<b><i>x</b></i>\",\"parse_mode\":\"HTML\"}|`Unmatched end tag`",
        "sendMessage|{\"chat_id\":-1001000000001,\"message_thread_id\":77,\"text\":\"x\"}|`message thread not found`",
        "editMessageText|{\"chat_id\":101,\"message_id\":77,\"text\":\"x\"}|`message to edit not found`",
        "answerCallbackQuery|{\"callback_query_id\":\"old\"}|`query is too old`"
      })
  void a_call_is_answered_as_telegram_would(String method, String body, String answer)
      throws Exception {
    assertThat(call(FakeTelegram.TOKEN, method, body).body()).contains(answer);
  }

  @Test
  void limits_are_counted_after_the_tags_are_read() throws Exception {
    String tags = "<b>x</b>".repeat(4096);
    assertThat(send(tags)).contains("\"ok\":true");
    assertThat(send(tags + "y")).contains("message is too long");
  }

  @Test
  void another_token_is_unauthorized() throws Exception {
    assertThat(call("1:wrong", "getMe", "{}").statusCode()).isEqualTo(401);
  }

  @Test
  void callback_data_over_64_bytes_is_refused() throws Exception {
    String keys = "{\"inline_keyboard\":[[{\"text\":\"k\",\"callback_data\":\"%s\"}]]}";
    String body = "{\"chat_id\":101,\"text\":\"x\",\"reply_markup\":" + keys + "}";
    assertThat(call(FakeTelegram.TOKEN, "sendMessage", body.formatted("я".repeat(32))).body())
        .contains("\"ok\":true");
    assertThat(call(FakeTelegram.TOKEN, "sendMessage", body.formatted("я".repeat(33))).body())
        .contains("BUTTON_DATA_INVALID");
  }

  @Test
  void the_page_is_shown_to_the_holder_of_the_key_once_and_to_nobody_else() throws Exception {
    URI key = server.pageUrl();
    assertThat(get(server.apiUrl().resolve("/")).statusCode()).isEqualTo(403);
    HttpResponse<String> first = get(key);
    assertThat(first.statusCode()).isEqualTo(303);
    assertThat(first.headers().firstValue("Set-Cookie").orElse(""))
        .contains("HttpOnly")
        .contains("SameSite=Strict");
    assertThat(get(key).statusCode()).isEqualTo(403);
  }

  private String send(String html) throws Exception {
    String body = "{\"chat_id\":101,\"parse_mode\":\"HTML\",\"text\":\"" + html + "\"}";
    return call(FakeTelegram.TOKEN, "sendMessage", body).body();
  }

  private HttpResponse<String> call(String token, String method, String body) throws Exception {
    URI uri = URI.create(server.apiUrl() + "/bot" + token + "/" + method);
    HttpRequest request =
        HttpRequest.newBuilder(uri)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
    return http.send(request, HttpResponse.BodyHandlers.ofString());
  }

  private HttpResponse<String> get(URI uri) throws Exception {
    return http.send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString());
  }
}
