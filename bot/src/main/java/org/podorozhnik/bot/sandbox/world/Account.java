package org.podorozhnik.bot.sandbox.world;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Somebody who uses Telegram, or the bot itself.
 *
 * @param username without the at sign, or empty
 * @param language code of the interface, or empty
 */
public record Account(long id, boolean bot, String name, String username, String language) {
  /** Stands for admins who write in the name of their group. */
  public static final Account ANONYMOUS_ADMIN =
      new Account(1_087_968_824L, true, "Group", "GroupAnonymousBot", "");

  /** Made the groups; does nothing else. */
  public static final Account FOUNDER = new Account(100, false, "Основатель", "", "ru");

  public ObjectNode json() {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("id", id).put("is_bot", bot).put("first_name", name);
    if (!username.isEmpty()) {
      json.put("username", username);
    }
    if (!language.isEmpty()) {
      json.put("language_code", language);
    }
    return json;
  }
}
