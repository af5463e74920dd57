package org.podorozhnik.bot.sandbox;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.podorozhnik.bot.sandbox.FakeTelegram.Person;
import org.podorozhnik.bot.sandbox.world.Account;
import org.podorozhnik.bot.sandbox.world.Chat;
import org.podorozhnik.bot.sandbox.world.Memberships;
import org.podorozhnik.bot.sandbox.world.Message;
import org.podorozhnik.bot.sandbox.world.Privacy;
import org.podorozhnik.bot.sandbox.world.Standing;
import org.podorozhnik.bot.sandbox.world.World;

/** Groups and what happens in them besides talk. Thread-safe. */
public final class Groups {
  private final World world;

  Groups(World world) {
    this.world = world;
  }

  /**
   * Makes a group with the bot in it; an id that starts with -100 makes a supergroup.
   *
   * @param topics names by id; if there are any, the group is a forum
   */
  public long create(long id, String title, Map<Integer, String> topics) {
    synchronized (world) {
      boolean supergroup = Long.toString(id).startsWith("-100");
      String type = supergroup ? "supergroup" : "group";
      Chat chat = world.add(new Chat(id, type, title, !topics.isEmpty()));
      world.know(Account.FOUNDER);
      chat.members().put(Account.FOUNDER.id(), Standing.CREATOR);
      chat.members().put(world.bot().id(), Standing.MEMBER);
      if (supergroup) {
        int last = topics.keySet().stream().mapToInt(Integer::intValue).max().orElse(1);
        for (int i = 1; i <= last; i++) {
          opened(chat, topics.get(i));
        }
      }
      return id;
    }
  }

  /** The message whose id a topic has for a name. */
  private Message opened(Chat chat, @Nullable String topic) {
    Message message = world.draft(chat, Account.FOUNDER);
    if (topic != null) {
      message.json().put("message_thread_id", message.id()).put("is_topic_message", true);
      message.json().putObject("forum_topic_created").put("name", topic).put("icon_color", 7322096);
      chat.topics().put(message.id(), topic);
      world.store(message);
    }
    return message;
  }

  /** Opens a topic in a forum; returns its id. */
  public int topic(long chat, String name) {
    synchronized (world) {
      Message message = opened(chat(chat), name);
      world.touch(message.chat());
      return message.id();
    }
  }

  /** Takes a topic out of a forum, with all that is said in it. */
  public void removeTopic(long chat, int topic) {
    synchronized (world) {
      Chat forum = chat(chat);
      forum.topics().remove(topic);
      for (Message message : forum.messages()) {
        if (message.json().path("message_thread_id").asInt() == topic) {
          message.delete();
          world.touch(message);
        }
      }
      world.touch(forum);
    }
  }

  /** How a person stands in the group. */
  public void standing(long chat, Person person, Standing standing) {
    synchronized (world) {
      world.know(account(person));
      chat(chat).members().put(person.id(), standing);
      world.touch(chat(chat));
    }
  }

  /** How the bot stands in the group, by the will of a person; the bot is told. */
  public void bot(Person by, long chat, Standing standing) {
    synchronized (world) {
      Memberships.change(world, chat(chat), account(by), standing);
    }
  }

  /** Forbids everybody to write, or allows it again; the bot is not told. */
  public void muteBot(long chat, boolean muted) {
    synchronized (world) {
      chat(chat).muteBot(muted);
    }
  }

  /** Whether the bot sees only what concerns it, as bots do unless told otherwise. */
  public void privacy(boolean on) {
    synchronized (world) {
      world.privacy(on);
    }
  }

  /** A service message: its fields, such as {@code new_chat_title}; may be none at all. */
  public int service(Person by, long chat, ObjectNode fields) {
    synchronized (world) {
      return tell(chat(chat), account(by), json -> json.setAll(fields));
    }
  }

  /** The group becomes a supergroup with another id, and both say so. */
  public void migrate(long chat, long newId) {
    synchronized (world) {
      Chat old = chat(chat);
      create(newId, old.title(), old.topics());
      Chat moved = chat(newId);
      moved.members().putAll(old.members());
      Account admin = Account.FOUNDER;
      tell(old, admin, json -> json.put("migrate_to_chat_id", newId));
      tell(moved, admin, json -> json.put("migrate_from_chat_id", chat));
      old.moveTo(newId);
      world.touch(old);
    }
  }

  private int tell(Chat chat, Account from, Consumer<ObjectNode> fill) {
    Message message = world.draft(chat, from);
    fill.accept(message.json());
    world.store(message);
    if (Privacy.shows(world, chat, message.json())) {
      world.queue().add("message", message.json());
    }
    return message.id();
  }

  private static Account account(Person person) {
    return new Account(person.id(), false, person.name(), "", person.language());
  }

  private Chat chat(long id) {
    return world.chat(id).orElseThrow(() -> new IllegalArgumentException("no chat " + id));
  }
}
