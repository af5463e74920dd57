package org.podorozhnik.bot.sandbox.world;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** All that the fake Telegram knows. Hold its monitor for everything but {@link #queue()}. */
public final class World {
  /** Messages kept in a chat; more are only of use to whoever measures, and cost memory. */
  private static final int HISTORY = 5_000;

  private final Clock clock;
  private final Account bot;
  private final UpdateQueue queue = new UpdateQueue();
  private final Map<Long, Account> accounts = new LinkedHashMap<>();
  private final Map<Long, Chat> chats = new LinkedHashMap<>();
  private final Map<String, Message> inlineMessages = new LinkedHashMap<>();
  private final Files files = new Files();
  private final Queries queries = new Queries();
  private final Profile profile = new Profile();
  private final Pace pace;
  private final List<String> complaints = new ArrayList<>();
  private int sharedIds;
  private long version;
  private boolean privacy = true;

  public World(Clock clock, Account bot) {
    this.clock = clock;
    this.bot = bot;
    this.pace = new Pace(clock);
  }

  public Account bot() {
    return bot;
  }

  public UpdateQueue queue() {
    return queue;
  }

  public Files files() {
    return files;
  }

  public Queries queries() {
    return queries;
  }

  public Profile profile() {
    return profile;
  }

  public Pace pace() {
    return pace;
  }

  /** Messages of the bot that were sent by choosing an inline result. */
  public Map<String, Message> inlineMessages() {
    return inlineMessages;
  }

  /** Whether the bot sees only what concerns it in groups where it is no admin. */
  public boolean privacy() {
    return privacy;
  }

  public void privacy(boolean on) {
    privacy = on;
  }

  public long now() {
    return clock.instant().getEpochSecond();
  }

  public Collection<Chat> chats() {
    return chats.values();
  }

  public Collection<Account> accounts() {
    return accounts.values();
  }

  public Optional<Account> account(long id) {
    return id == bot.id() ? Optional.of(bot) : Optional.ofNullable(accounts.get(id));
  }

  public void know(Account account) {
    accounts.put(account.id(), account);
  }

  public Chat add(Chat chat) {
    chats.put(chat.id(), chat);
    touch(chat);
    return chat;
  }

  public Optional<Chat> chat(long id) {
    return Optional.ofNullable(chats.get(id));
  }

  public void complain(String complaint) {
    complaints.add(complaint);
  }

  public List<String> complaints() {
    return complaints;
  }

  /** A message with its envelope only; it is nowhere yet. */
  public Message draft(Chat chat, Account from) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("message_id", chat.countsItself() ? chat.nextOwnId() : ++sharedIds);
    json.set("from", from.json());
    json.set("chat", chat.json());
    json.put("date", now());
    return new Message(chat, json);
  }

  /** Puts a message into its chat. */
  public Message store(Message message) {
    message.chat().add(message, HISTORY);
    touch(message);
    return message;
  }

  /** Marks a message as changed and wakes whoever waits. */
  public void touch(Message message) {
    message.changed(++version);
    notifyAll();
  }

  /** The same for what belongs to the chat itself. */
  public void touch(Chat chat) {
    chat.changed(++version);
    notifyAll();
  }

  /** Something else changed: an answer to a query, the commands. */
  public void touch() {
    version++;
    notifyAll();
  }

  /** Grows with every change that somebody could see. */
  public long version() {
    return version;
  }

  /** Waits until the condition holds; false if it does not in time. */
  public synchronized boolean await(Duration patience, BooleanSupplier condition)
      throws InterruptedException {
    long end = System.nanoTime() + patience.toNanos();
    while (!condition.getAsBoolean()) {
      long left = end - System.nanoTime();
      if (left <= 0) {
        return false;
      }
      TimeUnit.NANOSECONDS.timedWait(this, Math.max(1_000_000, left));
    }
    return true;
  }
}
