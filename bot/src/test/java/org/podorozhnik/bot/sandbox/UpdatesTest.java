package org.podorozhnik.bot.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.podorozhnik.bot.sandbox.FakeTelegram.Place;

/** How updates wait, are taken and confirmed. */
class UpdatesTest extends Stage {
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private List<Integer> ids(String parameters) throws Exception {
    return bot.ok("getUpdates", parameters).findValues("update_id").stream()
        .map(id -> id.asInt())
        .toList();
  }

  @Test
  void an_update_comes_again_until_a_higher_offset_confirms_it() throws Exception {
    telegram.say(ANYA, "a");
    telegram.say(ANYA, "b");
    assertThat(ids("{}")).containsExactly(1000, 1001);
    assertThat(ids("{'offset':1000}")).containsExactly(1000, 1001);
    assertThat(ids("{'offset':1001}")).containsExactly(1001);
    assertThat(telegram.queue().outstanding()).isEqualTo(1);
    assertThat(ids("{'offset':1002}")).isEmpty();
    assertThat(telegram.queue().awaitEmpty(PATIENCE)).isTrue();
  }

  @Test
  void a_negative_offset_forgets_all_but_the_newest() throws Exception {
    for (int i = 0; i < 5; i++) {
      telegram.say(ANYA, "x");
    }
    assertThat(ids("{'offset':-2}")).containsExactly(1003, 1004);
    assertThat(ids("{}")).containsExactly(1003, 1004);
  }

  @Test
  void a_poll_brings_at_most_100_and_less_if_asked() throws Exception {
    for (int i = 0; i < 120; i++) {
      telegram.say(ANYA, "x");
    }
    assertThat(ids("{}")).hasSize(100);
    assertThat(ids("{'limit':7}")).hasSize(7);
  }

  @Test
  void an_offset_far_beyond_the_newest_id_starts_again_from_the_head() throws Exception {
    telegram.say(ANYA, "x");
    assertThat(ids("{'offset':1001}")).isEmpty();
    telegram.queue().restartIds(5);
    telegram.say(ANYA, "y");
    assertThat(ids("{'offset':1001}")).containsExactly(5);
  }

  @Test
  void a_waiting_poll_ends_when_something_comes() throws Exception {
    CompletableFuture<HttpResponse<String>> poll = waiting("{'timeout':50}");
    telegram.say(ANYA, "привет");
    assertThat(poll.get(10, TimeUnit.SECONDS).body()).contains("привет");
  }

  @Test
  void a_second_poll_ends_the_first_with_409() throws Exception {
    CompletableFuture<HttpResponse<String>> first = waiting("{'timeout':50}");
    CompletableFuture<HttpResponse<String>> second = waiting("{'timeout':50}");
    assertThat(first.get(10, TimeUnit.SECONDS).statusCode()).isEqualTo(409);
    assertThat(first.get().body())
        .contains(
            "Conflict: terminated by other getUpdates request; make sure that only one bot instance"
                + " is running");
    telegram.say(ANYA, "x");
    assertThat(second.get(10, TimeUnit.SECONDS).statusCode()).isEqualTo(200);
  }

  @Test
  void a_webhook_shuts_polls_out() throws Exception {
    CompletableFuture<HttpResponse<String>> poll = waiting("{'timeout':50}");
    bot.ok("setWebhook", "{'url':'https://example.org/hook'}");
    assertThat(poll.get(10, TimeUnit.SECONDS).body())
        .contains("Conflict: terminated by setWebhook request");
    assertThat(bot.refusal("getUpdates", "{}"))
        .isEqualTo(
            "409 Conflict: can't use getUpdates method while webhook is active; use deleteWebhook"
                + " to delete the webhook first");
    bot.ok("deleteWebhook", "{}");
    assertThat(ids("{}")).isEmpty();
  }

  @Test
  void only_the_wanted_kinds_come_and_the_wish_is_remembered() throws Exception {
    bot.ok("getUpdates", "{'allowed_updates':['callback_query']}");
    telegram.say(ANYA, "x");
    bot.ok("getUpdates", "{}");
    telegram.say(ANYA, "y");
    assertThat(telegram.queue().outstanding()).isZero();
    bot.ok("getUpdates", "{'allowed_updates':[]}");
    telegram.say(ANYA, "z");
    assertThat(telegram.queue().outstanding()).isEqualTo(1);
  }

  @Test
  void an_update_of_any_shape_can_be_injected() throws Exception {
    telegram.pushRaw((ObjectNode) new ObjectMapper().readTree("{\"message\":{\"date\":[]}}"));
    assertThat(bot.ok("getUpdates", "{}").toString())
        .isEqualTo("[{\"message\":{\"date\":[]},\"update_id\":1000}]");
  }

  @Test
  void messages_in_a_topic_answer_the_one_that_opened_it() throws Exception {
    telegram.say(ANYA, new Place(FORUM, 2), "/wait", 0);
    assertThat(bot.ok("getUpdates", "{}").get(0).at("/message/reply_to_message/message_id").asInt())
        .isEqualTo(2);
  }

  /** Starts a poll and waits until the server has it. */
  private CompletableFuture<HttpResponse<String>> waiting(String body) throws Exception {
    long before = telegram.queue().polls();
    CompletableFuture<HttpResponse<String>> poll = bot.later("getUpdates", body);
    assertThat(telegram.queue().awaitPolls(before + 1, PATIENCE)).isTrue();
    return poll;
  }
}
