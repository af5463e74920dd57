package org.podorozhnik.bot.sandbox;

import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.podorozhnik.bot.sandbox.FakeTelegram.Person;
import org.podorozhnik.bot.sandbox.http.LocalServer;
import org.podorozhnik.bot.sandbox.http.Loopback;
import org.podorozhnik.bot.sandbox.world.Standing;

/** The sandbox over HTTP, on loopback only: the Bot API for the bot, the chat page for people. */
public final class SandboxServer implements AutoCloseable {
  private static final int MORE_PORTS = 20;

  /** Who lives in the sandbox; the second is the owner. */
  public static final List<Person> PEOPLE =
      List.of(
          new Person(101, "Аня", "ru"),
          new Person(102, "Владелец", "ru"),
          new Person(103, "Max", "en"));

  public static final Person OWNER = PEOPLE.get(1);

  /** The group with topics; the owner is its admin, the bot a member. */
  public static final long GROUP = -1_001_000_000_001L;

  /** A group without topics, which can become a supergroup. */
  public static final long SMALL_GROUP = -2_001;

  private final LocalServer server;
  private final FakeTelegram telegram;
  private final PageGuard guard;

  private SandboxServer(LocalServer server, FakeTelegram telegram) {
    this.server = server;
    this.telegram = telegram;
    this.guard = new PageGuard(server.port());
  }

  /**
   * Starts the server on the port, or on the next free one of twenty.
   *
   * @param port 0 for any
   */
  public static SandboxServer start(int port, Clock clock) throws IOException {
    LocalServer server = LocalServer.bind(port, MORE_PORTS);
    FakeTelegram telegram = new FakeTelegram(clock, FakeTelegram.TOKEN, FakeTelegram.BOT_NAME);
    SandboxServer sandbox = new SandboxServer(server, telegram);
    settle(telegram);
    Loopback loopback = new Loopback(server.port());
    HttpHandler api = new BotApi(telegram, loopback);
    HttpHandler page = new Page(telegram, sandbox.guard, loopback);
    server.serve(
        exchange ->
            (BotApi.serves(exchange.getRequestURI().getPath()) ? api : page).handle(exchange));
    return sandbox;
  }

  private static void settle(FakeTelegram telegram) {
    PEOPLE.forEach(telegram.people()::meet);
    telegram.group(GROUP, "Релоканты", Map.of(2, "Границы", 3, "Жильё"));
    telegram.group(SMALL_GROUP, "Соседи", Map.of());
    for (Person person : PEOPLE) {
      Standing standing = person.equals(OWNER) ? Standing.ADMINISTRATOR : Standing.MEMBER;
      telegram.groups().standing(GROUP, person, standing);
      telegram.groups().standing(SMALL_GROUP, person, standing);
    }
  }

  public FakeTelegram telegram() {
    return telegram;
  }

  /** Where the bot finds its Bot API. */
  public URI apiUrl() {
    return server.url();
  }

  /** The address to open in a browser, with its one-time key. */
  public URI pageUrl() {
    return server.url().resolve("/?key=" + guard.key());
  }

  @Override
  public void close() {
    telegram.close();
    server.close();
  }
}
