package org.podorozhnik.bot.features.wait;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.podorozhnik.bot.routing.Chore;
import org.podorozhnik.bot.routing.Feature;
import org.podorozhnik.bot.routing.Reply;
import org.podorozhnik.bot.routing.Request;
import org.podorozhnik.bot.routing.Route;
import org.podorozhnik.bot.routing.Visitor;
import org.podorozhnik.bot.text.CrossingList;
import org.podorozhnik.bot.text.CrossingView;
import org.podorozhnik.bot.text.Html;
import org.podorozhnik.bot.text.Navigation;
import org.podorozhnik.bot.text.Screen;
import org.podorozhnik.bot.text.Words;
import org.podorozhnik.content.border.Crossing;
import org.podorozhnik.content.border.Queue;
import org.podorozhnik.content.curated.Library;

/** {@code /wait}, the lists of crossings, the card of a queue, its forecast. */
public final class WaitFeature implements Feature {
  /** Shorter than what an estimate serves for, so that lists find all of them made. */
  private static final Duration WARM = Duration.ofSeconds(25);

  /** «/wait казахстан»: how countries begin, in both languages. */
  private static final Map<String, String> COUNTRIES =
      Map.of(
          "казах", "KZ", "kazakh", "KZ", "турц", "TR", "turk", "TR", "груз", "GE", "georgia", "GE");

  private final Library library;
  private final CrossingView view;
  private final CrossingList list;
  private final ForecastScreens forecasts;

  public WaitFeature(
      Library library, CrossingView view, CrossingList list, ForecastScreens forecasts) {
    this.library = library;
    this.view = view;
    this.list = list;
    this.forecasts = forecasts;
  }

  @Override
  public List<Route> routes() {
    return List.of(
        Route.command("wait", this::wait),
        Route.button(Navigation.WAITS, this::list),
        Route.button(Navigation.CARD, this::card),
        Route.button(Navigation.FORECAST, this::forecast));
  }

  @Override
  public List<Chore> chores() {
    return List.of(new Chore("estimates", WARM, list::warm));
  }

  private Reply wait(Request request, Visitor visitor) {
    String named = visitor.arguments();
    if (named.isBlank()) {
      return Reply.show(list.countries(visitor.words(), request.at()));
    }
    Optional<String> country =
        COUNTRIES.entrySet().stream()
            .filter(entry -> named.toLowerCase(Locale.ROOT).contains(entry.getKey()))
            .map(Map.Entry::getValue)
            .findFirst();
    if (library.crossingNamed(named).isEmpty() && country.isPresent()) {
      return Reply.show(list.towards(country.get(), visitor.words(), request.at()));
    }
    return library
        .crossingNamed(named)
        .map(crossing -> show(crossing, library.queue(named, crossing), request, visitor))
        .orElseGet(() -> Reply.show(unknown(named, visitor.words(), request.at())));
  }

  private Screen unknown(String named, Words words, Instant now) {
    Screen countries = list.countries(words, now);
    String text = Html.escape(words.get("wait.notFound", "name", Html.repeated(named)));
    return countries.withHtml(text + "\n\n" + countries.html());
  }

  private Reply list(Request request, Visitor visitor) {
    String country = visitor.arguments();
    boolean known = visitor.words().has("wait.country." + country);
    return Reply.show(
        known
            ? list.towards(country, visitor.words(), request.at())
            : list.countries(visitor.words(), request.at()));
  }

  private Reply card(Request request, Visitor visitor) {
    String code = visitor.arguments();
    boolean plain = code.indexOf(Navigation.SEPARATOR) < 0;
    return queue(code)
        .flatMap(
            queue ->
                library
                    .crossings()
                    .find(queue.crossing())
                    .map(
                        crossing ->
                            show(
                                crossing, plain ? crossing.usualQueue() : queue, request, visitor)))
        .orElseGet(() -> gone(request, visitor));
  }

  private Reply forecast(Request request, Visitor visitor) {
    return queue(visitor.arguments())
        .flatMap(
            queue ->
                library
                    .crossings()
                    .find(queue.crossing())
                    .map(c -> Reply.show(forecasts.of(c, queue, visitor.words(), request.at()))))
        .orElseGet(() -> gone(request, visitor));
  }

  private Reply gone(Request request, Visitor visitor) {
    Words words = visitor.words();
    return new Reply.NoteAndShow(words.get("wait.gone"), list.countries(words, request.at()));
  }

  private static Optional<Queue> queue(String code) {
    return Navigation.queue(code);
  }

  private Reply show(Crossing crossing, Queue queue, Request request, Visitor visitor) {
    Screen card = view.card(crossing, queue, visitor.words(), request.at());
    return Reply.show(card, "crossing/" + crossing.id());
  }
}
