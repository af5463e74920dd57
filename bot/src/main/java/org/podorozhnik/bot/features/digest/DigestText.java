package org.podorozhnik.bot.features.digest;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.podorozhnik.bot.text.Dates;
import org.podorozhnik.bot.text.Html;
import org.podorozhnik.bot.text.PlainText;
import org.podorozhnik.bot.text.Screen;
import org.podorozhnik.bot.text.StateWords;
import org.podorozhnik.bot.text.WaitWords;
import org.podorozhnik.bot.text.Words;
import org.podorozhnik.content.article.Article;
import org.podorozhnik.content.article.PartialDate;
import org.podorozhnik.content.article.Source;
import org.podorozhnik.content.border.Crossing;
import org.podorozhnik.content.border.CrossingState;
import org.podorozhnik.content.broadcast.Change;

/**
 * A digest in one message: crossings first, then rules, then waits; what is too much is counted.
 */
final class DigestText {
  private static final int MOST_ITEMS = 15;

  /** Leaves room for headings and what stands around the items. */
  private static final int MOST_TEXT = 3_500;

  private final String botName;

  DigestText(String botName) {
    this.botName = botName;
  }

  private record Section(String title, List<String> items) {}

  /**
   * @param states what staff say now, by crossing
   */
  Screen screen(
      DigestNews news, Map<String, CrossingState> states, Instant since, Words words, Instant now) {
    String from = Dates.moment(since, words);
    String to = Dates.moment(now, words);
    List<Section> sections =
        List.of(
            new Section(words.get("digest.crossings"), crossings(news, states, words, now)),
            new Section(words.get("digest.rules"), rules(news, words)),
            new Section(words.get("digest.waits"), waits(news, words, now)));
    List<String> parts = new ArrayList<>();
    parts.add(Html.bold(words.get("digest.title")));
    parts.add(Html.escape(words.get("digest.span", "from", from, "to", to)));
    int left = fill(parts, sections);
    parts.add("");
    if (left > 0) {
      parts.add(Html.link(words.get("digest.more", "count", left), link("go")));
    }
    parts.add(Html.escape(words.get("digest.change")));
    return Screen.of(String.join("\n", parts));
  }

  /** Adds what fits; says how many did not. */
  private static int fill(List<String> parts, List<Section> sections) {
    int room = MOST_TEXT;
    int shown = 0;
    int left = 0;
    for (Section section : sections) {
      boolean first = true;
      for (String item : section.items()) {
        room -= PlainText.of(item).length();
        if (room < 0 || shown == MOST_ITEMS) {
          left++;
          continue;
        }
        if (first) {
          parts.add("");
          parts.add(Html.bold(section.title()));
          first = false;
        }
        parts.add("• " + item);
        shown++;
      }
    }
    return left;
  }

  /** The closed ones first. */
  private List<String> crossings(
      DigestNews news, Map<String, CrossingState> states, Words words, Instant now) {
    List<String> closed = new ArrayList<>();
    List<String> others = new ArrayList<>();
    news.states()
        .forEach(
            (crossing, change) -> {
              boolean first = change.word().equals(CrossingState.Word.CLOSED.word());
              String said = state(change, states.get(crossing.id()), words, now);
              (first ? closed : others).add(card(crossing, words) + ": " + said);
            });
    closed.addAll(others);
    return closed;
  }

  /** What holds is said as on a card; what ran out meanwhile is told as past. */
  private static String state(
      Change change, @Nullable CrossingState held, Words words, Instant now) {
    if (held != null && held.word().word().equals(change.word())) {
      return StateWords.said(held, Dates.moment(held.until(), words), words, now);
    }
    String at = Dates.moment(change.at(), words);
    return Html.escape(words.get("digest.was." + change.word(), "at", at));
  }

  private List<String> rules(DigestNews news, Words words) {
    List<String> items = new ArrayList<>();
    for (Article article : news.rules()) {
      String payload = "a_" + article.slug().toString().replace("/", "__");
      String title = Html.link(article.title(), link(payload));
      String what = article.summary().isBlank() ? "" : " " + article.summary();
      items.add(title + "." + Html.escape(what + " " + from(article, words)));
    }
    return items;
  }

  /** Since when it is so, else of when the newest source is. */
  private static String from(Article article, Words words) {
    return article
        .validFrom()
        .map(day -> words.get("digest.from", "day", Dates.of(day, words)))
        .orElseGet(() -> words.get("digest.asOf", "day", Dates.of(newest(article), words)));
  }

  private static PartialDate newest(Article article) {
    return article.sources().stream()
        .map(Source::asOf)
        .max(PartialDate::compareTo)
        .orElse(PartialDate.UNDATED);
  }

  private List<String> waits(DigestNews news, Words words, Instant now) {
    List<String> items = new ArrayList<>();
    for (UnusualWait wait : news.waits()) {
      String said =
          words.get(
              "digest.wait",
              "direction",
              WaitWords.direction(wait.crossing(), wait.queue().direction(), words),
              "range",
              WaitWords.range(wait.estimate(), words),
              "usual",
              WaitWords.duration(wait.usual(), words));
      String how = WaitWords.knowledge(wait.estimate(), now, words);
      items.add(card(wait.crossing(), words) + Html.escape(" " + said + " " + how));
    }
    return items;
  }

  private String card(Crossing crossing, Words words) {
    return Html.link(crossing.from().in(words.language()), link("c_" + crossing.id()));
  }

  private String link(String payload) {
    return "https://t.me/" + botName + "?start=" + payload;
  }
}
