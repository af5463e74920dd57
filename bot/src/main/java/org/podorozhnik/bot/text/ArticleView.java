package org.podorozhnik.bot.text;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.podorozhnik.content.article.Article;
import org.podorozhnik.content.article.Slug;
import org.podorozhnik.content.curated.Library;

/** The screens of an article with their buttons. */
public final class ArticleView {
  private static final int MOST_NEARBY = 3;
  private final Library library;

  public ArticleView(Library library) {
    this.library = library;
  }

  /** The short form: lead, source, date; more on demand. */
  public Screen lead(Article article, Words words, LocalDate today) {
    return lead(article, List.of(), words, today);
  }

  /** The same with buttons for what a question may have meant instead. */
  public Screen lead(Article article, List<Slug> others, Words words, LocalDate today) {
    List<List<Key>> rows = new ArrayList<>();
    Key share = share(article, words);
    String whole = Navigation.to(Navigation.WHOLE, article.slug());
    Key more = Key.press(words.get("key.more"), whole);
    boolean longer = article.hasMore() || article.sources().size() > 1;
    rows.add(longer ? Key.row(more, share) : Key.row(share));
    nearby(article, others, words).forEach(key -> rows.add(Key.row(key)));
    rows.add(Navigation.backAndHome(words, Navigation.above(article.slug())));
    return new Screen(ArticleScreens.lead(article, words, today), rows);
  }

  /** The long form: everything, with all sources. */
  public Screen whole(Article article, Words words, LocalDate today) {
    String lead = Navigation.to(Navigation.ARTICLE, article.slug());
    List<List<Key>> rows = new ArrayList<>();
    rows.add(Key.row(Key.press(words.get("key.less"), lead), share(article, words)));
    nearby(article, List.of(), words).forEach(key -> rows.add(Key.row(key)));
    rows.add(Navigation.backAndHome(words, Navigation.above(article.slug())));
    return new Screen(ArticleScreens.whole(article, words, today), rows);
  }

  /** A button for each of the slugs that still exists. */
  public List<List<Key>> keys(List<Slug> slugs, Words words) {
    List<List<Key>> rows = new ArrayList<>();
    for (Slug slug : slugs) {
      boolean crossing =
          slug.area().equals("crossing") && library.crossings().find(slug.topic()).isPresent();
      if (crossing) {
        String name = library.crossings().find(slug.topic()).orElseThrow().name(words.language());
        rows.add(Key.row(Navigation.card(name, slug.topic())));
      } else {
        library
            .find(slug, words.language())
            .ifPresent(a -> rows.add(Key.row(Navigation.article(a))));
      }
    }
    return rows;
  }

  /** The same with a button that makes an update of the article, above back and home. */
  public static Screen withAnnounce(Screen screen, Article article, Words words) {
    List<List<Key>> rows = new ArrayList<>(screen.rows());
    String data = Navigation.to(Navigation.BROADCAST, "a" + Navigation.SEPARATOR + article.slug());
    Key announce = Key.press(words.get("broadcast.key.announce"), data);
    rows.add(Math.max(0, rows.size() - 1), Key.row(announce));
    return new Screen(screen.html(), rows);
  }

  private List<Key> nearby(Article article, List<Slug> others, Words words) {
    Set<Slug> slugs = new LinkedHashSet<>(others);
    slugs.addAll(article.related());
    slugs.remove(article.slug());
    return keys(List.copyOf(slugs), words).stream()
        .limit(MOST_NEARBY)
        .map(row -> row.get(0))
        .toList();
  }

  private static Key share(Article article, Words words) {
    return Key.share(words.get("key.share"), article.slug().toString());
  }
}
