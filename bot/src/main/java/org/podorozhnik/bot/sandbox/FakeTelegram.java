package org.podorozhnik.bot.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.LongConsumer;
import java.util.function.Predicate;

/**
 * A Telegram in memory: people, chats, messages, and the updates that a bot would get. The Bot API
 * reaches it through {@link BotApiServer}; tests and the chat page drive it as people would.
 */
public final class FakeTelegram {
  /** The token that the sandbox's bot uses. */
  public static final String TOKEN = "1000000001:SANDBOX";

  public static final String BOT_NAME = "podorozhnik_sandbox_bot";
  static final long BOT_ID = 1_000_000_001L;
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final Clock clock;
  private final UpdateQueue updates = new UpdateQueue();
  private final Faults faults = new Faults();
  private final Map<Long, ChatRoom> chats = new LinkedHashMap<>();
  private final Map<String, ObjectNode> buttonAnswers = new LinkedHashMap<>();
  private final Map<String, JsonNode> inlineAnswers = new LinkedHashMap<>();
  private final Map<String, JsonNode> settings = new LinkedHashMap<>();
  private final List<String> complaints = new ArrayList<>();
  private volatile LongConsumer answered = chat -> {};
  private long version;
  private int nextQuery = 1;

  public FakeTelegram(Clock clock) {
    this.clock = clock;
  }

  /**
   * Somebody who uses Telegram.
   *
   * @param language code of the interface
   */
  public record Person(long id, String name, String language) {
    ObjectNode json() {
      ObjectNode json = JSON.objectNode();
      json.put("id", id).put("is_bot", false).put("first_name", name);
      return json.put("language_code", language);
    }
  }

  /** Makes a group; with topics it is a forum. */
  public synchronized long group(long id, String title, Map<Integer, String> topics) {
    boolean supergroup = Long.toString(id).startsWith("-100");
    ChatRoom room = new ChatRoom(id, supergroup ? "supergroup" : "group", title);
    room.topics.putAll(topics);
    chats.put(id, room);
    changed();
    return id;
  }

  /** The private chat of a person with the bot; it exists once the person opens it. */
  public synchronized void open(Person person) {
    chats.computeIfAbsent(person.id(), id -> new ChatRoom(id, "private", person.name()));
    changed();
  }

  /** Where a person writes: a chat, and a topic or 0. */
  public record Place(long chat, int topic) {
    /** The private chat of the person. */
    public static Place privately(Person person) {
      return new Place(person.id(), 0);
    }
  }

  /** A person writes a text; returns the id of the message. */
  public int say(Person person, String text) {
    return say(person, Place.privately(person), text, 0);
  }

  public int say(Person person, Place place, String text, int replyTo) {
    ObjectNode extra = JSON.objectNode().put("text", text);
    return send(person, place, extra, replyTo);
  }

  /**
   * A person sends a message of any kind.
   *
   * @param content the fields of the message that make its kind: text, voice, location …
   */
  public synchronized int send(Person person, Place place, ObjectNode content, int replyTo) {
    if (place.chat() == person.id()) {
      open(person);
    }
    ChatRoom room = room(place.chat());
    ObjectNode message = message(room, person.json());
    message.setAll(content);
    if (place.topic() != 0) {
      message.put("message_thread_id", place.topic()).put("is_topic_message", true);
    }
    room.find(replyTo).ifPresent(original -> message.set("reply_to_message", original));
    updates.add("message", message);
    changed();
    return message.path("message_id").asInt();
  }

  /** A person presses a button; returns the id of the query, to look up its answer. */
  public synchronized String press(Person person, long chat, int messageId, String data) {
    ObjectNode query = JSON.objectNode();
    String id = "query" + nextQuery++;
    query.put("id", id).put("chat_instance", "1").put("data", data);
    query.set("from", person.json());
    room(chat).find(messageId).ifPresent(m -> query.set("message", m));
    buttonAnswers.put(id, JSON.objectNode());
    updates.add("callback_query", query);
    changed();
    return id;
  }

  /** A person types after the bot's name; returns the id of the query. */
  public synchronized String inline(Person person, String text) {
    String id = "inline" + nextQuery++;
    ObjectNode query = JSON.objectNode().put("id", id).put("query", text).put("offset", "");
    query.set("from", person.json());
    updates.add("inline_query", query);
    return id;
  }

  /** A person chooses an inline result: its message appears as sent through the bot. */
  public synchronized void choose(Person person, Place place, JsonNode result) throws ApiError {
    ChatRoom room = room(place.chat());
    ObjectNode message = message(room, person.json());
    JsonNode content = result.path("input_message_content");
    put(message, EntityParser.html(content.path("message_text").asText()));
    message.set("via_bot", bot());
    changed();
  }

  /** The person blocks the bot, or unblocks it. */
  public synchronized void block(Person person, boolean blocked) {
    open(person);
    room(person.id()).botBlocked = blocked;
    membership(room(person.id()), person, blocked ? "kicked" : "member");
  }

  /** The bot is added to a group, or removed. */
  public synchronized void member(Person by, long chat, boolean member) {
    room(chat).botAllowed = member;
    membership(room(chat), by, member ? "member" : "kicked");
  }

  private void membership(ChatRoom room, Person by, String status) {
    ObjectNode change = JSON.objectNode().put("date", seconds());
    change.set("chat", room.json());
    change.set("from", by.json());
    ObjectNode old = change.putObject("old_chat_member");
    old.put("status", status.equals("member") ? "left" : "member").set("user", bot());
    change.putObject("new_chat_member").put("status", status).set("user", bot());
    updates.add("my_chat_member", change);
    changed();
  }

  /** The group becomes a supergroup with another id. */
  public synchronized void migrate(long chat, long newId) {
    room(chat).movedTo = newId;
    group(newId, room(chat).title, room(chat).topics);
  }

  /** An update of any shape, to see what the bot makes of it. */
  public void pushRaw(ObjectNode update) {
    updates.addRaw(update);
  }

  public void fault(Fault fault) {
    faults.add(fault);
  }

  public void mend() {
    faults.clear();
  }

  public UpdateQueueView queue() {
    return new UpdateQueueView(updates);
  }

  /** Is told the chat of every message that the bot sends, as it arrives; for measuring. */
  public void onAnswer(LongConsumer listener) {
    answered = listener;
  }

  void tell(long chat) {
    answered.accept(chat);
  }

  /** What a test may ask and do of the queue of updates. */
  public record UpdateQueueView(Object queue) {
    public int outstanding() {
      return ((UpdateQueue) queue).outstanding();
    }

    /** How often the bot has polled. */
    public long polls() {
      return ((UpdateQueue) queue).polls();
    }

    public void restartIds(int id) {
      ((UpdateQueue) queue).restartIds(id);
    }
  }

  /** Calls with unknown or wrong parameters, which Telegram would let pass. */
  public synchronized List<String> complaints() {
    return List.copyOf(complaints);
  }

  /** The messages of a chat, oldest first, as the Bot API shows them. */
  public synchronized List<ObjectNode> messages(long chat) {
    ChatRoom room = chats.get(chat);
    return room == null
        ? List.of()
        : room.messages.values().stream().map(ObjectNode::deepCopy).toList();
  }

  /** The messages of the bot in a chat. */
  public List<ObjectNode> answers(long chat) {
    return messages(chat).stream().filter(m -> m.path("from").path("is_bot").asBoolean()).toList();
  }

  /** Waits until the condition holds; false if it does not in time. */
  public synchronized boolean await(Duration patience, Predicate<FakeTelegram> condition)
      throws InterruptedException {
    long end = System.nanoTime() + patience.toNanos();
    while (!condition.test(this)) {
      long left = end - System.nanoTime();
      if (left <= 0) {
        return false;
      }
      TimeUnit.NANOSECONDS.timedWait(this, Math.max(1_000_000, left));
    }
    return true;
  }

  /** What the bot answered to a pressed button, or an empty object so far. */
  public synchronized ObjectNode buttonAnswer(String queryId) {
    return buttonAnswers.getOrDefault(queryId, JSON.objectNode());
  }

  /** The results of an inline query, or null so far. */
  public synchronized @org.jspecify.annotations.Nullable JsonNode inlineAnswer(String queryId) {
    return inlineAnswers.get(queryId);
  }

  /** What the bot set: commands, descriptions; keys are the method with scope and language. */
  public synchronized Map<String, JsonNode> settings() {
    return Map.copyOf(settings);
  }

  /** Grows with every change that somebody could see. */
  synchronized long version() {
    return version;
  }

  synchronized List<ChatRoom> rooms() {
    return List.copyOf(chats.values());
  }

  UpdateQueue updates() {
    return updates;
  }

  Faults faults() {
    return faults;
  }

  synchronized void complain(String complaint) {
    complaints.add(complaint);
  }

  synchronized void set(String key, JsonNode value) {
    settings.put(key, value);
    changed();
  }

  synchronized void answerButton(String id, JsonNode answer) throws ApiError {
    ObjectNode waiting = buttonAnswers.get(id);
    if (waiting == null) {
      throw ApiError.bad("query is too old and response timeout expired or query ID is invalid");
    }
    waiting.put("answered", true).put("text", answer.path("text").asText(""));
    changed();
  }

  synchronized void answerInline(String id, JsonNode results) {
    inlineAnswers.put(id, results);
    changed();
  }

  ChatRoom find(long chat) throws ApiError {
    ChatRoom room = chats.get(chat);
    if (room == null) {
      throw ApiError.bad("chat not found");
    }
    return room;
  }

  private ChatRoom room(long chat) {
    ChatRoom room = chats.get(chat);
    if (room == null) {
      throw new IllegalArgumentException("no chat " + chat);
    }
    return room;
  }

  /** A new message in the chat; the caller holds the lock. */
  ObjectNode message(ChatRoom room, ObjectNode from) {
    ObjectNode message = JSON.objectNode();
    int id = room.nextMessageId();
    message.put("message_id", id).put("date", seconds());
    message.set("chat", room.json());
    message.set("from", from);
    room.messages.put(id, message);
    return message;
  }

  static void put(ObjectNode message, EntityParser.Parsed parsed) {
    message.put("text", parsed.text());
    ArrayNode entities = parsed.entities();
    if (entities.isEmpty()) {
      message.remove("entities");
    } else {
      message.set("entities", entities);
    }
  }

  static ObjectNode bot() {
    ObjectNode bot = JSON.objectNode();
    bot.put("id", BOT_ID).put("is_bot", true).put("first_name", "Подорожник");
    return bot.put("username", BOT_NAME);
  }

  long seconds() {
    return clock.instant().getEpochSecond();
  }

  void changed() {
    version++;
    notifyAll();
  }
}
