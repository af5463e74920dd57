package org.podorozhnik.bot.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.podorozhnik.bot.sandbox.FakeTelegram.Person;
import org.podorozhnik.bot.sandbox.FakeTelegram.Place;
import org.podorozhnik.bot.sandbox.markup.HtmlMarkup;
import org.podorozhnik.bot.sandbox.markup.MarkupException;
import org.podorozhnik.bot.sandbox.world.Account;
import org.podorozhnik.bot.sandbox.world.Chat;
import org.podorozhnik.bot.sandbox.world.Files;
import org.podorozhnik.bot.sandbox.world.Memberships;
import org.podorozhnik.bot.sandbox.world.Message;
import org.podorozhnik.bot.sandbox.world.Pictures;
import org.podorozhnik.bot.sandbox.world.Standing;
import org.podorozhnik.bot.sandbox.world.World;

/** What people do in Telegram. Thread-safe. */
public final class People {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final World world;
  private final Posting posting;

  People(World world) {
    this.world = world;
    this.posting = new Posting(world);
  }

  /** The person is there, but has never written to the bot: the bot may not write first. */
  public void meet(Person person) {
    synchronized (world) {
      world.know(account(person));
      if (world.chat(person.id()).isEmpty()) {
        world.add(new Chat(person.id(), "private", person.name(), false));
      }
    }
  }

  /** The person has written to the bot at some time. */
  public void open(Person person) {
    synchronized (world) {
      meet(person);
      Chat chat = chat(person.id());
      if (chat.contact() == Chat.Contact.NEVER_WROTE) {
        chat.contact(Chat.Contact.OPEN);
        world.touch(chat);
      }
    }
  }

  /** So many persons, with ids in a row, have written to the bot at some time; nobody is told. */
  public void openMany(long firstId, int count) {
    for (long id = firstId; id < firstId + count; id++) {
      open(new Person(id, "Человек " + id, "ru"));
    }
  }

  /** The person blocks the bot, or lets it in again. */
  public void block(Person person, boolean blocked) {
    synchronized (world) {
      meet(person);
      Chat.Contact now = blocked ? Chat.Contact.BLOCKED : Chat.Contact.OPEN;
      Memberships.contact(world, chat(person.id()), account(person), now);
    }
  }

  /** The person's account is gone. */
  public void deactivate(Person person) {
    synchronized (world) {
      meet(person);
      chat(person.id()).contact(Chat.Contact.DEACTIVATED);
    }
  }

  /**
   * A person sends a message of any kind.
   *
   * @param content the fields of the message that make its kind: text, voice, location …
   * @param replyTo the message that it answers, or 0
   * @return the id of the message
   */
  public int send(Person person, Place place, ObjectNode content, int replyTo) {
    synchronized (world) {
      Message message = draft(person, place, replyTo);
      message.json().setAll(content);
      return posting.deliver(message);
    }
  }

  /** A person sends a formatted text, in answer to a message or to 0; it is given as HTML. */
  public int formatted(Person person, Place place, String html, int replyTo) {
    ObjectNode content = JSON.objectNode();
    try {
      Posting.put(content, "text", "entities", HtmlMarkup.parse(html));
    } catch (MarkupException e) {
      throw new IllegalArgumentException(e);
    }
    return send(person, place, content, replyTo);
  }

  /** An admin writes in the name of the group. */
  public int sayAsGroup(Place place, String text) {
    synchronized (world) {
      Chat chat = chat(place.chat());
      Message message = posting.draft(chat, Account.ANONYMOUS_ADMIN, place, 0);
      message.json().put("text", text).set("sender_chat", chat.json());
      return posting.deliver(message);
    }
  }

  private Message draft(Person person, Place place, int replyTo) {
    if (place.chat() == person.id()) {
      open(person);
    } else {
      meet(person);
    }
    Chat chat = chat(place.chat());
    if (!chat.isPrivate()) {
      chat.members().putIfAbsent(person.id(), Standing.MEMBER);
    }
    return posting.draft(chat, account(person), place, replyTo);
  }

  public int location(Person person, Place place, double latitude, double longitude) {
    ObjectNode content = JSON.objectNode();
    content.putObject("location").put("latitude", latitude).put("longitude", longitude);
    return send(person, place, content, 0);
  }

  public int document(Person person, Place place, String name, byte[] bytes) {
    return document(person, place, name, bytes, "");
  }

  public int document(Person person, Place place, String name, byte[] bytes, String caption) {
    ObjectNode content = JSON.objectNode();
    content.set("document", file("documents", name, bytes).put("file_name", name));
    return send(person, place, caption.isEmpty() ? content : content.put("caption", caption), 0);
  }

  public int photo(Person person, Place place, byte[] bytes, String caption) {
    ObjectNode content = JSON.objectNode();
    content.set("photo", Pictures.sizes(stored("photos", "photo.png", bytes)));
    return send(person, place, caption.isEmpty() ? content : content.put("caption", caption), 0);
  }

  public int voice(Person person, Place place, int seconds) {
    ObjectNode content = JSON.objectNode();
    content.set("voice", file("voice", "voice.ogg", new byte[64]).put("duration", seconds));
    return send(person, place, content, 0);
  }

  public int sticker(Person person, Place place, String emoji) {
    ObjectNode content = JSON.objectNode();
    ObjectNode sticker = file("stickers", "sticker.webp", new byte[64]).put("emoji", emoji);
    sticker.put("type", "regular").put("width", 512).put("height", 512);
    content.set("sticker", sticker.put("is_animated", false).put("is_video", false));
    return send(person, place, content, 0);
  }

  private ObjectNode file(String folder, String name, byte[] bytes) {
    return stored(folder, name, bytes).json();
  }

  private Files.Stored stored(String folder, String name, byte[] bytes) {
    synchronized (world) {
      return world.files().add(folder, name, "", bytes);
    }
  }

  /** The person forwards a message from one chat to another place. */
  public int forward(Person person, Place to, long fromChat, int messageId) {
    synchronized (world) {
      ObjectNode content = message(fromChat, messageId).json().deepCopy();
      JsonNode origin = origin(content);
      content.remove(
          List.of(
              "message_id",
              "from",
              "chat",
              "date",
              "reply_markup",
              "reply_to_message",
              "edit_date",
              "message_thread_id",
              "is_topic_message"));
      return send(person, to, content.set("forward_origin", origin), 0);
    }
  }

  /** Who wrote it first, however often it was forwarded. */
  private static JsonNode origin(ObjectNode message) {
    if (message.has("forward_origin")) {
      return message.path("forward_origin");
    }
    ObjectNode origin = JSON.objectNode().put("type", "user");
    origin.set("sender_user", message.path("from"));
    return origin.set("date", message.path("date"));
  }

  /** Edits a text that the person sent; the bot hears of it only if it wants to. */
  public void edit(Place place, int messageId, String text) {
    synchronized (world) {
      Message message = message(place.chat(), messageId);
      message.edited();
      message.json().put("text", text).put("edit_date", world.now()).remove("entities");
      posting.deliverEdited(message);
    }
  }

  /**
   * A person presses a button, however old its message.
   *
   * @return the id of the query, to look up its answer
   */
  public String press(Person person, long chat, int messageId, String data) {
    synchronized (world) {
      meet(person);
      Message message = message(chat, messageId);
      String id = world.queries().ask("query", world.now());
      ObjectNode query = JSON.objectNode().put("id", id);
      query.set("from", account(person).json());
      Optional<String> inline =
          world.inlineMessages().entrySet().stream()
              .filter(e -> e.getValue().equals(message))
              .map(Map.Entry::getKey)
              .findFirst();
      if (inline.isPresent()) {
        query.put("inline_message_id", inline.get());
      } else {
        query.set("message", message.json());
      }
      query.put("chat_instance", String.valueOf(chat)).put("data", data);
      world.queue().add("callback_query", query);
      return id;
    }
  }

  /**
   * A person types after the bot's name.
   *
   * @param place where, or null where it does not matter
   * @param offset what the bot gave as the next offset, or empty
   * @return the id of the query, to look up its answer
   */
  public String inline(Person person, @Nullable Place place, String text, String offset) {
    synchronized (world) {
      meet(person);
      String id = world.queries().ask("inline", world.now());
      ObjectNode query = JSON.objectNode().put("id", id);
      query.set("from", account(person).json());
      query.put("query", text).put("offset", offset);
      if (place != null) {
        Chat chat = chat(place.chat());
        query.put("chat_type", place.chat() == person.id() ? "sender" : chat.type());
      }
      world.queue().add("inline_query", query);
      return id;
    }
  }

  /** A person chooses an inline result: its message appears as sent through the bot. */
  public int choose(Person person, Place place, JsonNode result) {
    synchronized (world) {
      Message message = draft(person, place, 0);
      InlineResult.fill(message.json(), result);
      message.json().set("via_bot", world.bot().json());
      if (message.json().has("reply_markup")) {
        world
            .inlineMessages()
            .put("inline-message-" + message.chat().id() + "-" + message.id(), message);
      }
      return posting.deliver(message);
    }
  }

  private Account account(Person person) {
    return new Account(person.id(), false, person.name(), "", person.language());
  }

  private Chat chat(long id) {
    return world.chat(id).orElseThrow(() -> new IllegalArgumentException("no chat " + id));
  }

  private Message message(long chat, int id) {
    return chat(chat)
        .find(id)
        .orElseThrow(() -> new IllegalArgumentException("no message " + id + " in " + chat));
  }
}
