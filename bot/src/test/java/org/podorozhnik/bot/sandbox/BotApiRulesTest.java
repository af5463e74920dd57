package org.podorozhnik.bot.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The fake keeps Telegram's rules and says so in Telegram's words. */
class BotApiRulesTest extends Stage {
  @ParameterizedTest(name = "{0} {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "noSuchMethod|{}|404 Not Found: method not found",
        "sendMessage|{'text':'x'}|400 Bad Request: chat_id is empty",
        "sendMessage|{'chat_id':101}|400 Bad Request: message text is empty",
        "sendMessage|{'chat_id':9,'text':'x'}|400 Bad Request: chat not found",
        "sendMessage|{'chat_id':'@nobody','text':'x'}|400 Bad Request: chat not found",
        "sendMessage|{'chat_id':101,'text':' '}|400 Bad Request: message text is empty",
        "sendMessage|{'chat_id':101,'text':{}}|400 Bad Request: wrong type of parameter `text`",
        "sendMessage|{'chat_id':101,'text':'x','parse_mode':'BBCode'}|400 Bad Request: unsupported parse_mode",
        "sendMessage|{'chat_id':101,'text':'<b>x','parse_mode':'HTML'}|400 Bad Request: can't parse entities: Can't find end tag corresponding to start tag `b`",
        "sendMessage|{'chat_id':-1001000000001,'message_thread_id':77,'text':'x'}|400 Bad Request: message thread not found",
        "sendMessage|{'chat_id':-1001000000001,'message_thread_id':1,'text':'x'}|400 Bad Request: message thread not found",
        "sendMessage|{'chat_id':101,'text':'x','reply_parameters':{'message_id':77}}|400 Bad Request: message to be replied not found",
        "sendPhoto|{'chat_id':101,'photo':'unknown'}|400 Bad Request: wrong file identifier/HTTP URL specified",
        "sendPhoto|{'chat_id':101}|400 Bad Request: there is no photo in the request",
        "sendLocation|{'chat_id':101,'latitude':99,'longitude':0}|400 Bad Request: invalid location specified",
        "editMessageText|{'chat_id':101,'message_id':77,'text':'x'}|400 Bad Request: message to edit not found",
        "editMessageText|{'chat_id':101,'text':'x'}|400 Bad Request: message identifier is not specified",
        "deleteMessage|{'chat_id':101,'message_id':77}|400 Bad Request: message to delete not found",
        "answerCallbackQuery|{'callback_query_id':'old'}|400 Bad Request: query is too old and response timeout expired or query ID is invalid",
        "sendChatAction|{'chat_id':101,'action':'dancing'}|400 Bad Request: wrong parameter action in request",
        "setMyCommands|{'commands':[{'command':'Нет','description':'x'}]}|400 Bad Request: BOT_COMMAND_INVALID",
        "setMyCommands|{'commands':[{'command':'x','description':''}]}|400 Bad Request: BOT_COMMAND_DESCRIPTION_INVALID",
        "pinChatMessage|{'chat_id':-2001,'message_id':1}|400 Bad Request: message to pin not found",
        "getFile|{'file_id':'unknown'}|400 Bad Request: invalid file_id",
        "setWebhook|{'url':'http://plain.example'}|400 Bad Request: bad webhook: An HTTPS URL must be provided for webhook"
      })
  void a_call_is_refused_as_telegram_would(String method, String body, String refusal)
      throws Exception {
    assertThat(bot.refusal(method, body)).isEqualTo(refusal.replace('`', '"'));
  }

  @Test
  void the_text_is_measured_after_the_tags_are_read() throws Exception {
    String tags = "<b>ы</b>".repeat(4096);
    bot.ok("sendMessage", "{'chat_id':101,'parse_mode':'HTML','text':'" + tags + "'}");
    assertThat(
            bot.refusal(
                "sendMessage", "{'chat_id':101,'parse_mode':'HTML','text':'" + tags + "y'}"))
        .isEqualTo("400 Bad Request: message is too long");
  }

  @Test
  void an_emoji_outside_the_basic_plane_counts_twice() throws Exception {
    send(101, "🌿".repeat(2048));
    assertThat(bot.refusal("sendMessage", "{'chat_id':101,'text':'" + "🌿".repeat(2049) + "'}"))
        .contains("message is too long");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "'text':'k','callback_data':''|BUTTON_DATA_INVALID",
        "'text':'k','callback_data':'ЯЯЯЯЯЯЯЯЯЯЯЯЯЯЯЯЯЯЯЯЯЯЯЯЯЯЯЯЯЯЯЯЯ'|BUTTON_DATA_INVALID",
        "'text':'k'|Text buttons are unallowed in the inline keyboard",
        "'callback_data':'x'|Can't find field",
        "'text':'k','url':'not a link'|is invalid: Wrong HTTP URL"
      })
  void a_button_is_refused(String button, String reason) throws Exception {
    assertThat(bot.refusal("sendMessage", withButtons("{" + button + "}"))).contains(reason);
  }

  @Test
  void callback_data_of_64_bytes_and_links_are_taken() throws Exception {
    bot.ok("sendMessage", withButtons("{'text':'k','callback_data':'" + "я".repeat(32) + "'}"));
    bot.ok("sendMessage", withButtons("{'text':'k','url':'https://гос.example/a?b=c'}"));
    bot.ok("sendMessage", withButtons("{'text':'k','url':'tg://resolve?domain=x'}"));
  }

  @Test
  void more_than_100_buttons_are_refused() throws Exception {
    String button = "{'text':'k','callback_data':'x'}";
    bot.ok("sendMessage", withButtons(button + ("," + button).repeat(99)));
    assertThat(bot.refusal("sendMessage", withButtons(button + ("," + button).repeat(100))))
        .isEqualTo("400 Bad Request: reply markup is too long");
  }

  private static String withButtons(String buttons) {
    return "{'chat_id':101,'text':'x','reply_markup':{'inline_keyboard':[[" + buttons + "]]}}";
  }

  @Test
  void an_edit_that_changes_nothing_is_refused() throws Exception {
    int id = send(101, "<b>x</b>");
    String same = "{'chat_id':101,'message_id':" + id + ",'text':'<b>x</b>'}";
    assertThat(bot.refusal("editMessageText", same))
        .startsWith("400 Bad Request: message is not modified");
    bot.ok("editMessageText", same.replace("'text'", "'parse_mode':'HTML','text'"));
    assertThat(telegram.history(101).get(0).earlier()).containsExactly("<b>x</b>");
  }

  @Test
  void only_own_messages_are_edited() throws Exception {
    int theirs = telegram.say(ANYA, "привет");
    String edit = "{'chat_id':101,'message_id':" + theirs + ",'text':'y'}";
    assertThat(bot.refusal("editMessageText", edit))
        .isEqualTo("400 Bad Request: message can't be edited");
  }

  @Test
  void an_answer_to_a_lost_message_can_be_sent_all_the_same() throws Exception {
    JsonNode sent =
        bot.ok(
            "sendMessage",
            "{'chat_id':101,'text':'x',"
                + "'reply_parameters':{'message_id':77,'allow_sending_without_reply':true}}");
    assertThat(sent.has("reply_to_message")).isFalse();
  }

  @Test
  void another_token_is_unauthorized() throws Exception {
    ApiClient other = new ApiClient(telegram.apiUrl(), "1:wrong");
    assertThat(other.refusal("getMe", "{}")).isEqualTo("401 Unauthorized");
    ApiClient malformed = new ApiClient(telegram.apiUrl(), "wrong");
    assertThat(malformed.refusal("getMe", "{}"))
        .isEqualTo("401 Unauthorized: invalid token specified");
  }

  @Test
  void method_names_are_read_in_any_case_and_unplayed_ones_are_answered_with_true()
      throws Exception {
    assertThat(bot.ok("GETME", "{}").path("username").asText()).isEqualTo(FakeTelegram.BOT_NAME);
    assertThat(bot.ok("setChatTitle", "{'chat_id':-2001,'title':'x'}").asBoolean()).isTrue();
  }

  @Test
  void odd_parameters_pass_but_are_remembered() throws Exception {
    bot.ok("sendMessage", "{'chat_id':101,'text':'x','method':'sendmessage'}");
    assertThat(telegram.complaints()).isEmpty();
    bot.ok("sendMessage", "{'chat_id':101,'text':'x','parse_mod':'HTML'}");
    bot.ok("sendMessage", withButtons("{'text':'k','callback_data':'x','colour':'red'}"));
    bot.ok("sendMessage", withButtons("{'text':'k','callback_data':'x','style':'pink'}"));
    assertThat(telegram.complaints())
        .satisfiesExactly(
            first -> assertThat(first).contains("unknown parameter parse_mod"),
            second -> assertThat(second).contains("unknown field colour"),
            third -> assertThat(third).contains("style is none of"));
  }

  @Test
  void texts_carry_the_entities_that_telegram_finds_by_itself() throws Exception {
    telegram.say(ANYA, "/start@podorozhnik_sandbox_bot смотри https://example.org/a и @anna");
    assertThat(telegram.messages(101).get(0).path("entities"))
        .extracting(e -> e.path("type").asText() + e.path("offset").asInt())
        .containsExactly("bot_command0", "url38", "mention62");
  }
}
