package org.podorozhnik.bot.sandbox.methods;

import com.fasterxml.jackson.databind.JsonNode;
import org.podorozhnik.bot.sandbox.world.ApiError;
import org.podorozhnik.bot.sandbox.world.Chat;
import org.podorozhnik.bot.sandbox.world.Message;
import org.podorozhnik.bot.sandbox.world.World;

/** Finds what a call is about, or refuses it. */
final class Targets {
  private Targets() {}

  static Chat chat(World world, JsonNode id) {
    return world
        .chat(id.asLong(0))
        .filter(chat -> id.isNumber())
        .orElseThrow(() -> ApiError.bad("chat not found"));
  }

  /** A chat that the bot can reach at all. */
  static Chat reachable(World world, Call call) {
    Chat chat = chat(world, call.node("chat_id"));
    chat.checkReachable(world.bot().id());
    return chat;
  }

  /**
   * A message of the bot, in a chat or sent inline.
   *
   * @param purpose edit, pin, …; the word in Telegram's refusal
   */
  static Message own(World world, Call call, String purpose) {
    Message message = any(world, call, purpose);
    boolean inline = call.has("inline_message_id");
    if (!inline && !message.from(world.bot().id())) {
      throw ApiError.bad("message can't be " + purpose + "ed");
    }
    return message;
  }

  static Message any(World world, Call call, String purpose) {
    if (call.has("inline_message_id")) {
      Message message = world.inlineMessages().get(call.text("inline_message_id"));
      if (message == null || message.deleted()) {
        throw ApiError.bad("MESSAGE_ID_INVALID");
      }
      return message;
    }
    if (!call.has("chat_id")) {
      throw ApiError.bad("chat_id is empty");
    }
    Chat chat = reachable(world, call);
    if (!call.has("message_id")) {
      throw ApiError.bad("message identifier is not specified");
    }
    return chat.find(call.number("message_id", 0))
        .orElseThrow(() -> ApiError.bad("message to " + purpose + " not found"));
  }

  static void needsAdmin(World world, Chat chat, String refusal) {
    if (!chat.isPrivate() && !chat.standing(world.bot().id()).admin()) {
      throw ApiError.bad(refusal);
    }
  }
}
