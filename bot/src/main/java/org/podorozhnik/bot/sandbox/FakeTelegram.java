package org.podorozhnik.bot.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.function.LongConsumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.podorozhnik.bot.sandbox.http.LocalServer;
import org.podorozhnik.bot.sandbox.http.Loopback;
import org.podorozhnik.bot.sandbox.world.Account;
import org.podorozhnik.bot.sandbox.world.Chat;
import org.podorozhnik.bot.sandbox.world.Files;
import org.podorozhnik.bot.sandbox.world.Limits;
import org.podorozhnik.bot.sandbox.world.Standing;
import org.podorozhnik.bot.sandbox.world.UpdateQueue;
import org.podorozhnik.bot.sandbox.world.World;

/**
 * A Telegram in memory: people, chats, messages, and a Bot API server on loopback that keeps
 * Telegram's rules. Tests and the chat page drive it as people would; the bot talks to it with its
 * real client. Nothing here sleeps: what waits, waits for a change and gives up after a time.
 */
public final class FakeTelegram implements AutoCloseable {
  /** The token that the sandbox's bot uses. */
  public static final String TOKEN = "1000000001:SANDBOX";

  public static final String BOT_NAME = "podorozhnik_sandbox_bot";

  /** Somebody who uses Telegram; the language is the code of the interface. */
  public record Person(long id, String name, String language) {}

  /** Where a person writes: a chat, and a topic or 0. */
  public record Place(long chat, int topic) {
    /** The private chat of the person. */
    public static Place privately(Person person) {
      return new Place(person.id(), 0);
    }
  }

  private final String token;
  private final World world;
  private final Faults faults = new Faults();
  private final CallLog calls = new CallLog();
  private final Endpoint endpoint;
  private final People people;
  private final Groups groups;
  private final CountDownLatch closed = new CountDownLatch(1);
  private @Nullable LocalServer server;

  /** A Telegram that no server shows yet. */
  FakeTelegram(Clock clock, String token, String username) {
    long id = Long.parseLong(token.substring(0, token.indexOf(':')));
    this.token = token;
    this.world = new World(clock, new Account(id, true, "Подорожник", username, ""));
    this.endpoint = new Endpoint(world, clock, calls);
    this.people = new People(world);
    this.groups = new Groups(world);
  }

  /** Starts one with its own Bot API server on any free port. */
  public static FakeTelegram start(Clock clock) throws IOException {
    return start(clock, TOKEN, BOT_NAME, 0);
  }

  /**
   * Starts one with its own Bot API server.
   *
   * @param port 0 for any free one
   */
  public static FakeTelegram start(Clock clock, String token, String username, int port)
      throws IOException {
    FakeTelegram telegram = new FakeTelegram(clock, token, username);
    LocalServer server = LocalServer.bind(port, 0);
    server.serve(new BotApi(telegram, new Loopback(server.port())));
    telegram.server = server;
    return telegram;
  }

  /** Where the bot finds its Bot API. */
  public URI apiUrl() {
    if (server == null) {
      throw new IllegalStateException("another server shows this Telegram");
    }
    return server.url();
  }

  public String token() {
    return token;
  }

  /** What people do: write, press, send, block. */
  public People people() {
    return people;
  }

  /** Groups, topics, who is in them and with what rights. */
  public Groups groups() {
    return groups;
  }

  /** The updates that wait for the bot. */
  public UpdateQueue queue() {
    return world.queue();
  }

  /** What the bot has called. */
  public CallLog calls() {
    return calls;
  }

  /** Calls with unknown or odd parameters, which Telegram would let pass. */
  public List<String> complaints() {
    synchronized (world) {
      return List.copyOf(world.complaints());
    }
  }

  /** Makes a group with the bot in it; with topics it is a forum. */
  public long group(long id, String title, Map<Integer, String> topics) {
    return groups.create(id, title, topics);
  }

  /** The person has written to the bot at some time, so that the bot may write. */
  public void open(Person person) {
    people.open(person);
  }

  /** A person writes to the bot in private; returns the id of the message. */
  public int say(Person person, String text) {
    return say(person, Place.privately(person), text, 0);
  }

  /** A person writes somewhere, in answer to a message or to 0. */
  public int say(Person person, Place place, String text, int replyTo) {
    return send(person, place, JsonNodeFactory.instance.objectNode().put("text", text), replyTo);
  }

  /** A person sends a message of any kind; see {@link People#send}. */
  public int send(Person person, Place place, ObjectNode content, int replyTo) {
    return people.send(person, place, content, replyTo);
  }

  /** A person presses a button; returns the id of the query, to look up its answer. */
  public String press(Person person, long chat, int messageId, String data) {
    return people.press(person, chat, messageId, data);
  }

  /** What the bot answered to a pressed button: answered, text, show_alert, url; empty so far. */
  public ObjectNode buttonAnswer(String queryId) {
    synchronized (world) {
      return world.queries().buttonAnswer(queryId);
    }
  }

  /** A person types after the bot's name; returns the id of the query. */
  public String inline(Person person, String text) {
    return people.inline(person, null, text, "");
  }

  /** The results of an inline query, or null so far. */
  public @Nullable JsonNode inlineAnswer(String queryId) {
    synchronized (world) {
      JsonNode answer = world.queries().answered(queryId);
      return answer == null ? null : answer.path("results");
    }
  }

  /** A person chooses an inline result. */
  public int choose(Person person, Place place, JsonNode result) {
    return people.choose(person, place, result);
  }

  /** The person blocks the bot, or lets it in again. */
  public void block(Person person, boolean blocked) {
    people.block(person, blocked);
  }

  /** The bot is added to a group, or thrown out. */
  public void member(Person by, long chat, boolean member) {
    groups.bot(by, chat, member ? Standing.MEMBER : Standing.KICKED);
  }

  /** The group becomes a supergroup with another id. */
  public void migrate(long chat, long newId) {
    groups.migrate(chat, newId);
  }

  /** An update of any shape, to see what the bot makes of it. */
  public void pushRaw(ObjectNode update) {
    world.queue().addRaw(update);
  }

  public void fault(Fault fault) {
    faults.add(fault);
  }

  /** Lifts all faults. */
  public void mend() {
    faults.clear();
  }

  /** Telegram's limits on sending; none at first. */
  public void limits(Limits limits) {
    synchronized (world) {
      world.pace().limits(limits);
    }
  }

  /** How many messages were refused because of the limits. */
  public long refusals() {
    synchronized (world) {
      return world.pace().refused();
    }
  }

  /** Is told the chat of every message that the bot sends, as it is sent; for measuring. */
  public void onAnswer(LongConsumer listener) {
    endpoint.onAnswer(listener);
  }

  /** The messages of a chat, oldest first, with all that the Bot API does not tell. */
  public List<Seen> history(long chat) {
    synchronized (world) {
      return world.chat(chat).stream().flatMap(c -> c.messages().stream()).map(Seen::of).toList();
    }
  }

  /** The messages of a chat as the Bot API shows them; deleted ones have a mark. */
  public List<ObjectNode> messages(long chat) {
    return history(chat).stream()
        .map(seen -> seen.deleted() ? seen.json().put("deleted", true) : seen.json())
        .toList();
  }

  /** The messages of the bot in a chat. */
  public List<ObjectNode> answers(long chat) {
    return messages(chat).stream()
        .filter(m -> m.path("from").path("id").asLong() == world.bot().id())
        .toList();
  }

  /** The commands menu that a person sees in a place. */
  public JsonNode commands(Person person, Place place) {
    synchronized (world) {
      Chat chat = world.chat(place.chat()).orElseThrow(IllegalArgumentException::new);
      return world.profile().visible(chat, person.id(), person.language());
    }
  }

  /** The content of a file that was sent, by its id. */
  public byte[] file(String fileId) {
    synchronized (world) {
      return world.files().byId(fileId).map(Files.Stored::bytes).orElseThrow();
    }
  }

  /** Waits until the condition holds; false if it does not in time. */
  public boolean await(Duration patience, Predicate<FakeTelegram> condition)
      throws InterruptedException {
    return world.await(patience, () -> condition.test(this));
  }

  World world() {
    return world;
  }

  Endpoint endpoint() {
    return endpoint;
  }

  Faults faults() {
    return faults;
  }

  CountDownLatch closed() {
    return closed;
  }

  @Override
  public void close() {
    closed.countDown();
    world.queue().close();
    if (server != null) {
      server.close();
    }
  }
}
