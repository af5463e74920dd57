package org.podorozhnik.bot.features.inline;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.podorozhnik.bot.routing.Feature;
import org.podorozhnik.bot.routing.Reply;
import org.podorozhnik.bot.routing.Request;
import org.podorozhnik.bot.routing.Route;
import org.podorozhnik.bot.routing.Visitor;
import org.podorozhnik.bot.text.ArticleScreens;
import org.podorozhnik.bot.text.Words;
import org.podorozhnik.content.article.Article;
import org.podorozhnik.content.article.Slug;
import org.podorozhnik.content.curated.Library;

/** {@code @bot грузия страховка} in any chat: articles with their dates, made to be forwarded. */
public final class InlineFeature implements Feature {
  private static final int MOST = 20;

  /** What an empty query offers. */
  private static final List<String> FIRST =
      List.of(
          "crossing/verkhny-lars",
          "georgia/stay",
          "georgia/insurance-entry",
          "kazakhstan/stay",
          "turkey/stay",
          "russia/exit-ban",
          "help/emergency",
          "help/legal");

  private final Library library;

  public InlineFeature(Library library) {
    this.library = library;
  }

  @Override
  public List<Route> routes() {
    return List.of(Route.of(Route.Kind.INLINE, this::find));
  }

  private Reply find(Request request, Visitor visitor) {
    Words words = visitor.words();
    LocalDate today = LocalDate.ofInstant(request.at(), ZoneOffset.UTC);
    String query = visitor.arguments().strip();
    return new Reply.Results(
        found(query, words.language())
            .limit(MOST)
            .map(article -> result(article, words, today))
            .toList());
  }

  /** A slug finds its article: that is what the button under an answer sends. */
  private Stream<Article> found(String query, String language) {
    if (query.isEmpty()) {
      return FIRST.stream().flatMap(s -> library.find(Slug.of(s), language).stream());
    }
    if (Slug.isSlug(query)) {
      return library.find(Slug.of(query), language).stream();
    }
    return library.matches(query, language, MOST).stream();
  }

  private static Reply.Result result(Article article, Words words, LocalDate today) {
    return new Reply.Result(
        article.slug().toString(),
        article.title(),
        ArticleScreens.description(article, words),
        ArticleScreens.lead(article, words, today));
  }
}
