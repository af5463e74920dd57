package org.podorozhnik.bot.sandbox;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.podorozhnik.bot.sandbox.FakeTelegram.Person;

/** The sandbox over HTTP, on loopback only: the Bot API for the bot, the chat page for people. */
public final class SandboxServer implements AutoCloseable {
  private static final int TRIES = 20;

  static {
    // Without it every answer waits 40 ms for the acknowledgement of its own header.
    System.setProperty("sun.net.httpserver.nodelay", "true");
  }

  private static final long GROUP = -1_001_000_000_001L;

  /** Who lives in the sandbox; the second is the owner. */
  public static final List<Person> PEOPLE =
      List.of(
          new Person(101, "Аня", "ru"),
          new Person(102, "Владелец", "ru"),
          new Person(103, "Max", "en"));

  private final HttpServer server;
  private final ExecutorService threads;
  private final FakeTelegram telegram;
  private final PageGuard guard = new PageGuard();

  private SandboxServer(HttpServer server, FakeTelegram telegram) {
    this.server = server;
    this.telegram = telegram;
    AtomicInteger count = new AtomicInteger();
    this.threads =
        Executors.newCachedThreadPool(
            task -> {
              Thread thread = new Thread(task, "sandbox-" + count.incrementAndGet());
              thread.setDaemon(true);
              return thread;
            });
  }

  /**
   * Starts the server on the port, or the next free one.
   *
   * @param port 0 for any
   */
  public static SandboxServer start(int port, Clock clock) throws IOException {
    SandboxServer sandbox = new SandboxServer(bind(port), new FakeTelegram(clock));
    ChatPage page = new ChatPage(sandbox.telegram, sandbox.guard, PEOPLE);
    page.servedOn(sandbox.port());
    PEOPLE.forEach(sandbox.telegram::open);
    sandbox.telegram.group(GROUP, "Релоканты", Map.of(2, "Границы", 3, "Жильё"));
    sandbox.server.createContext("/bot", new BotApi(sandbox.telegram));
    sandbox.server.createContext("/", page);
    sandbox.server.setExecutor(sandbox.threads);
    sandbox.server.start();
    return sandbox;
  }

  private static HttpServer bind(int port) throws IOException {
    for (int i = 0; ; i++) {
      try {
        InetSocketAddress address =
            new InetSocketAddress(
                InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), port == 0 ? 0 : port + i);
        return HttpServer.create(address, 1_000);
      } catch (BindException e) {
        if (i == TRIES || port == 0) {
          throw e;
        }
      }
    }
  }

  public FakeTelegram telegram() {
    return telegram;
  }

  /** Where the bot finds its Bot API. */
  public URI apiUrl() {
    return URI.create("http://127.0.0.1:" + port());
  }

  /** The address to open in a browser, with its one-time key. */
  public URI pageUrl() {
    return URI.create("http://127.0.0.1:" + port() + "/?key=" + guard.key());
  }

  private int port() {
    return server.getAddress().getPort();
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
