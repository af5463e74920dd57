package org.podorozhnik.bot.features.broadcast;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.podorozhnik.bot.config.Settings;
import org.podorozhnik.bot.routing.Chore;
import org.podorozhnik.bot.routing.Doors;
import org.podorozhnik.bot.routing.Feature;
import org.podorozhnik.bot.routing.Letters;
import org.podorozhnik.bot.routing.PersonalLetters;
import org.podorozhnik.bot.routing.Reply;
import org.podorozhnik.bot.routing.Request;
import org.podorozhnik.bot.routing.Route;
import org.podorozhnik.bot.routing.Visitor;
import org.podorozhnik.bot.text.Languages;
import org.podorozhnik.bot.text.Navigation;
import org.podorozhnik.bot.text.Words;
import org.podorozhnik.content.Storage;
import org.podorozhnik.content.broadcast.Announcement;
import org.podorozhnik.content.broadcast.BroadcastStore;
import org.podorozhnik.content.broadcast.Draft;
import org.podorozhnik.content.curated.Library;
import org.podorozhnik.content.staff.Role;

/** {@code /broadcast}, {@code /schedule} and {@code /correct}, for those with the right to send. */
public final class BroadcastFeature implements Feature {
  private static final String ARTICLE = "a:";
  private static final String CROSSING = "c:";
  private static final Duration LOOK_FOR_OLD = Duration.ofMinutes(10);

  /** A draft is good for twice its time if it is confirmed in the last moment. */
  private static final Duration KEEP_DRAFTS = Draft.GOOD_FOR.multipliedBy(3);

  private final BroadcastStore store;
  private final ComposeSteps compose;
  private final CorrectSteps correct;
  private final ConfirmSteps confirm;
  private final ScheduleSteps schedule;
  private final Announced announced;

  public BroadcastFeature(
      Library library,
      Storage storage,
      Languages languages,
      Letters letters,
      Doors doors,
      Settings.Rates rates,
      String botName) {
    store = storage.broadcasts();
    ReachWords reach = new ReachWords(library.crossings(), rates.globalPerSecond());
    SecondPerson second = new SecondPerson(store, doors, new KnownHosts(library, botName));
    DraftScreens screens = new DraftScreens(store, reach, second, languages);
    AskingLetters asking =
        new AskingLetters(new PersonalLetters(storage, languages, letters), screens, second);
    compose = new ComposeSteps(store, library, reach, screens);
    correct = new CorrectSteps(store, screens);
    confirm = new ConfirmSteps(storage, screens, second, asking, new Launch(store));
    schedule = new ScheduleSteps(store, confirm);
    announced = new Announced(library, storage.official(), languages, botName);
  }

  @Override
  public List<Route> routes() {
    return List.of(
        Route.command("broadcast", compose::command).needs(Role.SENDER),
        Route.command("schedule", schedule::command).needs(Role.SENDER),
        Route.command("correct", correct::command).needs(Role.SENDER),
        Route.button(Navigation.BROADCAST, this::pressed).needs(Role.SENDER));
  }

  @Override
  public List<Chore> chores() {
    return List.of(
        new Chore(
            "old drafts", LOOK_FOR_OLD, now -> store.dropDraftsBefore(now.minus(KEEP_DRAFTS))));
  }

  private Reply pressed(Request request, Visitor visitor) {
    String data = visitor.arguments();
    Words words = visitor.words();
    if (data.startsWith(ARTICLE)) {
      return made(announced.article(data.substring(2)), "noArticle", request, words);
    }
    if (data.startsWith(CROSSING)) {
      Optional<Announcement> state = announced.crossing(data.substring(2), request.at());
      return made(state, "noState", request, words);
    }
    int message = ((Request.Button) request.content()).messageId();
    return Press.read(data)
        .map(press -> confirm.pressed(press, request, message, words))
        .orElse(Reply.PASS);
  }

  private Reply made(
      Optional<Announcement> announcement, String otherwise, Request request, Words words) {
    return announcement
        .map(a -> compose.announced(a, request, words))
        .orElseGet(() -> new Reply.Note(words.get("broadcast.note." + otherwise)));
  }
}
