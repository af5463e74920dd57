package org.podorozhnik.bot.text;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.podorozhnik.content.article.Article;
import org.podorozhnik.content.article.Source;

/**
 * How an article is shown: its lead with source and date, or the whole of it with every source.
 * Past the review date it says so in words and gives the official page.
 */
public final class ArticleScreens {
  private ArticleScreens() {}

  /** The text of the short form, without buttons. */
  public static String lead(Article article, Words words, LocalDate today) {
    return notice(article, words)
        + Html.bold(article.title())
        + "\n\n"
        + body(article, words, today);
  }

  /** The same without the title, for a card that has its own. */
  static String body(Article article, Words words, LocalDate today) {
    return ArticleHtml.render(article.lead())
        + "\n\n"
        + change(article, words, today)
        + sourceLine(article, words)
        + freshness(article, words, today);
  }

  /** The text of the long form, cut of sources rather than of words where space is short. */
  public static String whole(Article article, Words words, LocalDate today) {
    String text =
        notice(article, words)
            + Html.bold(article.title())
            + "\n\n"
            + ArticleHtml.render(article.lead())
            + "\n\n"
            + ArticleHtml.render(article.more())
            + "\n\n"
            + change(article, words, today);
    String tail = freshness(article, words, today);
    List<String> lines = new ArrayList<>();
    int room = Screen.MAX_TEXT - PlainText.of(text + tail).length() - 100;
    for (Source source : article.sources()) {
      String line = "• " + sourceLink(source, words);
      room -= PlainText.of(line).length() + 1;
      if (room > 0) {
        lines.add(line);
      }
    }
    String sources = Html.bold(words.get("article.sources")) + "\n" + String.join("\n", lines);
    return text + sources + tail;
  }

  /** Title, newest date and summary in one line, for lists and inline results. */
  public static String description(Article article, Words words) {
    return words.get(
        "article.description",
        "date",
        Dates.of(article.checked(), words),
        "summary",
        article.summary());
  }

  private static String notice(Article article, Words words) {
    return article.language().equals(words.language())
        ? ""
        : "<i>" + Html.escape(words.get("article.otherLanguage")) + "</i>\n\n";
  }

  private static String change(Article article, Words words, LocalDate today) {
    StringBuilder out = new StringBuilder();
    article
        .validFrom()
        .filter(from -> from.isAfter(today))
        .ifPresent(
            from -> out.append(line(words.get("article.from", "date", Dates.of(from, words)))));
    article
        .validUntil()
        .ifPresent(
            until -> {
              String key = until.isBefore(today) ? "article.ended" : "article.until";
              out.append(line(words.get(key, "date", Dates.of(until, words))));
            });
    return out.toString();
  }

  private static String line(String text) {
    return Html.escape(text) + "\n\n";
  }

  private static String sourceLine(Article article, Words words) {
    Source first = article.sources().get(0);
    return Html.escape(words.get("article.source")) + " " + sourceLink(first, words);
  }

  private static String sourceLink(Source source, Words words) {
    return Html.link(source.title(), source.url())
        + ", "
        + Html.escape(Dates.of(source.asOf(), words));
  }

  private static String freshness(Article article, Words words, LocalDate today) {
    String checked = words.get("article.checked", "date", Dates.of(article.checked(), words));
    String text = "\n" + Html.escape(checked);
    String official =
        article.official().stream()
            .limit(2)
            .map(url -> Html.link(host(url), url))
            .collect(Collectors.joining(", "));
    if (official.isEmpty()) {
      return text;
    }
    boolean old = today.isAfter(article.reviewDue());
    String key = old ? "article.old" : "article.official";
    return text + "\n" + Html.escape(words.get(key)) + " " + official;
  }

  private static String host(String url) {
    return url.replaceFirst("^https?://(www\\.)?", "").replaceFirst("/$", "");
  }
}
