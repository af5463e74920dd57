package org.podorozhnik.bot.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.podorozhnik.bot.sandbox.FakeTelegram.Place;

/** Buttons, inline questions, and the commands menu. */
class QueriesTest extends Stage {
  private static final String RESULT =
      "{'type':'article','id':'1','title':'Ларс','input_message_content':"
          + "{'message_text':'<b>2</b> часа','parse_mode':'HTML'},'reply_markup':"
          + "{'inline_keyboard':[[{'text':'Ещё','callback_data':'more'}]]}}";

  private JsonNode newest(String kind) throws Exception {
    JsonNode updates = bot.ok("getUpdates", "{}");
    return updates.get(updates.size() - 1).path(kind);
  }

  @Test
  void a_pressed_button_is_answered_with_words() throws Exception {
    int id = send(101, "x");
    String query = telegram.press(ANYA, 101, id, "go");
    assertThat(telegram.buttonAnswer(query)).isEmpty();
    assertThat(newest("callback_query").path("data").asText()).isEqualTo("go");
    assertThat(newest("callback_query").at("/message/message_id").asInt()).isEqualTo(id);
    bot.ok(
        "answerCallbackQuery",
        "{'callback_query_id':'" + query + "','text':'Готово','show_alert':true}");
    assertThat(telegram.buttonAnswer(query).path("text").asText()).isEqualTo("Готово");
    assertThat(telegram.buttonAnswer(query).path("show_alert").asBoolean()).isTrue();
  }

  @Test
  void an_answer_that_comes_too_late_is_refused() throws Exception {
    String query = telegram.press(ANYA, 101, send(101, "x"), "go");
    clock.pass(Duration.ofSeconds(16));
    assertThat(bot.refusal("answerCallbackQuery", "{'callback_query_id':'" + query + "'}"))
        .contains("query is too old");
  }

  @Test
  void an_inline_result_becomes_a_message_that_the_bot_can_edit() throws Exception {
    String query = telegram.inline(ANYA, "ларс");
    assertThat(newest("inline_query").path("query").asText()).isEqualTo("ларс");
    answer(query, RESULT);
    int id = telegram.choose(ANYA, new Place(GROUP, 0), telegram.inlineAnswer(query).get(0));
    Seen chosen = telegram.history(GROUP).get(0);
    assertThat(chosen.text()).isEqualTo("2 часа");
    assertThat(chosen.json().at("/via_bot/username").asText()).isEqualTo(FakeTelegram.BOT_NAME);
    telegram.press(ANYA, GROUP, id, "more");
    String inlineId = newest("callback_query").path("inline_message_id").asText();
    bot.ok("editMessageText", "{'inline_message_id':'" + inlineId + "','text':'3 часа'}");
    assertThat(telegram.history(GROUP).get(0).text()).isEqualTo("3 часа");
  }

  private void answer(String query, String results) throws Exception {
    bot.ok("answerInlineQuery", "{'inline_query_id':'" + query + "','results':[" + results + "]}");
  }

  @Test
  void inline_results_have_their_rules() throws Exception {
    String query = telegram.inline(ANYA, "x");
    String call = "{'inline_query_id':'" + query + "','results':[%s]}";
    assertThat(bot.refusal("answerInlineQuery", call.formatted(RESULT + "," + RESULT)))
        .contains("RESULT_ID_DUPLICATE");
    String many = RESULT + ("," + RESULT).repeat(50);
    assertThat(bot.refusal("answerInlineQuery", call.formatted(many))).contains("RESULTS_TOO_MUCH");
    String untitled = RESULT.replace("'title':'Ларс',", "");
    assertThat(bot.refusal("answerInlineQuery", call.formatted(untitled))).contains("title");
    String broken = RESULT.replace("</b>", "");
    assertThat(bot.refusal("answerInlineQuery", call.formatted(broken)))
        .contains("can't parse entities");
  }

  @Test
  void the_commands_menu_is_that_of_the_narrowest_scope_in_the_persons_language() throws Exception {
    commands("'scope':{'type':'all_group_chats'}", "wait");
    commands("'scope':{'type':'all_private_chats'}", "start");
    commands("'scope':{'type':'all_private_chats'},'language_code':'ru'", "menu");
    commands("'scope':{'type':'chat','chat_id':102}", "publish");
    assertThat(menu(ANYA, 101)).isEqualTo("menu");
    assertThat(menu(new FakeTelegram.Person(101, "Ann", "en"), 101)).isEqualTo("start");
    assertThat(menu(ANYA, FORUM)).isEqualTo("wait");
    assertThat(menu(STRANGER, 102)).isEqualTo("publish");
    bot.ok("deleteMyCommands", "{'scope':{'type':'chat','chat_id':102}}");
    assertThat(menu(STRANGER, 102)).isEqualTo("menu");
  }

  private void commands(String where, String command) throws Exception {
    bot.ok(
        "setMyCommands",
        "{" + where + ",'commands':[{'command':'" + command + "','description':'x'}]}");
  }

  private String menu(FakeTelegram.Person person, long chat) {
    return telegram.commands(person, new Place(chat, 0)).path(0).path("command").asText();
  }

  @Test
  void the_bots_words_about_itself_are_kept_by_language() throws Exception {
    bot.ok("setMyDescription", "{'description':'A bot'}");
    bot.ok("setMyDescription", "{'description':'Бот','language_code':'ru'}");
    assertThat(bot.ok("getMyDescription", "{'language_code':'ru'}").path("description").asText())
        .isEqualTo("Бот");
    assertThat(bot.ok("getMyDescription", "{'language_code':'ka'}").path("description").asText())
        .isEqualTo("A bot");
  }
}
