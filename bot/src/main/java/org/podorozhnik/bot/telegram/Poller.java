package org.podorozhnik.bot.telegram;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.podorozhnik.bot.routing.Request;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.objects.Update;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;
import org.telegram.telegrambots.meta.generics.TelegramClient;

/**
 * Reads updates for as long as it runs, and never throws. An update is acknowledged by the next
 * poll and so only after it was handled: a crash makes Telegram send it again. The library's own
 * session acknowledges before handling, hides the code of an error and dies of an exception, so the
 * loop is ours and the client is the library's.
 */
final class Poller {
  private static final Logger LOG = LoggerFactory.getLogger(Poller.class);
  private static final int POLL_SECONDS = 50;

  /** A poll that hangs longer is given up. */
  private static final Duration WEDGED = Duration.ofSeconds(POLL_SECONDS + 30L);

  private static final Duration CONFIRM_PATIENCE = Duration.ofSeconds(4);

  private final TelegramClient client;
  private final UpdateTranslator translator;
  private final Consumer<List<Request>> sink;
  private final Clock clock;
  private final CountDownLatch stopping = new CountDownLatch(1);
  private final Thread thread = new Thread(this::run, "poller");
  private volatile Instant lastPoll = Instant.EPOCH;
  private int failures;
  private int offset;
  private boolean unconfirmed;

  Poller(
      TelegramClient client,
      UpdateTranslator translator,
      Consumer<List<Request>> sink,
      Clock clock) {
    this.client = client;
    this.translator = translator;
    this.sink = sink;
    this.clock = clock;
  }

  void start() {
    thread.setDaemon(true);
    thread.start();
  }

  /** When Telegram last answered a poll. */
  Instant lastPoll() {
    return lastPoll;
  }

  /** Stops polling and waits for the batch in hand, at most so long. */
  void stop(Duration patience) throws InterruptedException {
    stopping.countDown();
    thread.interrupt();
    thread.join(patience.toMillis());
  }

  private boolean running() {
    return stopping.getCount() > 0;
  }

  private void run() {
    while (running()) {
      step();
    }
    confirm();
  }

  private void step() {
    try {
      List<Update> updates = poll();
      lastPoll = clock.instant();
      unconfirmed = false;
      failures = 0;
      handle(updates);
    } catch (InterruptedException e) {
      LOG.debug("polling ends");
    } catch (TelegramApiException | ExecutionException | TimeoutException e) {
      pause(e instanceof ExecutionException && e.getCause() != null ? e.getCause() : e);
    } catch (RuntimeException e) {
      LOG.error("A batch could not be handled: {}", e.getClass().getSimpleName());
      pause(e);
    }
  }

  private List<Update> poll()
      throws TelegramApiException, ExecutionException, TimeoutException, InterruptedException {
    CompletableFuture<ArrayList<Update>> answer =
        client.executeAsync(new TolerantGetUpdates(offset, POLL_SECONDS));
    return answer.get(WEDGED.toSeconds(), TimeUnit.SECONDS);
  }

  /** Uninterrupted: what was taken is handled, also while stopping. */
  private void handle(List<Update> updates) {
    if (updates.isEmpty()) {
      return;
    }
    List<Request> requests = new ArrayList<>();
    for (Update update : updates) {
      translated(update, requests);
    }
    sink.accept(requests);
    offset = updates.get(updates.size() - 1).getUpdateId() + 1;
    unconfirmed = true;
  }

  /** Without a last poll Telegram would send the handled batch again after a clean restart. */
  private void confirm() {
    if (!unconfirmed) {
      return;
    }
    boolean interrupted = Thread.interrupted();
    LOG.debug("the last batch is confirmed; interrupted: {}", interrupted);
    try {
      client
          .executeAsync(new TolerantGetUpdates(offset, 0))
          .get(CONFIRM_PATIENCE.toSeconds(), TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (TelegramApiException | ExecutionException | TimeoutException e) {
      LOG.info("The last updates could not be confirmed; some may be answered twice.");
    }
  }

  private void translated(Update update, List<Request> out) {
    try {
      translator.request(update).ifPresent(out::add);
    } catch (RuntimeException e) {
      LOG.warn("An update cannot be read and is skipped: {}", e.getClass().getSimpleName());
    }
  }

  private void pause(Throwable error) {
    failures++;
    PollFailure failure = PollFailure.of(error, failures);
    if (failures == 1 || failure.grave()) {
      LOG.warn("{} Next try in {} s.", failure.sentence(), failure.pause().toSeconds());
    }
    try {
      stopping.await(failure.pause().toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
