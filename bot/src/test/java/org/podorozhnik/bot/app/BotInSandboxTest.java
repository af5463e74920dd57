package org.podorozhnik.bot.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.podorozhnik.bot.config.Settings;
import org.podorozhnik.bot.sandbox.FakeTelegram;
import org.podorozhnik.bot.sandbox.FakeTelegram.Person;
import org.podorozhnik.bot.sandbox.FakeTelegram.Place;
import org.podorozhnik.bot.sandbox.Fault;
import org.podorozhnik.bot.sandbox.SandboxServer;

/** The whole bot with its real client over HTTP against the fake Telegram. */
class BotInSandboxTest {
  private static final Duration PATIENCE = Duration.ofSeconds(15);
  private static final long GROUP = -1_001_000_000_001L;
  private final Person anna = SandboxServer.PEOPLE.get(0);
  private final Person max = SandboxServer.PEOPLE.get(2);

  @TempDir Path home;
  private SandboxServer server;
  private FakeTelegram telegram;
  private Bot bot;

  @BeforeEach
  void start() throws Exception {
    server = SandboxServer.start(0, Clock.systemUTC());
    telegram = server.telegram();
    bot = startBot();
  }

  private Bot startBot() throws Exception {
    Settings settings =
        Settings.of(Map.of("PODOROZHNIK_HOME", home.toString()), "unused").withApi(server.apiUrl());
    return Bot.startIn(settings, FakeTelegram.TOKEN, Clock.systemUTC());
  }

  @AfterEach
  void stop() {
    bot.close();
    server.close();
  }

  @Test
  void a_question_gets_one_message_with_the_rule_and_nothing_telegram_would_complain_about()
      throws Exception {
    telegram.say(anna, "помощь лгбт");
    List<ObjectNode> answers = answers(anna.id(), 1);
    assertThat(answers.get(0).path("text").asText()).contains("ЛГБТ").contains("Источник:");
    assertThat(telegram.complaints()).isEmpty();
  }

  @Test
  void a_menu_edits_its_message_in_place_and_every_button_is_answered() throws Exception {
    telegram.say(anna, "/start");
    ObjectNode menu = answers(anna.id(), 1).get(0);
    int id = menu.path("message_id").asInt();
    String query = telegram.press(anna, anna.id(), id, "r:help");
    assertThat(telegram.await(PATIENCE, t -> t.buttonAnswer(query).has("answered"))).isTrue();
    assertThat(telegram.await(PATIENCE, t -> text(t, anna.id(), id).contains("Помощь"))).isTrue();
    assertThat(telegram.answers(anna.id())).hasSize(1);
  }

  @Test
  void in_a_group_it_answers_the_asker_in_the_topic_and_is_silent_otherwise() throws Exception {
    telegram.say(max, new Place(GROUP, 2), "кто-нибудь знает про лгбт помощь?", 0);
    int asked =
        telegram.say(anna, new Place(GROUP, 2), "@" + FakeTelegram.BOT_NAME + " помощь лгбт", 0);
    ObjectNode answer = answers(GROUP, 1).get(0);
    assertThat(answer.path("message_thread_id").asInt()).isEqualTo(2);
    assertThat(answer.path("reply_to_message").path("message_id").asInt()).isEqualTo(asked);
    assertThat(telegram.answers(GROUP)).hasSize(1);
  }

  @Test
  void inline_results_come_with_dates() throws Exception {
    String query = telegram.inline(max, "лгбт");
    assertThat(telegram.await(PATIENCE, t -> t.inlineAnswer(query) != null)).isTrue();
    JsonNode results = telegram.inlineAnswer(query);
    assertThat(results.size()).isBetween(1, 20);
    assertThat(results.get(0).path("description").asText()).matches(".*20\\d\\d.*");
  }

  @Test
  void no_question_is_lost_while_telegram_misbehaves() throws Exception {
    telegram.fault(Fault.times("sendmessage", Fault.Kind.RATE_LIMIT, 1, 1));
    telegram.fault(Fault.times("sendmessage", Fault.Kind.BAD_GATEWAY_HTML, 1, 0));
    telegram.fault(Fault.times("sendmessage", Fault.Kind.RESET_BEFORE, 1, 0));
    telegram.fault(Fault.times("sendmessage", Fault.Kind.TRUNCATED_JSON, 1, 0));
    telegram.fault(Fault.times("getupdates", Fault.Kind.STATUS, 1, 500));
    for (int i = 0; i < 6; i++) {
      Person person = new Person(500 + i, "Гость", "ru");
      telegram.say(person, "/sos");
    }
    for (int i = 0; i < 6; i++) {
      assertThat(answers(500 + i, 1).get(0).path("text").asText()).contains("112");
    }
  }

  @Test
  void a_poisoned_update_is_skipped_and_a_lower_id_is_taken() throws Exception {
    ObjectMapper json = new ObjectMapper();
    telegram.pushRaw(
        (ObjectNode) json.readTree("{\"message\":{\"message_id\":\"not a number\",\"date\":[]}}"));
    telegram.pushRaw((ObjectNode) json.readTree("{\"some_new_kind\":{}}"));
    telegram.say(anna, "/help");
    answers(anna.id(), 1);
    telegram.queue().restartIds(5);
    telegram.say(anna, "/sos");
    answers(anna.id(), 2);
  }

  @Test
  void what_was_taken_but_not_acknowledged_is_answered_after_a_restart() throws Exception {
    telegram.say(anna, "/sos");
    answers(anna.id(), 1);
    bot.close();
    telegram.say(anna, "/help");
    bot = startBot();
    answers(anna.id(), 2);
  }

  @Test
  void a_clean_restart_answers_nothing_twice() throws Exception {
    for (int i = 0; i < 20; i++) {
      telegram.say(new Person(700 + i, "Гость", "ru"), "/sos");
    }
    answers(719, 1);
    bot.close();
    bot = startBot();
    telegram.say(anna, "/help");
    answers(anna.id(), 1);
    for (int i = 0; i < 20; i++) {
      assertThat(telegram.answers(700 + i)).hasSize(1);
    }
  }

  @Test
  void a_blocked_bot_stays_quiet_and_serves_the_others() throws Exception {
    telegram.block(max, true);
    telegram.say(max, "/sos");
    telegram.say(anna, "/sos");
    answers(anna.id(), 1);
    assertThat(telegram.answers(max.id())).isEmpty();
  }

  private List<ObjectNode> answers(long chat, int count) throws InterruptedException {
    boolean came = telegram.await(PATIENCE, t -> t.answers(chat).size() >= count);
    assertThat(came).as("answers in " + chat + ": " + telegram.answers(chat)).isTrue();
    return telegram.answers(chat);
  }

  private static String text(FakeTelegram telegram, long chat, int message) {
    return telegram.messages(chat).stream()
        .filter(m -> m.path("message_id").asInt() == message)
        .map(m -> m.path("text").asText())
        .findFirst()
        .orElse("");
  }
}
