package org.podorozhnik.bot.sandbox.methods;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import org.podorozhnik.bot.sandbox.world.Account;
import org.podorozhnik.bot.sandbox.world.ApiError;
import org.podorozhnik.bot.sandbox.world.Chat;
import org.podorozhnik.bot.sandbox.world.Memberships;
import org.podorozhnik.bot.sandbox.world.Standing;
import org.podorozhnik.bot.sandbox.world.World;

/** What the bot asks about chats and who is in them. */
final class ChatMethods {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private final World world;

  ChatMethods(World world) {
    this.world = world;
  }

  Map<String, Method> table() {
    return Map.of(
        "getChat", this::getChat,
        "getChatMember", this::getChatMember,
        "getChatAdministrators", this::getChatAdministrators,
        "getChatMemberCount", this::getChatMemberCount,
        "leaveChat", this::leaveChat,
        "sendChatAction", this::sendChatAction);
  }

  private JsonNode getChat(Call call) {
    Chat chat = Targets.reachable(world, call);
    ObjectNode json = chat.json().put("accent_color_id", 0).put("max_reaction_count", 11);
    if (!chat.pinned().isEmpty()) {
      chat.find(chat.pinned().getFirst())
          .ifPresent(pinned -> json.set("pinned_message", pinned.json()));
    }
    return json;
  }

  private JsonNode getChatMember(Call call) {
    Chat chat = Targets.reachable(world, call);
    Account account =
        world
            .account(call.node("user_id").asLong())
            .orElseThrow(() -> ApiError.bad("PARTICIPANT_ID_INVALID"));
    return Memberships.json(account, chat.standing(account.id()));
  }

  private JsonNode getChatAdministrators(Call call) {
    Chat chat = group(call);
    ArrayNode admins = JSON.arrayNode();
    chat.members()
        .forEach(
            (id, standing) -> {
              // Bots other than the asking one are left out; the one itself is named.
              if (standing.admin()) {
                world.account(id).ifPresent(a -> admins.add(Memberships.json(a, standing)));
              }
            });
    return admins;
  }

  private JsonNode getChatMemberCount(Call call) {
    Chat chat = Targets.reachable(world, call);
    long inside = chat.members().values().stream().filter(Standing::inside).count();
    return IntNode.valueOf(chat.isPrivate() ? 2 : (int) inside);
  }

  private Chat group(Call call) {
    Chat chat = Targets.reachable(world, call);
    if (chat.isPrivate()) {
      throw ApiError.bad("there are no administrators in the private chat");
    }
    return chat;
  }

  private JsonNode leaveChat(Call call) {
    Chat chat = Targets.reachable(world, call);
    if (chat.isPrivate()) {
      throw ApiError.bad("chat member status can't be changed in private chats");
    }
    Memberships.change(world, chat, world.bot(), Standing.LEFT);
    return BooleanNode.TRUE;
  }

  private JsonNode sendChatAction(Call call) {
    Chat chat = Targets.reachable(world, call);
    int topic = call.number("message_thread_id", 0);
    // Here, unlike in messages, the general topic may be named.
    if (topic != 1) {
      Drafting.checkTopic(chat, topic);
    }
    List<String> actions =
        List.of(
            "typing",
            "upload_photo",
            "upload_document",
            "find_location",
            "choose_sticker",
            "record_voice",
            "upload_voice",
            "record_video",
            "upload_video",
            "record_video_note",
            "upload_video_note");
    if (!actions.contains(call.text("action"))) {
      throw ApiError.bad("wrong parameter action in request");
    }
    return BooleanNode.TRUE;
  }
}
