package org.podorozhnik.bot.sandbox.methods;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import org.podorozhnik.bot.sandbox.world.ApiError;
import org.podorozhnik.bot.sandbox.world.Chat;
import org.podorozhnik.bot.sandbox.world.Message;
import org.podorozhnik.bot.sandbox.world.World;

/** What all sending methods have in common: the chat, the topic, the answered message, the keys. */
final class Drafting {
  private final World world;

  Drafting(World world) {
    this.world = world;
  }

  /** A message that waits for its content; it is nowhere until it is stored. */
  Message draft(Call call) {
    Chat chat = Targets.chat(world, call.node("chat_id"));
    chat.checkWritable(world.bot().id());
    int topic = call.number("message_thread_id", 0);
    checkTopic(chat, topic);
    Optional<Message> answered = answered(chat, call.node("reply_parameters"));
    JsonNode markup = call.node("reply_markup");
    JsonNode inline = Keyboards.inline(markup);
    world.pace().send(chat);
    Message message = world.draft(chat, world.bot());
    ObjectNode json = message.json();
    if (topic != 0) {
      json.put("message_thread_id", topic).put("is_topic_message", true);
    }
    answered.ifPresent(m -> json.set("reply_to_message", m.quoted()));
    if (!inline.isMissingNode()) {
      json.set("reply_markup", inline);
    }
    if (call.flag("protect_content")) {
      json.put("has_protected_content", true);
    }
    if (call.flag("disable_notification")) {
      message.silence();
    }
    replaceKeyboard(chat, markup);
    return message;
  }

  /** The general topic has no thread: its id 1 is refused like an unknown one. */
  static void checkTopic(Chat chat, int topic) {
    if (topic != 0 && !chat.topics().containsKey(topic)) {
      throw ApiError.bad("message thread not found");
    }
  }

  private Optional<Message> answered(Chat chat, JsonNode reply) {
    if (!reply.has("message_id")) {
      return Optional.empty();
    }
    Chat other = reply.has("chat_id") ? Targets.chat(world, reply.path("chat_id")) : chat;
    Optional<Message> found = other.find(reply.path("message_id").asInt());
    if (found.isEmpty() && !reply.path("allow_sending_without_reply").asBoolean()) {
      throw ApiError.bad("message to be replied not found");
    }
    return found;
  }

  private static void replaceKeyboard(Chat chat, JsonNode markup) {
    if (markup.has("keyboard")) {
      chat.replyKeyboard(markup);
    } else if (markup.path("remove_keyboard").asBoolean()) {
      chat.replyKeyboard(null);
    }
  }
}
