package org.podorozhnik.bot.sandbox;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.podorozhnik.bot.sandbox.FakeTelegram.Place;
import org.podorozhnik.bot.sandbox.markup.Found;
import org.podorozhnik.bot.sandbox.markup.Markup;
import org.podorozhnik.bot.sandbox.world.Account;
import org.podorozhnik.bot.sandbox.world.Chat;
import org.podorozhnik.bot.sandbox.world.Message;
import org.podorozhnik.bot.sandbox.world.Privacy;
import org.podorozhnik.bot.sandbox.world.World;

/** How a message of a person comes into a chat. Hold the monitor of the world. */
final class Posting {
  private final World world;

  Posting(World world) {
    this.world = world;
  }

  /** A message that waits for its content; it answers another, or 0. */
  Message draft(Chat chat, Account from, Place place, int replyTo) {
    Message message = world.draft(chat, from);
    if (place.topic() != 0) {
      message.json().put("message_thread_id", place.topic()).put("is_topic_message", true);
    }
    // In a topic every message that answers nothing answers the one that opened it.
    chat.find(replyTo != 0 ? replyTo : place.topic())
        .ifPresent(answered -> message.json().set("reply_to_message", answered.quoted()));
    return message;
  }

  /** Puts it into its chat, and tells the bot if it may see it. */
  int deliver(Message message) {
    find(message.json(), "text", "entities");
    find(message.json(), "caption", "caption_entities");
    world.store(message);
    tell("message", message);
    return message.id();
  }

  /** Tells the bot of a text that is changed. */
  void deliverEdited(Message message) {
    find(message.json(), "text", "entities");
    world.touch(message);
    tell("edited_message", message);
  }

  private void tell(String kind, Message message) {
    if (Privacy.shows(world, message.chat(), message.json())) {
      world.queue().add(kind, message.json());
    }
  }

  /** What Telegram finds by itself, unless the person said what there is. */
  private static void find(ObjectNode json, String field, String entities) {
    if (json.has(field) && !json.has(entities)) {
      put(json, field, entities, Markup.plain(json.path(field).asText()));
    }
  }

  /** A text with its formatting and with what Telegram finds in it. */
  static void put(ObjectNode json, String field, String entities, Markup text) {
    Markup found = Found.in(text);
    json.put(field, found.text());
    if (!found.entities().isEmpty()) {
      json.set(entities, found.entities());
    }
  }
}
