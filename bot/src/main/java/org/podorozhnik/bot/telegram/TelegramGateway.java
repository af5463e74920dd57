package org.podorozhnik.bot.telegram;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import okhttp3.OkHttpClient;
import org.podorozhnik.bot.outbox.Wire;
import org.podorozhnik.bot.routing.Request;
import org.podorozhnik.bot.text.Languages;
import org.telegram.telegrambots.client.okhttp.OkHttpTelegramClient;
import org.telegram.telegrambots.meta.TelegramUrl;
import org.telegram.telegrambots.meta.api.methods.GetMe;
import org.telegram.telegrambots.meta.api.methods.updates.DeleteWebhook;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;
import org.telegram.telegrambots.meta.exceptions.TelegramApiRequestException;
import org.telegram.telegrambots.meta.generics.TelegramClient;

/** The bot's connection to Telegram: one token, one poller, one way out. */
public final class TelegramGateway implements AutoCloseable {
  private static final Duration LONGEST_POLL = Duration.ofSeconds(75);
  private static final Duration STOP_PATIENCE = Duration.ofSeconds(5);

  private final OkHttpClient sending;
  private final OkHttpClient polling;
  private final TelegramClient client;
  private final TelegramClient pollClient;
  private final Clock clock;
  private @org.jspecify.annotations.Nullable Poller poller;

  public TelegramGateway(String token, URI api, Clock clock) {
    this.sending = HttpClients.forSending();
    this.polling = HttpClients.forPolling(sending, LONGEST_POLL);
    TelegramUrl url = new TelegramUrl(api.getScheme(), api.getHost(), port(api), false);
    this.client = new OkHttpTelegramClient(sending, token, url);
    this.pollClient = new OkHttpTelegramClient(polling, token, url);
    this.clock = clock;
  }

  /** Telegram refused the token for good. */
  public static final class BadToken extends Exception {
    private static final long serialVersionUID = 1L;

    BadToken() {
      super("Telegram refuses the token. Ask BotFather for the right one.");
    }
  }

  /** The bot's username, by which Telegram also proves the token; null while out of reach. */
  public @org.jspecify.annotations.Nullable String userName() throws BadToken {
    try {
      return client.execute(new GetMe()).getUserName();
    } catch (TelegramApiException e) {
      Throwable cause = e.getCause() == null ? e : e.getCause();
      boolean refused =
          refusal(e) || refusal(cause) || (cause.getCause() != null && refusal(cause.getCause()));
      if (refused) {
        throw new BadToken();
      }
      return null;
    }
  }

  private static boolean refusal(Throwable error) {
    return error instanceof TelegramApiRequestException refused
        && refused.getErrorCode() != null
        && (refused.getErrorCode() == 401 || refused.getErrorCode() == 404);
  }

  public Wire wire() {
    return new TelegramWire(client);
  }

  /** Tells Telegram the commands and texts of the bot; failing that changes nothing else. */
  public void introduce(Languages languages, List<String> privateCommands) {
    new Introduction(client, languages, privateCommands).send();
  }

  /** Begins to hand batches to the sink, one at a time; a batch is acknowledged when it returns. */
  public void poll(String botName, Consumer<List<Request>> sink) {
    dropWebhook();
    Poller started = new Poller(pollClient, new UpdateTranslator(botName, clock), sink, clock);
    poller = started;
    started.start();
  }

  /** A webhook left from elsewhere would make every poll fail; its waiting updates are kept. */
  private void dropWebhook() {
    try {
      client.executeAsync(new DeleteWebhook());
    } catch (TelegramApiException e) {
      org.slf4j.LoggerFactory.getLogger(TelegramGateway.class)
          .warn("The webhook could not be removed: {}", e.getClass().getSimpleName());
    }
  }

  /** When Telegram last answered a poll; the epoch if it never did. */
  public Instant lastPoll() {
    Poller current = poller;
    return current == null ? Instant.EPOCH : current.lastPoll();
  }

  /** Stops taking updates and finishes the batch in hand. */
  public void stopPolling() {
    Poller current = poller;
    if (current != null) {
      try {
        current.stop(STOP_PATIENCE);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      polling.dispatcher().cancelAll();
    }
  }

  @Override
  public void close() {
    stopPolling();
    for (OkHttpClient http : List.of(sending, polling)) {
      http.dispatcher().executorService().shutdown();
      http.connectionPool().evictAll();
    }
  }

  private static int port(URI api) {
    int standard = api.getScheme().equals("https") ? 443 : 80;
    return api.getPort() < 0 ? standard : api.getPort();
  }
}
