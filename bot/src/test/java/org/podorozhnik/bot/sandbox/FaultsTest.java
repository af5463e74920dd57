package org.podorozhnik.bot.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.podorozhnik.bot.sandbox.Fault.Kind;

/** The server misbehaves as it is told, and no more often. */
class FaultsTest extends Stage {
  private static final String HELLO = "{'chat_id':101,'text':'x'}";

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource({
    "RATE_LIMIT, 7, 429, Too Many Requests: retry after 7",
    "STATUS, 500, 500, Internal Server Error",
    "STATUS, 403, 403, Forbidden: bot was blocked by the user",
    "BAD_GATEWAY_HTML, 0, 502, nginx",
    "UNAUTHORIZED, 0, 401, Unauthorized",
    "CONFLICT, 0, 409, terminated by other getUpdates request"
  })
  void a_fault_answers_instead_of_the_method(Kind kind, int value, int status, String words)
      throws Exception {
    telegram.fault(Fault.times("sendmessage", kind, 1, value));
    HttpResponse<String> answer = bot.raw("sendMessage", HELLO);
    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.body()).contains(words);
    assertThat(telegram.history(101)).isEmpty();
    send(101, "x");
  }

  @Test
  void a_reset_before_loses_the_call_and_one_after_only_the_answer() throws Exception {
    telegram.fault(Fault.times("sendMessage", Kind.RESET_BEFORE, 1, 0));
    assertThatThrownBy(() -> bot.raw("sendMessage", HELLO)).isInstanceOf(IOException.class);
    assertThat(telegram.history(101)).isEmpty();
    telegram.fault(Fault.times("sendMessage", Kind.RESET_AFTER, 1, 0));
    assertThatThrownBy(() -> bot.raw("sendMessage", HELLO)).isInstanceOf(IOException.class);
    assertThat(telegram.history(101)).hasSize(1);
  }

  @Test
  void half_of_an_answer_is_no_json() {
    telegram.fault(Fault.times("getMe", Kind.TRUNCATED_JSON, 1, 0));
    assertThatThrownBy(() -> bot.call("getMe", "{}")).isInstanceOf(JsonProcessingException.class);
  }

  @Test
  void a_late_answer_comes_and_a_hanging_one_does_not() throws Exception {
    telegram.fault(Fault.times("sendMessage", Kind.DELAY, 1, 30));
    long start = System.nanoTime();
    send(101, "x");
    assertThat(System.nanoTime() - start).isGreaterThan(29_000_000L);
    telegram.fault(Fault.times("sendMessage", Kind.HANG, 1, 30));
    assertThatThrownBy(() -> bot.raw("sendMessage", HELLO)).isInstanceOf(IOException.class);
    assertThat(telegram.history(101)).hasSize(2);
  }

  @Test
  void a_fault_may_strike_one_chat_only_and_answer_anything() throws Exception {
    telegram.open(STRANGER);
    telegram.fault(Fault.always("*", Kind.STATUS, 418).in(101).saying("{\"ok\":false}"));
    assertThat(bot.raw("sendMessage", HELLO).statusCode()).isEqualTo(418);
    send(STRANGER.id(), "x");
    telegram.mend();
    send(101, "x");
  }

  @Test
  void a_share_of_the_calls_fails() throws Exception {
    telegram.fault(new Fault("sendMessage", Kind.STATUS, 30, Integer.MAX_VALUE, 500));
    int failed = 0;
    for (int i = 0; i < 100; i++) {
      failed += bot.raw("sendMessage", HELLO).statusCode() == 500 ? 1 : 0;
    }
    assertThat(failed).isBetween(15, 45);
  }

  @Test
  void calls_are_counted_with_the_faults_that_struck_them() throws Exception {
    telegram.fault(Fault.times("sendMessage", Kind.STATUS, 1, 500));
    bot.raw("sendMessage", HELLO);
    send(101, "y");
    assertThat(telegram.calls().count("sendmessage")).isEqualTo(2);
    assertThat(telegram.calls().of("sendMessage"))
        .extracting(ReceivedCall::fault)
        .containsExactly("STATUS", "");
  }

  @Test
  void faults_can_be_set_from_outside_but_not_by_a_foreign_page() throws Exception {
    String fault = "{\"kind\":\"RATE_LIMIT\",\"method\":\"getMe\",\"times\":1,\"value\":9}";
    assertThat(control("text/plain", null, fault)).isEqualTo(415);
    assertThat(control("application/json", "http://evil.example", fault)).isEqualTo(403);
    assertThat(control("application/json", null, "{\"kind\":\"NONE\"}")).isEqualTo(400);
    assertThat(control("application/json", null, fault)).isEqualTo(200);
    assertThat(bot.refusal("getMe", "{}")).isEqualTo("429 Too Many Requests: retry after 9");
  }

  private int control(String type, String origin, String body) throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(telegram.apiUrl() + "/control/faults"))
            .header("Content-Type", type)
            .POST(HttpRequest.BodyPublishers.ofString(body));
    if (origin != null) {
      request.header("Origin", origin);
    }
    return bot.send(request.build()).statusCode();
  }
}
