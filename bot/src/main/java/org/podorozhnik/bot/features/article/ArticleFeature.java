package org.podorozhnik.bot.features.article;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.podorozhnik.bot.routing.Feature;
import org.podorozhnik.bot.routing.Reply;
import org.podorozhnik.bot.routing.Request;
import org.podorozhnik.bot.routing.Route;
import org.podorozhnik.bot.routing.Visitor;
import org.podorozhnik.bot.text.ArticleView;
import org.podorozhnik.bot.text.Html;
import org.podorozhnik.bot.text.Navigation;
import org.podorozhnik.bot.text.Screen;
import org.podorozhnik.bot.text.Words;
import org.podorozhnik.content.article.Article;
import org.podorozhnik.content.article.Slug;
import org.podorozhnik.content.curated.Library;
import org.podorozhnik.content.staff.Role;

/** Buttons that open an article, short or whole. */
public final class ArticleFeature implements Feature {
  private final Library library;
  private final ArticleView view;

  public ArticleFeature(Library library, ArticleView view) {
    this.library = library;
    this.view = view;
  }

  @Override
  public List<Route> routes() {
    return List.of(
        Route.button(Navigation.ARTICLE, (r, v) -> show(r, v, view::lead)),
        Route.button(Navigation.WHOLE, (r, v) -> show(r, v, view::whole)));
  }

  private interface Form {
    Screen of(Article article, Words words, LocalDate today);
  }

  private Reply show(Request request, Visitor visitor, Form form) {
    LocalDate today = LocalDate.ofInstant(request.at(), ZoneOffset.UTC);
    boolean announces = request.chat().isPrivate() && visitor.may().test(Role.SENDER);
    Optional<Article> article =
        Optional.of(visitor.arguments())
            .filter(Slug::isSlug)
            .flatMap(s -> library.find(Slug.of(s), visitor.language()));
    return article
        .map(
            a -> {
              Screen screen = form.of(a, visitor.words(), today);
              return Reply.show(
                  announces ? ArticleView.withAnnounce(screen, a, visitor.words()) : screen,
                  a.slug().toString());
            })
        .orElseGet(() -> gone(visitor.words()));
  }

  private static Reply gone(Words words) {
    String text = words.get("article.gone");
    List<List<org.podorozhnik.bot.text.Key>> rows =
        List.of(Navigation.backAndHome(words, Navigation.HOME));
    return new Reply.NoteAndShow(text, new Screen(Html.escape(text), rows));
  }
}
