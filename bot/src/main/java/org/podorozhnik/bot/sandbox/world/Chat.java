package org.podorozhnik.bot.sandbox.world;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** One chat: its messages, who is in it, and whether the bot may write. */
public final class Chat {
  /** What stands between the bot and a person. */
  public enum Contact {
    NEVER_WROTE,
    OPEN,
    BLOCKED,
    DEACTIVATED
  }

  private final long id;
  private final String type;
  private final String title;
  private final boolean forum;
  private final Map<Integer, String> topics = new LinkedHashMap<>();
  private final Map<Long, Standing> members = new LinkedHashMap<>();
  private final NavigableMap<Integer, Message> messages = new TreeMap<>();
  private final Deque<Integer> pinned = new ArrayDeque<>();
  private Contact contact = Contact.NEVER_WROTE;
  private boolean botMuted;
  private long movedTo;
  private int ownIds;
  private @Nullable JsonNode replyKeyboard;
  private long changed;

  /** A chat; a private one has the id and name of its person. */
  public Chat(long id, String type, String title, boolean forum) {
    this.id = id;
    this.type = type;
    this.title = title;
    this.forum = forum;
  }

  public long id() {
    return id;
  }

  public String type() {
    return type;
  }

  public String title() {
    return title;
  }

  public boolean isPrivate() {
    return type.equals("private");
  }

  public boolean forum() {
    return forum;
  }

  /** Names of topics by their id, without the general one. */
  public Map<Integer, String> topics() {
    return topics;
  }

  public Map<Long, Standing> members() {
    return members;
  }

  public Standing standing(long account) {
    return members.getOrDefault(account, Standing.LEFT);
  }

  public Deque<Integer> pinned() {
    return pinned;
  }

  public Contact contact() {
    return contact;
  }

  public void contact(Contact now) {
    contact = now;
  }

  /** Nobody may write, and the bot is not told; it is told of its own being restricted. */
  public void muteBot(boolean muted) {
    botMuted = muted;
  }

  public long movedTo() {
    return movedTo;
  }

  public void moveTo(long newId) {
    movedTo = newId;
  }

  /** The keyboard that replaces people's own, or null. */
  public @Nullable JsonNode replyKeyboard() {
    return replyKeyboard;
  }

  public void replyKeyboard(@Nullable JsonNode keyboard) {
    replyKeyboard = keyboard;
  }

  public long changed() {
    return changed;
  }

  void changed(long version) {
    changed = version;
  }

  public Collection<Message> messages() {
    return messages.values();
  }

  public Collection<Message> newest(int most) {
    int skip = messages.size() - most;
    return skip <= 0 ? messages.values() : messages.values().stream().skip(skip).toList();
  }

  /** A message that is still there. */
  public Optional<Message> find(int messageId) {
    return Optional.ofNullable(messages.get(messageId)).filter(m -> !m.deleted());
  }

  void add(Message message, int keep) {
    messages.put(message.id(), message);
    if (messages.size() > keep) {
      messages.pollFirstEntry();
    }
  }

  /** Supergroups count their messages by themselves, other chats share the bot's own count. */
  int nextOwnId() {
    return ++ownIds;
  }

  boolean countsItself() {
    return type.equals("supergroup") || type.equals("channel");
  }

  public ObjectNode json() {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("id", id).put("type", type).put(isPrivate() ? "first_name" : "title", title);
    if (forum) {
      json.put("is_forum", true);
    }
    return json;
  }

  /** Refuses what Telegram refuses before it looks at the request itself. */
  public void checkReachable(long bot) {
    if (movedTo != 0) {
      throw ApiError.moved(movedTo);
    }
    if (isPrivate()) {
      checkContact();
    } else if (!standing(bot).inside()) {
      String way = standing(bot) == Standing.KICKED ? "was kicked from" : "is not a member of";
      throw ApiError.forbidden("bot " + way + " the " + type + " chat");
    }
  }

  private void checkContact() {
    switch (contact) {
      case NEVER_WROTE -> throw ApiError.forbidden("bot can't initiate conversation with a user");
      case BLOCKED -> throw ApiError.forbidden("bot was blocked by the user");
      case DEACTIVATED -> throw ApiError.forbidden("user is deactivated");
      case OPEN -> {}
    }
  }

  /** Refuses a new message of the bot. */
  public void checkWritable(long bot) {
    checkReachable(bot);
    if (botMuted || standing(bot) == Standing.RESTRICTED) {
      throw ApiError.bad("not enough rights to send text messages to the chat");
    }
  }
}
