package org.podorozhnik.bot.text;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.podorozhnik.content.article.Article;
import org.podorozhnik.content.article.Slug;
import org.podorozhnik.content.border.Crossing;
import org.podorozhnik.content.curated.Library;

/** The card of a crossing and the lists of crossings. */
public final class CrossingView {
  private final Library library;

  public CrossingView(Library library) {
    this.library = library;
  }

  /** What is known of the wait, of the crossing itself, and what helps on the spot. */
  public Screen card(Crossing crossing, Words words, LocalDate today) {
    Slug slug = new Slug("crossing", crossing.id());
    Optional<Article> article = library.find(slug, words.language());
    String text =
        Html.bold(crossing.name(words.language()))
            + "\n"
            + Html.escape(direction(crossing, words))
            + "\n\n"
            + Html.escape(words.get("wait.noReports"))
            + "\n"
            + Html.escape(words.get("wait.state." + crossing.state()))
            + article.map(a -> "\n\n" + ArticleScreens.body(a, words, today)).orElse("");
    List<List<Key>> rows = new ArrayList<>();
    article.ifPresent(a -> rows.add(Key.row(about(a, words), share(a, words))));
    String country = Navigation.to(Navigation.WAITS, crossing.toCountry());
    rows.add(Navigation.backAndHome(words, country));
    return new Screen(text, rows);
  }

  /** The countries, each leading to its crossings. */
  public Screen countries(Words words) {
    List<List<Key>> rows = new ArrayList<>();
    library.crossings().all().stream()
        .map(Crossing::toCountry)
        .distinct()
        .forEach(
            country ->
                rows.add(
                    Key.row(
                        Key.press(
                            words.get("wait.country." + country),
                            Navigation.to(Navigation.WAITS, country)))));
    rows.add(Navigation.backAndHome(words, Navigation.HOME));
    return new Screen(words.get("wait.list"), rows);
  }

  /** The crossings towards one country. */
  public Screen towards(String country, Words words) {
    List<List<Key>> rows = new ArrayList<>();
    for (Crossing crossing : library.crossings().all()) {
      if (crossing.toCountry().equals(country)) {
        rows.add(Key.row(Navigation.card(crossing.name(words.language()), crossing.id())));
        special(crossing, words).forEach(a -> rows.add(Key.row(Navigation.article(a))));
      }
    }
    rows.add(Navigation.backAndHome(words, Navigation.WAITS));
    String title = Html.bold(words.get("wait.country." + country));
    return new Screen(title + "\n\n" + words.get("wait.listCountry"), rows);
  }

  /** Articles about one side of a crossing: on foot, closures. */
  private List<Article> special(Crossing crossing, Words words) {
    return library.inArea("crossing", words.language()).stream()
        .filter(a -> a.slug().topic().startsWith(crossing.id() + "-"))
        .filter(a -> library.crossings().find(a.slug().topic()).isEmpty())
        .toList();
  }

  private static String direction(Crossing crossing, Words words) {
    return words.get(
        "wait.direction",
        "from",
        words.get("wait.side." + crossing.fromCountry()),
        "to",
        words.get("wait.side." + crossing.toCountry()));
  }

  private static Key about(Article article, Words words) {
    String whole = Navigation.to(Navigation.WHOLE, article.slug());
    return Key.press(words.get("key.cardArticle"), whole);
  }

  private static Key share(Article article, Words words) {
    return Key.share(words.get("key.share"), article.slug().toString());
  }
}
