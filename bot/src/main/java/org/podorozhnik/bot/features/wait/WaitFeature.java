package org.podorozhnik.bot.features.wait;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.podorozhnik.bot.routing.Feature;
import org.podorozhnik.bot.routing.Reply;
import org.podorozhnik.bot.routing.Request;
import org.podorozhnik.bot.routing.Route;
import org.podorozhnik.bot.routing.Visitor;
import org.podorozhnik.bot.text.CrossingView;
import org.podorozhnik.bot.text.Navigation;
import org.podorozhnik.content.border.Crossing;
import org.podorozhnik.content.cache.AnswerCache;
import org.podorozhnik.content.curated.Library;
import org.podorozhnik.content.search.Answer;
import org.podorozhnik.content.search.SearchContext;

/** {@code /wait}, the lists of crossings, and the card of one. */
public final class WaitFeature implements Feature {
  private final Library library;
  private final AnswerCache answers;
  private final CrossingView view;

  public WaitFeature(Library library, AnswerCache answers, CrossingView view) {
    this.library = library;
    this.answers = answers;
    this.view = view;
  }

  @Override
  public List<Route> routes() {
    return List.of(
        Route.command("wait", this::wait),
        Route.button(Navigation.WAITS, this::list),
        Route.button(Navigation.CARD, this::card));
  }

  private Reply wait(Request request, Visitor visitor) {
    return named(visitor.arguments())
        .map(crossing -> show(crossing, request, visitor))
        .orElseGet(() -> Reply.show(view.countries(visitor.words())));
  }

  /** {@code /wait ларс}: the crossing that the words name, however they are typed. */
  private Optional<Crossing> named(String words) {
    if (words.isBlank()) {
      return Optional.empty();
    }
    Answer answer = answers.answer(words, SearchContext.NONE);
    return answer.choices().stream()
        .filter(slug -> slug.area().equals("crossing"))
        .flatMap(slug -> library.crossings().find(slug.topic()).stream())
        .findFirst();
  }

  private Reply list(Request request, Visitor visitor) {
    String country = visitor.arguments();
    boolean known = visitor.words().has("wait.country." + country);
    return Reply.show(
        known ? view.towards(country, visitor.words()) : view.countries(visitor.words()));
  }

  private Reply card(Request request, Visitor visitor) {
    return library
        .crossings()
        .find(visitor.arguments())
        .map(crossing -> show(crossing, request, visitor))
        .orElseGet(
            () ->
                new Reply.NoteAndShow(
                    visitor.words().get("wait.gone"), view.countries(visitor.words())));
  }

  private Reply show(Crossing crossing, Request request, Visitor visitor) {
    LocalDate today = LocalDate.ofInstant(request.at(), ZoneOffset.UTC);
    return Reply.show(view.card(crossing, visitor.words(), today), "crossing/" + crossing.id());
  }
}
