package org.podorozhnik.bot.app;

import com.github.benmanes.caffeine.cache.Ticker;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongPredicate;
import org.jspecify.annotations.Nullable;
import org.podorozhnik.bot.config.Settings;
import org.podorozhnik.bot.features.Features;
import org.podorozhnik.bot.features.Parts;
import org.podorozhnik.bot.outbox.GroupAdmins;
import org.podorozhnik.bot.outbox.Outbox;
import org.podorozhnik.bot.outbox.OutboxLetters;
import org.podorozhnik.bot.outbox.Wire;
import org.podorozhnik.bot.routing.Chore;
import org.podorozhnik.bot.routing.Doors;
import org.podorozhnik.bot.routing.Feature;
import org.podorozhnik.bot.routing.FloodGuard;
import org.podorozhnik.bot.routing.RouteTable;
import org.podorozhnik.bot.routing.Router;
import org.podorozhnik.bot.telegram.TelegramGateway;
import org.podorozhnik.bot.text.Languages;
import org.podorozhnik.content.Storage;
import org.podorozhnik.content.article.ArticleStore.CuratedFile;
import org.podorozhnik.content.border.AccuracyRecord;
import org.podorozhnik.content.border.WaitBoard;
import org.podorozhnik.content.cache.AnswerCache;
import org.podorozhnik.content.cache.CachingStorage;
import org.podorozhnik.content.curated.Curated;
import org.podorozhnik.content.curated.Library;
import org.podorozhnik.content.staff.StaffRoll;
import org.podorozhnik.content.subscriber.GroupStore;
import org.podorozhnik.db.SqliteStorage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The running bot, wired from top to bottom. */
public final class Bot implements AutoCloseable {
  /** In the order of the menu. */
  public static final List<String> COMMANDS =
      List.of(
          "start",
          "wait",
          "report",
          "journey",
          "alerts",
          "subscribe",
          "news",
          "rules",
          "resources",
          "sos",
          "help",
          "language",
          "settings",
          "privacy");

  private static final Logger LOG = LoggerFactory.getLogger(Bot.class);

  private static final Duration LOOK_FOR_DUE = Duration.ofMillis(250);

  /** Looked at every ten minutes, whoever reported is forgotten before 48 hours are over. */
  private static final Duration REMEMBER_REPORTERS = Duration.ofDays(2).minusMinutes(20);

  private static final Duration FORGET_REPORTERS = Duration.ofMinutes(10);
  private static final Duration REMEMBER_UPDATES = Duration.ofDays(2);

  private final Storage storage;
  private final TelegramGateway gateway;
  private final ExecutorService workers;
  private final ExecutorService background;
  private final Timers timers;
  private @Nullable Outbox outbox;

  private Bot(
      Storage storage,
      TelegramGateway gateway,
      ExecutorService workers,
      ExecutorService background,
      Timers timers) {
    this.storage = storage;
    this.gateway = gateway;
    this.workers = workers;
    this.background = background;
    this.timers = timers;
  }

  /** Starts everything; returns once the bot polls. */
  public static Bot start(Settings settings, String token, Clock clock)
      throws TelegramGateway.BadToken {
    HomeMode.REAL.claim(settings.home());
    return startIn(settings, token, clock);
  }

  static Bot startIn(Settings settings, String token, Clock clock) throws TelegramGateway.BadToken {
    TelegramGateway gateway = new TelegramGateway(token, settings.api(), clock);
    Storage storage = open(settings, clock);
    Bot bot =
        new Bot(
            storage,
            gateway,
            Executors.newFixedThreadPool(
                2 * Runtime.getRuntime().availableProcessors() + GroupAdmins.AT_ONCE,
                named("worker")),
            Executors.newFixedThreadPool(2, named("background")),
            new Timers(named("sending"), named("timer")));
    try {
      bot.wire(settings, clock);
      return bot;
    } catch (TelegramGateway.BadToken | RuntimeException e) {
      bot.close();
      throw e;
    }
  }

  private static Storage open(Settings settings, Clock clock) {
    Path home = settings.home();
    return new CachingStorage(SqliteStorage.open(home, settings.key(), clock));
  }

  private void wire(Settings settings, Clock clock) throws TelegramGateway.BadToken {
    Curated curated = Curated.load();
    List<CuratedFile> files = curated.entries().stream().map(Curated.Entry::file).toList();
    storage.articles().importCurated(files);
    Library library = Library.of(storage.articles(), curated);
    Languages languages = Languages.load();
    String name = name();
    WaitBoard board = new WaitBoard(storage.waits(), storage.official());
    Wire out = gateway.wire();
    Doors doors = doors(settings, out);
    Outbox sending =
        new Outbox(
            out, storage, languages, settings.rates(), doors.staff()::frozen, clock, background);
    outbox = sending;
    List<Feature> features =
        Features.all(
            new Parts(
                library,
                new AnswerCache(library),
                storage,
                board,
                new AccuracyRecord(storage.waits(), storage.official()),
                languages,
                new OutboxLetters(),
                sending.courier(),
                doors,
                settings,
                name));
    Router router =
        new Router(
            new RouteTable(features),
            languages,
            storage.preferences(),
            name,
            doors,
            Ticker.systemTicker());
    FloodGuard flood =
        new FloodGuard(settings.flood().updates(), settings.flood().window(), System::nanoTime);
    Dispatcher dispatcher = new Dispatcher(router, sending.replies(), out, flood, workers);
    sending.start();
    timers.send(LOOK_FOR_DUE, () -> sending.replies().sendDue());
    timers.chore(Duration.ofHours(1), "old update ids", () -> forgetUpdates(clock));
    timers.chore(FORGET_REPORTERS, "old pseudonyms", () -> forgetReporters(clock));
    for (Feature feature : features) {
      for (Chore chore : feature.chores()) {
        timers.chore(chore.every(), chore.name(), () -> chore.run().accept(clock.instant()));
      }
    }
    gateway.introduce(languages, COMMANDS);
    gateway.poll(name, dispatcher::handle);
  }

  private Doors doors(Settings settings, Wire out) {
    GroupStore groups = storage.groups();
    LongPredicate approved =
        chat -> groups.find(chat).filter(a -> a.state() == GroupStore.State.APPROVED).isPresent();
    return new Doors(
        new StaffRoll(storage.staff(), settings.owners()),
        new GroupAdmins(out, Ticker.systemTicker()),
        settings.approvedGroups() ? approved : chat -> true);
  }

  /** Waits for Telegram if it is out of reach: the name is needed to know who is addressed. */
  private String name() throws TelegramGateway.BadToken {
    String name = gateway.userName();
    for (int seconds = 1; name == null; seconds = Math.min(2 * seconds, 20)) {
      LOG.warn("Telegram cannot be reached yet. Next try in {} s.", seconds);
      java.util.concurrent.locks.LockSupport.parkNanos(Duration.ofSeconds(seconds).toNanos());
      name = gateway.userName();
    }
    return name;
  }

  private void forgetUpdates(Clock clock) {
    storage.handledUpdates().forgetBefore(clock.instant().minus(REMEMBER_UPDATES));
  }

  private void forgetReporters(Clock clock) {
    storage.waits().forgetReporters(clock.instant().minus(REMEMBER_REPORTERS));
  }

  /** When Telegram last answered a poll. */
  public Instant lastPoll() {
    return gateway.lastPoll();
  }

  /** Stops polling, finishes what is in hand and on the wire, closes the database. */
  @Override
  public void close() {
    gateway.stopPolling();
    timers.close();
    finish(workers);
    Outbox sending = outbox;
    if (sending != null) {
      sending.stop();
    }
    finish(background);
    gateway.close();
    storage.close();
  }

  private static void finish(ExecutorService executor) {
    executor.shutdown();
    try {
      if (!executor.awaitTermination(3, TimeUnit.SECONDS)) {
        executor.shutdownNow();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static java.util.concurrent.ThreadFactory named(String name) {
    AtomicInteger count = new AtomicInteger();
    return task -> {
      Thread thread = new Thread(task, name + "-" + count.incrementAndGet());
      thread.setDaemon(true);
      return thread;
    };
  }
}
