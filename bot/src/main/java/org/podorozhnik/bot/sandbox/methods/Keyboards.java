package org.podorozhnik.bot.sandbox.methods;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.podorozhnik.bot.sandbox.world.ApiError;

/** The rules for keyboards under messages. */
final class Keyboards {
  private static final int MAX_BUTTONS = 100;
  private static final int MAX_DATA_BYTES = 64;
  private static final List<String> ACTIONS =
      List.of(
          "url",
          "callback_data",
          "web_app",
          "login_url",
          "switch_inline_query",
          "switch_inline_query_current_chat",
          "switch_inline_query_chosen_chat",
          "copy_text",
          "callback_game",
          "pay");
  private static final Pattern URL =
      Pattern.compile(
          "(?i)(?:(?:https?|tg|ton)://)?(?:localhost|[\\w\\-\\p{L}]+(?:\\.[\\w\\-\\p{L}]+)+|"
              + "(?<=tg://)[a-z]+)(?::\\d{1,5})?(?:[/?#]\\S*)?");

  private Keyboards() {}

  /** The inline keyboard to show, or a missing node if there is none. */
  static JsonNode inline(JsonNode markup) {
    JsonNode rows = markup.path("inline_keyboard");
    int buttons = 0;
    for (JsonNode row : rows) {
      for (JsonNode button : row) {
        check(button);
        buttons++;
      }
    }
    if (buttons > MAX_BUTTONS) {
      throw ApiError.bad("reply markup is too long");
    }
    return buttons == 0 ? MissingNode.getInstance() : markup;
  }

  private static void check(JsonNode button) {
    if (button.path("text").asText("").isBlank()) {
      throw unreadable("Can't find field \"text\"");
    }
    long actions = ACTIONS.stream().filter(button::has).count();
    if (actions == 0) {
      throw unreadable("Text buttons are unallowed in the inline keyboard");
    }
    if (actions > 1) {
      throw unreadable("Exactly one action must be given");
    }
    if (button.has("callback_data")) {
      data(button.path("callback_data").asText(""));
    }
    if (button.has("url")) {
      url(button.path("url").asText(""));
    }
  }

  private static void data(String data) {
    int bytes = data.getBytes(StandardCharsets.UTF_8).length;
    if (bytes < 1 || bytes > MAX_DATA_BYTES) {
      throw ApiError.bad("BUTTON_DATA_INVALID");
    }
  }

  private static void url(String url) {
    if (!URL.matcher(url).matches()) {
      throw ApiError.bad("inline keyboard button URL '" + url + "' is invalid: Wrong HTTP URL");
    }
  }

  private static ApiError unreadable(String reason) {
    return ApiError.bad("can't parse inline keyboard button: " + reason);
  }
}
