package org.podorozhnik.bot.sandbox.world;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** Who comes and goes, and how the Bot API tells of it. */
public final class Memberships {
  private static final List<String> RIGHTS =
      List.of(
          "can_be_edited",
          "is_anonymous",
          "can_manage_chat",
          "can_delete_messages",
          "can_manage_video_chats",
          "can_restrict_members",
          "can_promote_members",
          "can_change_info",
          "can_invite_users",
          "can_post_stories",
          "can_edit_stories",
          "can_delete_stories",
          "can_pin_messages",
          "can_manage_topics");

  /** What somebody restricted may not. */
  private static final List<String> FREEDOMS =
      List.of(
          "can_send_messages",
          "can_send_audios",
          "can_send_documents",
          "can_send_photos",
          "can_send_videos",
          "can_send_video_notes",
          "can_send_voice_notes",
          "can_send_polls",
          "can_send_other_messages",
          "can_add_web_page_previews",
          "can_react_to_messages",
          "can_edit_tag",
          "can_change_info",
          "can_invite_users",
          "can_pin_messages",
          "can_manage_topics");

  private Memberships() {}

  /** A ChatMember object; an admin of the sandbox may do everything but promote. */
  public static ObjectNode json(Account account, Standing standing) {
    ObjectNode json = JsonNodeFactory.instance.objectNode().put("status", standing.word());
    json.set("user", account.json());
    switch (standing) {
      case CREATOR -> json.put("is_anonymous", false);
      case ADMINISTRATOR ->
          RIGHTS.forEach(
              right ->
                  json.put(right, !right.equals("is_anonymous") && !right.contains("promote")));
      case RESTRICTED -> {
        json.put("is_member", true).put("until_date", 0);
        FREEDOMS.forEach(freedom -> json.put(freedom, false));
      }
      case KICKED -> json.put("until_date", 0);
      default -> {}
    }
    return json;
  }

  /** Changes the bot's standing and tells the bot, which is told even when it is thrown out. */
  public static void change(World world, Chat chat, Account by, Standing now) {
    Standing before = chat.standing(world.bot().id());
    chat.members().put(world.bot().id(), now);
    tell(world, chat, by, before, now);
  }

  /** The same for a private chat: a person blocks the bot or lets it in again. */
  public static void contact(World world, Chat chat, Account by, Chat.Contact now) {
    boolean blocked = now == Chat.Contact.BLOCKED;
    chat.contact(now);
    tell(
        world,
        chat,
        by,
        blocked ? Standing.MEMBER : Standing.KICKED,
        blocked ? Standing.KICKED : Standing.MEMBER);
  }

  private static void tell(World world, Chat chat, Account by, Standing before, Standing now) {
    ObjectNode change = JsonNodeFactory.instance.objectNode();
    change.set("chat", chat.json());
    change.set("from", by.json());
    change.put("date", world.now());
    change.set("old_chat_member", json(world.bot(), before));
    change.set("new_chat_member", json(world.bot(), now));
    world.queue().add("my_chat_member", change);
    world.touch(chat);
  }
}
