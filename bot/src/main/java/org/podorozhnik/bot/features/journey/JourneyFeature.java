package org.podorozhnik.bot.features.journey;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.podorozhnik.bot.routing.Chore;
import org.podorozhnik.bot.routing.Feature;
import org.podorozhnik.bot.routing.Letters;
import org.podorozhnik.bot.routing.Reply;
import org.podorozhnik.bot.routing.Request;
import org.podorozhnik.bot.routing.Route;
import org.podorozhnik.bot.routing.Visitor;
import org.podorozhnik.bot.text.Languages;
import org.podorozhnik.bot.text.Navigation;
import org.podorozhnik.content.Storage;
import org.podorozhnik.content.border.CrossingCatalog;
import org.podorozhnik.content.border.JourneyStore;
import org.podorozhnik.content.border.ReportService;
import org.podorozhnik.content.border.WaitBoard;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * {@code /journey}: the way through a queue, checkpoint by checkpoint, and the relative who may see
 * its stage. Two people and a chore change the same journey, so all of it runs under one lock.
 */
public final class JourneyFeature implements Feature {
  private static final Logger LOG = LoggerFactory.getLogger(JourneyFeature.class);
  private static final Duration LOOK = Duration.ofMinutes(1);

  private final FirstSteps first;
  private final MarkSteps marks;
  private final LastSteps last;
  private final CompanionSteps companion;
  private final JourneyWatch watch;

  /**
   * @param botName without @, for the link
   */
  public JourneyFeature(
      CrossingCatalog crossings,
      Storage storage,
      WaitBoard board,
      ReportService reports,
      Languages languages,
      Letters letters,
      String botName) {
    JourneyStore journeys = storage.journeys();
    WayNames names = new WayNames(crossings);
    Outlook outlook = new Outlook(board);
    JourneyScreens screens = new JourneyScreens(names, outlook);
    OtherSide other = new OtherSide(letters, storage.preferences(), languages);
    this.first = new FirstSteps(journeys, names, outlook, screens);
    this.marks = new MarkSteps(journeys, outlook, screens, other);
    this.last = new LastSteps(journeys, reports, screens, other);
    this.companion = new CompanionSteps(journeys, screens, other, botName);
    this.watch = new JourneyWatch(journeys, other);
  }

  @Override
  public List<Route> routes() {
    return List.of(
        Route.command("journey", this::command).personal(),
        Route.button(Navigation.JOURNEY, this::button).personal(),
        Route.start(Navigation.JOURNEY, this::join).personal());
  }

  @Override
  public List<Chore> chores() {
    return List.of(new Chore("journeys", LOOK, this::watch));
  }

  private synchronized Reply command(Request request, Visitor visitor) {
    return overview(Press.of(request, visitor));
  }

  private synchronized Reply join(Request request, Visitor visitor) {
    return companion.join(Press.of(request, visitor), visitor.arguments());
  }

  /** Whatever does not say what to do shows what there is. */
  private synchronized Reply button(Request request, Visitor visitor) {
    Press press = Press.of(request, visitor);
    String[] step = visitor.arguments().split(String.valueOf(Navigation.SEPARATOR), 2);
    String rest = step.length > 1 ? step[1] : "";
    return switch (step[0]) {
      case "s" -> first.begin(press, rest);
      case "c" -> marks.reached(press, rest);
      case "e" -> marks.earlier(press, rest);
      case "u" -> marks.takeBack(press);
      case "x" -> last.sure(press);
      case "x!" -> last.giveUp(press);
      case "y" -> last.leave(press, true);
      case "n" -> last.leave(press, false);
      case "l" -> companion.link(press);
      case "r" -> companion.revoke(press);
      case "p" -> companion.show(press);
      case "q" -> companion.quit(press);
      default -> overview(press);
    };
  }

  /** One's own journey, else the one that is watched, else how to begin. */
  private Reply overview(Press press) {
    return first
        .current(press)
        .or(() -> companion.watched(press))
        .map(Reply::show)
        .orElseGet(() -> first.show(press));
  }

  private void watch(Instant now) {
    watch.purge(now);
    watch.open().forEach(id -> look(id, now));
  }

  /** What is wrong with one journey must not stop the others. */
  private synchronized void look(long id, Instant now) {
    try {
      watch.look(id, now);
    } catch (RuntimeException e) {
      LOG.warn("A journey could not be looked after: {}.", e.getClass().getSimpleName());
    }
  }
}
