package org.podorozhnik.bot.features;

import com.github.benmanes.caffeine.cache.Ticker;
import java.util.concurrent.TimeUnit;
import org.podorozhnik.bot.routing.Reply;
import org.podorozhnik.bot.routing.Request;
import org.podorozhnik.bot.routing.RouteTable;
import org.podorozhnik.bot.routing.Router;
import org.podorozhnik.bot.routing.Someone;
import org.podorozhnik.bot.text.Languages;
import org.podorozhnik.bot.text.Screen;
import org.podorozhnik.content.InMemoryStorage;
import org.podorozhnik.content.SettableClock;
import org.podorozhnik.content.cache.AnswerCache;
import org.podorozhnik.content.curated.Library;

/** The features behind their router, over the shipped content and a storage in memory. */
final class BotUnderTest {
  static final Library LIBRARY = Library.curated();
  final SettableClock clock = new SettableClock(Someone.NOW);
  final InMemoryStorage storage = new InMemoryStorage(clock);
  final RouteTable routes =
      new RouteTable(
          Features.all(
              LIBRARY,
              new AnswerCache(LIBRARY),
              storage.preferences(),
              Languages.load(),
              "podorozhnik_bot"));
  final Ticker ticker = () -> TimeUnit.MILLISECONDS.toNanos(clock.instant().toEpochMilli());
  final Router router =
      new Router(routes, Languages.load(), storage.preferences(), "podorozhnik_bot", ticker);

  Reply reply(Request request) {
    return router.handle(request);
  }

  Screen screen(Request request) {
    Reply reply = reply(request);
    return reply instanceof Reply.NoteAndShow both ? both.screen() : ((Reply.Show) reply).screen();
  }
}
