package org.podorozhnik.bot.sandbox.world;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the bot says of itself: its commands by scope and language, its name and descriptions. */
public final class Profile {
  private final Map<String, JsonNode> commands = new LinkedHashMap<>();
  private final Map<String, String> words = new LinkedHashMap<>();
  private final Map<Long, JsonNode> menuButtons = new LinkedHashMap<>();

  /** The commands of exactly this scope and language. */
  public JsonNode commands(String scope, String language) {
    return commands.getOrDefault(scope + "|" + language, JsonNodeFactory.instance.arrayNode());
  }

  /** Sets them; an empty list deletes. */
  public void commands(String scope, String language, JsonNode list) {
    if (list.isEmpty()) {
      commands.remove(scope + "|" + language);
    } else {
      commands.put(scope + "|" + language, list);
    }
  }

  /** The commands that one person sees in one chat: the narrowest scope that has any. */
  public JsonNode visible(Chat chat, long person, String language) {
    for (String scope : scopes(chat, person)) {
      for (String tongue : List.of(language, "")) {
        JsonNode found = commands(scope, tongue);
        if (!found.isEmpty()) {
          return found;
        }
      }
    }
    return JsonNodeFactory.instance.arrayNode();
  }

  private static List<String> scopes(Chat chat, long person) {
    String here = " " + chat.id();
    if (chat.isPrivate()) {
      return List.of("chat" + here, "all_private_chats", "default");
    }
    String one = "chat_member" + here + " " + person;
    if (chat.standing(person).admin()) {
      return List.of(
          one,
          "chat_administrators" + here,
          "chat" + here,
          "all_chat_administrators",
          "all_group_chats",
          "default");
    }
    return List.of(one, "chat" + here, "all_group_chats", "default");
  }

  /**
   * A word about the bot in the language, or in none.
   *
   * @param field name, description or short_description
   */
  public String word(String field, String language) {
    String none = words.getOrDefault(field + "|", "");
    return words.getOrDefault(field + "|" + language, none);
  }

  public void word(String field, String language, String value) {
    if (value.isEmpty()) {
      words.remove(field + "|" + language);
    } else {
      words.put(field + "|" + language, value);
    }
  }

  /** The menu button of a chat; 0 is the default one. */
  public Map<Long, JsonNode> menuButtons() {
    return menuButtons;
  }
}
