package org.podorozhnik.bot.features;

import com.github.benmanes.caffeine.cache.Ticker;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.podorozhnik.bot.config.Settings;
import org.podorozhnik.bot.outbox.OutboxLetters;
import org.podorozhnik.bot.routing.Doors;
import org.podorozhnik.bot.routing.Feature;
import org.podorozhnik.bot.routing.Reply;
import org.podorozhnik.bot.routing.Request;
import org.podorozhnik.bot.routing.RouteTable;
import org.podorozhnik.bot.routing.Router;
import org.podorozhnik.bot.routing.Someone;
import org.podorozhnik.bot.text.Languages;
import org.podorozhnik.bot.text.Screen;
import org.podorozhnik.content.InMemoryStorage;
import org.podorozhnik.content.SettableClock;
import org.podorozhnik.content.border.AccuracyRecord;
import org.podorozhnik.content.border.WaitBoard;
import org.podorozhnik.content.cache.AnswerCache;
import org.podorozhnik.content.curated.Library;
import org.podorozhnik.content.staff.StaffRoll;
import org.podorozhnik.content.subscriber.GroupStore;
import org.podorozhnik.content.update.PendingReplyStore;

/** The features behind their router, over the shipped content and a storage in memory. */
final class BotUnderTest {
  /** Telegram id of the only owner. */
  static final long OWNER = 900;

  static final Library LIBRARY = Library.curated();
  final SettableClock clock = new SettableClock(Someone.NOW);
  final InMemoryStorage storage = new InMemoryStorage(clock);
  final WaitBoard board = new WaitBoard(storage.waits(), storage.official());
  final AccuracyRecord accuracy = new AccuracyRecord(storage.waits(), storage.official());
  final FakeCourier courier = new FakeCourier();

  /** Admins of groups, as pairs of chat and person. */
  final Set<List<Long>> admins = new HashSet<>();

  final Doors doors =
      new Doors(
          new StaffRoll(storage.staff(), List.of(OWNER)),
          (chat, person) -> admins.contains(List.of(chat, person)),
          this::admitted);
  final Ticker ticker = () -> TimeUnit.MILLISECONDS.toNanos(clock.instant().toEpochMilli());
  final List<Feature> features;
  final RouteTable routes;
  final Router router;

  private boolean careful;

  private boolean admitted(long chat) {
    return !careful
        || storage
            .groups()
            .find(chat)
            .filter(approval -> approval.state() == GroupStore.State.APPROVED)
            .isPresent();
  }

  BotUnderTest() {
    this(Map.of());
  }

  /**
   * @param environment settings by the names of the environment variables
   */
  BotUnderTest(Map<String, String> environment) {
    Parts parts = parts(environment);
    careful = parts.settings().approvedGroups();
    features = Features.all(parts);
    routes = new RouteTable(features);
    router =
        new Router(
            routes, Languages.load(), storage.preferences(), "podorozhnik_bot", doors, ticker);
  }

  private Parts parts(Map<String, String> environment) {
    return new Parts(
        LIBRARY,
        new AnswerCache(LIBRARY),
        storage,
        board,
        accuracy,
        Languages.load(),
        new OutboxLetters(),
        courier,
        doors,
        Settings.of(environment, "home"),
        "podorozhnik_bot");
  }

  Reply reply(Request request) {
    return router.handle(request);
  }

  /** Runs everything that the features do by themselves. */
  void doChores() {
    for (Feature feature : features) {
      feature.chores().forEach(chore -> chore.run().accept(clock.instant()));
    }
  }

  /** The payloads of all messages that wait to be sent, oldest first. */
  List<String> letters() {
    return storage
        .pendingReplies()
        .due(PendingReplyStore.Lane.QUEUED, clock.instant(), 1_000)
        .stream()
        .map(PendingReplyStore.Stored::payload)
        .toList();
  }

  Screen screen(Request request) {
    Reply reply = reply(request);
    return reply instanceof Reply.NoteAndShow both ? both.screen() : ((Reply.Show) reply).screen();
  }
}
