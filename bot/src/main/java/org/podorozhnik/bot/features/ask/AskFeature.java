package org.podorozhnik.bot.features.ask;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.podorozhnik.bot.routing.Feature;
import org.podorozhnik.bot.routing.Reply;
import org.podorozhnik.bot.routing.Request;
import org.podorozhnik.bot.routing.Route;
import org.podorozhnik.bot.routing.Visitor;
import org.podorozhnik.bot.text.ArticleView;
import org.podorozhnik.bot.text.CrossingView;
import org.podorozhnik.bot.text.Html;
import org.podorozhnik.bot.text.Key;
import org.podorozhnik.bot.text.Navigation;
import org.podorozhnik.bot.text.Screen;
import org.podorozhnik.bot.text.Words;
import org.podorozhnik.content.article.Article;
import org.podorozhnik.content.article.Slug;
import org.podorozhnik.content.cache.AnswerCache;
import org.podorozhnik.content.curated.Library;
import org.podorozhnik.content.search.Answer;
import org.podorozhnik.content.staff.Role;

/** Questions in free text: one article, a card, a choice, or honest not-knowing. */
public final class AskFeature implements Feature {
  private final AnswerCache answers;
  private final Library library;
  private final ArticleView articles;
  private final CrossingView crossings;

  public AskFeature(
      AnswerCache answers, Library library, ArticleView articles, CrossingView crossings) {
    this.answers = answers;
    this.library = library;
    this.articles = articles;
    this.crossings = crossings;
  }

  @Override
  public List<Route> routes() {
    return List.of(Route.of(Route.Kind.TEXT, this::ask));
  }

  private Reply ask(Request request, Visitor visitor) {
    Answer answer = answers.answer(visitor.arguments(), visitor.context());
    Reply reply = reply(visitor.arguments(), answer, visitor.words(), request.at());
    boolean staff =
        reply instanceof Reply.Show
            && request.chat().isPrivate()
            && visitor.may().test(Role.SENDER);
    return staff ? withAnnounce((Reply.Show) reply, visitor.words()) : reply;
  }

  /** Under an article; the card of a crossing has none. */
  private Reply withAnnounce(Reply.Show show, Words words) {
    Optional<Article> article =
        show.topic()
            .map(Slug::of)
            .filter(slug -> !slug.area().equals("crossing"))
            .flatMap(slug -> library.find(slug, words.language()));
    return article
        .map(a -> ArticleView.withAnnounce(show.screen(), a, words))
        .map(screen -> (Reply) new Reply.Show(screen, show.topic()))
        .orElse(show);
  }

  /** How an answer is shown; also what {@code podorozhnik ask} prints. */
  public Reply reply(String question, Answer answer, Words words, Instant now) {
    if (answer instanceof Answer.Choices choices) {
      return Reply.show(choices(choices, words));
    }
    return one(question, answer.choices(), words, now)
        .orElseGet(() -> Reply.show(unknown(answer, words)));
  }

  private Optional<Reply> one(String question, List<Slug> ranked, Words words, Instant now) {
    LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
    if (ranked.isEmpty()) {
      return Optional.empty();
    }
    Slug slug = ranked.get(0);
    List<Slug> others = ranked.subList(1, ranked.size());
    boolean crossing = slug.area().equals("crossing");
    Optional<Screen> card =
        crossing
            ? library
                .crossings()
                .find(slug.topic())
                .map(c -> crossings.card(c, library.queue(question, c), words, now))
            : Optional.empty();
    return card.or(
            () ->
                library
                    .find(slug, words.language())
                    .map(a -> articles.lead(a, others, words, today)))
        .map(screen -> Reply.show(screen, slug.toString()));
  }

  private Screen choices(Answer.Choices choices, Words words) {
    String text =
        switch (choices.reason()) {
          case NEAR_TIE -> words.get("answer.choices");
          case COUNTRY -> words.get("answer.country");
          case CROSSINGS -> words.get("answer.crossings");
        };
    List<List<Key>> rows = new ArrayList<>(articles.keys(choices.choices(), words));
    if (choices.reason() == Answer.Reason.CROSSINGS) {
      rows.add(Key.row(Key.press(words.get("key.allCrossings"), Navigation.WAITS)));
    }
    rows.add(Key.row(Key.press(words.get("key.home"), Navigation.HOME)));
    return new Screen(Html.escape(text), rows);
  }

  private Screen unknown(Answer answer, Words words) {
    List<Slug> nearest = answer instanceof Answer.Unknown unknown ? unknown.nearest() : List.of();
    List<List<Key>> rows = new ArrayList<>(articles.keys(nearest, words));
    String hint = rows.isEmpty() ? "answer.unknownHint" : "answer.nearest";
    rows.add(Key.row(Key.press(words.get("key.home"), Navigation.HOME)));
    String text = words.get("answer.unknown") + " " + words.get(hint);
    return new Screen(Html.escape(text), rows);
  }
}
