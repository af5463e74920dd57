package org.podorozhnik.bot.sandbox.methods;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.podorozhnik.bot.sandbox.world.ApiError;
import org.podorozhnik.bot.sandbox.world.World;

/** What the bot says of itself. */
final class ProfileMethods {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final int MAX_COMMANDS = 100;

  /** A word about the bot: its field, the method that sets it, and its limit. */
  private record Word(String field, String method, int most) {}

  private final World world;

  ProfileMethods(World world) {
    this.world = world;
  }

  Map<String, Method> table() {
    Map<String, Method> table = new HashMap<>();
    table.put("getMe", call -> me());
    table.put("setMyCommands", this::setMyCommands);
    table.put("deleteMyCommands", this::deleteMyCommands);
    table.put("getMyCommands", call -> world.profile().commands(scope(call), language(call)));
    table.put("setChatMenuButton", this::setChatMenuButton);
    table.put("getChatMenuButton", this::getChatMenuButton);
    word(table, new Word("name", "MyName", 64));
    word(table, new Word("description", "MyDescription", 512));
    word(table, new Word("short_description", "MyShortDescription", 120));
    return table;
  }

  private JsonNode me() {
    ObjectNode me = world.bot().json();
    me.put("can_join_groups", true).put("can_read_all_group_messages", !world.privacy());
    return me.put("supports_inline_queries", true)
        .put("can_connect_to_business", false)
        .put("has_main_web_app", false);
  }

  private JsonNode setMyCommands(Call call) {
    JsonNode commands = call.node("commands");
    if (commands.size() > MAX_COMMANDS) {
      throw ApiError.bad("BOT_COMMANDS_TOO_MUCH");
    }
    for (JsonNode command : commands) {
      if (!command.path("command").asText("").matches("[a-z0-9_]{1,32}")) {
        throw ApiError.bad("BOT_COMMAND_INVALID");
      }
      int length = command.path("description").asText("").length();
      if (length < 1 || length > 256) {
        throw ApiError.bad("BOT_COMMAND_DESCRIPTION_INVALID");
      }
    }
    world.profile().commands(scope(call), language(call), commands);
    world.touch();
    return BooleanNode.TRUE;
  }

  private JsonNode deleteMyCommands(Call call) {
    world.profile().commands(scope(call), language(call), JSON.arrayNode());
    world.touch();
    return BooleanNode.TRUE;
  }

  private String scope(Call call) {
    JsonNode scope = call.node("scope");
    String key = scope.path("type").asText("default");
    if (scope.has("chat_id")) {
      key += " " + Targets.chat(world, scope.path("chat_id")).id();
    }
    return scope.has("user_id") ? key + " " + scope.path("user_id").asLong() : key;
  }

  private static String language(Call call) {
    String language = call.text("language_code");
    if (!language.matches("|[a-z]{2}")) {
      throw ApiError.bad("LANG_CODE_INVALID");
    }
    return language;
  }

  private void word(Map<String, Method> table, Word word) {
    String field = word.field();
    table.put(
        "set" + word.method(),
        call -> {
          if (call.text(field).length() > word.most()) {
            throw ApiError.bad("BOT_" + field.toUpperCase(Locale.ROOT) + "_INVALID");
          }
          world.profile().word(field, language(call), call.text(field));
          world.touch();
          return BooleanNode.TRUE;
        });
    table.put(
        "get" + word.method(),
        call -> JSON.objectNode().put(field, world.profile().word(field, language(call))));
  }

  private JsonNode setChatMenuButton(Call call) {
    world.profile().menuButtons().put(call.node("chat_id").asLong(0), call.node("menu_button"));
    world.touch();
    return BooleanNode.TRUE;
  }

  private JsonNode getChatMenuButton(Call call) {
    Map<Long, JsonNode> buttons = world.profile().menuButtons();
    JsonNode general = buttons.getOrDefault(0L, JSON.objectNode().put("type", "default"));
    return buttons.getOrDefault(call.node("chat_id").asLong(0), general);
  }
}
