package org.podorozhnik.bot.text;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.podorozhnik.content.article.Article;
import org.podorozhnik.content.article.Slug;
import org.podorozhnik.content.border.Crossing;
import org.podorozhnik.content.border.Queue;
import org.podorozhnik.content.border.WaitBoard;
import org.podorozhnik.content.curated.Library;

/** The card of a queue: what is known of the wait, of the crossing itself, and what helps there. */
public final class CrossingView {
  private final Library library;
  private final WaitLines lines;

  public CrossingView(Library library, WaitBoard board) {
    this.library = library;
    this.lines = new WaitLines(library.crossings(), board);
  }

  /** The card of the queue that is asked about most: out of the country named first, by car. */
  public Screen card(Crossing crossing, Words words, Instant now) {
    return card(crossing, crossing.usualQueue(), words, now);
  }

  public Screen card(Crossing crossing, Queue queue, Words words, Instant now) {
    Optional<Article> article = article(crossing, words);
    LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
    String wait =
        Html.bold(crossing.name(words.language()))
            + "\n"
            + Html.escape(WaitWords.queue(crossing, queue, words))
            + "\n\n"
            + String.join("\n", lines.of(crossing, queue, words, now));
    String whole =
        wait + article.map(a -> "\n\n" + ArticleScreens.body(a, words, today)).orElse("");
    boolean fits = PlainText.of(whole).length() <= Screen.MAX_TEXT;
    return new Screen(fits ? whole : wait, keys(crossing, queue, article, words));
  }

  private Optional<Article> article(Crossing crossing, Words words) {
    return library.find(new Slug("crossing", crossing.id()), words.language());
  }

  private static List<List<Key>> keys(
      Crossing crossing, Queue queue, Optional<Article> article, Words words) {
    String code = Navigation.code(queue);
    List<List<Key>> rows = new ArrayList<>();
    rows.add(
        Key.row(
            Key.press(words.get("key.report"), Navigation.to(Navigation.REPORT, code)),
            Navigation.joined(queue, words)));
    rows.add(
        Key.row(
            Key.press(words.get("key.alert"), Navigation.to(Navigation.ALERT, "a:" + code)),
            Key.press(words.get("key.forecast"), Navigation.to(Navigation.FORECAST, code))));
    rows.add(
        Key.row(
            Key.press(words.get("key.day"), Navigation.to(Navigation.PICTURE_DAY, code)),
            Key.press(words.get("key.week"), Navigation.to(Navigation.PICTURE_WEEK, code))));
    rows.add(Key.row(back(crossing, queue, words)));
    rows.add(classes(crossing, queue, words));
    article.ifPresent(a -> rows.add(Key.row(about(a, words), share(a, words))));
    rows.add(Navigation.backAndHome(words, Navigation.to(Navigation.WAITS, crossing.toCountry())));
    rows.removeIf(List::isEmpty);
    return rows;
  }

  private static Key back(Crossing crossing, Queue queue, Words words) {
    String label = WaitWords.direction(crossing, queue.direction().other(), words);
    return Navigation.card(label, Navigation.code(queue.back()));
  }

  /** The other classes at this crossing. */
  private static List<Key> classes(Crossing crossing, Queue queue, Words words) {
    return crossing.classes().stream()
        .filter(one -> one != queue.travellers())
        .map(
            one ->
                Navigation.card(
                    words.get("wait.class." + one.word()),
                    Navigation.code(new Queue(queue.crossing(), queue.direction(), one))))
        .toList();
  }

  private static Key about(Article article, Words words) {
    String whole = Navigation.to(Navigation.WHOLE, article.slug());
    return Key.press(words.get("key.cardArticle"), whole);
  }

  private static Key share(Article article, Words words) {
    return Key.share(words.get("key.share"), article.slug().toString());
  }
}
