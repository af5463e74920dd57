package org.podorozhnik.bot.app;

import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import org.podorozhnik.bot.config.Settings;
import org.podorozhnik.bot.sandbox.FakeTelegram;
import org.podorozhnik.bot.sandbox.SandboxServer;
import org.podorozhnik.bot.telegram.TelegramGateway;

/** The bot together with a Telegram of its own. */
public final class Sandbox implements AutoCloseable {
  private final SandboxServer server;
  private final Bot bot;

  private Sandbox(SandboxServer server, Bot bot) {
    this.server = server;
    this.bot = bot;
  }

  /** Starts both; the home must never have served real people. */
  public static Sandbox start(Settings settings, int port) throws IOException {
    Clock clock = Clock.systemUTC();
    HomeMode.SANDBOX.claim(settings.home());
    SandboxServer server = SandboxServer.start(port, clock);
    try {
      Bot bot = Bot.startIn(settings.withApi(server.apiUrl()), FakeTelegram.TOKEN, clock);
      return new Sandbox(server, bot);
    } catch (TelegramGateway.BadToken e) {
      server.close();
      throw new IllegalStateException("the sandbox knows its own token", e);
    } catch (RuntimeException e) {
      server.close();
      throw e;
    }
  }

  /** The address to open in a browser. */
  public URI pageUrl() {
    return server.pageUrl();
  }

  @Override
  public void close() {
    bot.close();
    server.close();
  }
}
