package org.podorozhnik.bot.sandbox.world;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.podorozhnik.bot.sandbox.markup.Found;

/**
 * Which messages of people Telegram shows to the bot: all in private, in groups what concerns it.
 */
public final class Privacy {
  private static final Set<String> SERVICE =
      Set.of(
          "new_chat_members",
          "left_chat_member",
          "new_chat_title",
          "pinned_message",
          "migrate_to_chat_id",
          "migrate_from_chat_id",
          "group_chat_created",
          "forum_topic_created",
          "forum_topic_closed",
          "forum_topic_edited",
          "forum_topic_reopened");

  private Privacy() {}

  public static boolean shows(World world, Chat chat, ObjectNode message) {
    long bot = world.bot().id();
    if (chat.isPrivate()) {
      return true;
    }
    if (!chat.standing(bot).inside()) {
      return false;
    }
    return !world.privacy()
        || chat.standing(bot).admin()
        || SERVICE.stream().anyMatch(message::has)
        || message.path("via_bot").path("id").asLong() == bot
        || message.path("reply_to_message").path("from").path("id").asLong() == bot
        || addressed(world.bot().username().toLowerCase(Locale.ROOT), message);
  }

  /** A command for this bot or for any, or its name. */
  private static boolean addressed(String username, ObjectNode message) {
    List<String> commands = Found.texts(message, "bot_command");
    return commands.stream()
            .map(c -> c.toLowerCase(Locale.ROOT))
            .anyMatch(c -> !c.contains("@") || c.endsWith("@" + username))
        || Found.texts(message, "mention").stream()
            .anyMatch(m -> m.equalsIgnoreCase("@" + username));
  }
}
