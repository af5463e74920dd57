package org.podorozhnik.bot.features.inline;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.podorozhnik.bot.routing.Feature;
import org.podorozhnik.bot.routing.Reply;
import org.podorozhnik.bot.routing.Request;
import org.podorozhnik.bot.routing.Route;
import org.podorozhnik.bot.routing.Visitor;
import org.podorozhnik.bot.text.ArticleScreens;
import org.podorozhnik.bot.text.WaitNote;
import org.podorozhnik.bot.text.Words;
import org.podorozhnik.content.StorageException;
import org.podorozhnik.content.article.Article;
import org.podorozhnik.content.article.Slug;
import org.podorozhnik.content.border.Crossing;
import org.podorozhnik.content.border.WaitBoard;
import org.podorozhnik.content.curated.Library;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * {@code @bot грузия страховка} in any chat: articles and waits with their dates, made to be sent
 * on.
 */
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

  private static final Logger LOG = LoggerFactory.getLogger(InlineFeature.class);

  private final Library library;
  private final WaitNote waits;

  public InlineFeature(Library library, WaitBoard board) {
    this.library = library;
    this.waits = new WaitNote(board);
  }

  @Override
  public List<Route> routes() {
    return List.of(Route.of(Route.Kind.INLINE, this::find));
  }

  /** Where crossings are what fits best, each has its present wait ahead of its article. */
  private Reply find(Request request, Visitor visitor) {
    Words words = visitor.words();
    LocalDate today = LocalDate.ofInstant(request.at(), ZoneOffset.UTC);
    String query = visitor.arguments().strip();
    List<Reply.Result> results = new ArrayList<>();
    boolean named = true;
    for (Article article : found(query, words.language()).limit(MOST).toList()) {
      Optional<Crossing> crossing = crossing(article.slug());
      named &= crossing.isPresent();
      if (named) {
        crossing.flatMap(c -> wait(c, words, request.at())).ifPresent(results::add);
      }
      results.add(result(article, words, today));
    }
    return new Reply.Results(results.stream().limit(MOST).toList());
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

  private Optional<Crossing> crossing(Slug slug) {
    return slug.area().equals("crossing")
        ? library.crossings().find(slug.topic())
        : Optional.empty();
  }

  /** Articles are found even when the database does not answer. */
  private Optional<Reply.Result> wait(Crossing crossing, Words words, Instant now) {
    try {
      WaitNote.Note note = waits.of(crossing, words, now);
      String id = "wait/" + crossing.id();
      return Optional.of(new Reply.Result(id, note.title(), note.description(), note.html()));
    } catch (StorageException e) {
      LOG.error("Waits cannot be read: {}", e.getMessage());
      return Optional.empty();
    }
  }

  private static Reply.Result result(Article article, Words words, LocalDate today) {
    return new Reply.Result(
        article.slug().toString(),
        article.title(),
        ArticleScreens.description(article, words),
        ArticleScreens.lead(article, words, today));
  }
}
