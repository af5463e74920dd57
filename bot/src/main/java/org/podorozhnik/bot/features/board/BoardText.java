package org.podorozhnik.bot.features.board;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.podorozhnik.bot.text.Dates;
import org.podorozhnik.bot.text.Html;
import org.podorozhnik.bot.text.Key;
import org.podorozhnik.bot.text.Screen;
import org.podorozhnik.bot.text.StateWords;
import org.podorozhnik.bot.text.WaitWords;
import org.podorozhnik.bot.text.Words;
import org.podorozhnik.content.border.Crossing;
import org.podorozhnik.content.border.CrossingCatalog;
import org.podorozhnik.content.border.Queue;
import org.podorozhnik.content.border.WaitEstimate;
import org.podorozhnik.content.broadcast.Board;

/** What a board says. Ages are so rough that the words stay the same while nothing happens. */
final class BoardText {
  private static final int AGE_STEP = 5;
  private static final int HOUR = 60;
  private static final int DAYS_FROM_HOURS = 48;
  private static final int KEYS_IN_ROW = 2;

  private final CrossingCatalog crossings;
  private final String botName;

  BoardText(CrossingCatalog crossings, String botName) {
    this.crossings = crossings;
    this.botName = botName;
  }

  /** The crossings of the board that still exist. */
  List<Crossing> of(Board board) {
    return board.crossings().stream().flatMap(id -> crossings.find(id).stream()).toList();
  }

  /** All but the time at which it was shown. */
  Screen content(Board board, BoardSight sight, Words words, Instant now) {
    List<Crossing> all = of(board);
    List<Crossing> shown = shown(all, sight);
    List<String> lines = new ArrayList<>();
    lines.add(Html.bold(heading(board, words)));
    lines.add(Html.escape(words.get("board.meaning")));
    lines.add("");
    shown.forEach(c -> lines.add("• " + line(c, sight, words, now)));
    if (shown.isEmpty()) {
      lines.add(Html.escape(words.get("board.noNews")));
    } else if (shown.size() < all.size()) {
      lines.add(Html.escape(words.get("board.more", "count", all.size() - shown.size())));
    }
    lines.add("");
    lines.add(Html.escape(words.get("board.report")));
    return new Screen(String.join("\n", lines), keys(shown, words));
  }

  Screen stamped(Screen content, Words words, Instant now) {
    String updated = words.get("board.updated", "at", Dates.moment(now, words));
    return content.withHtml(content.html() + "\n" + Html.escape(updated));
  }

  /** Tells the content from any other, the same after a restart; never 0. */
  static int mark(Screen content) {
    int hash = (content.html() + content.rows()).hashCode();
    return hash == 0 ? 1 : hash;
  }

  static String heading(Board board, Words words) {
    return board
        .area()
        .map(area -> words.get("board.area", "area", words.get("area." + area)))
        .orElseGet(() -> words.get("board.title"));
  }

  /**
   * Those chosen one by one, all of them; of a country with many, those of which something is
   * known, what was seen lately first.
   */
  private static List<Crossing> shown(List<Crossing> all, BoardSight sight) {
    if (all.size() <= BoardChoice.MOST) {
      return all;
    }
    return all.stream()
        .filter(sight::known)
        .sorted(Comparator.comparing(c -> !sight.news(c)))
        .limit(BoardChoice.MOST)
        .toList();
  }

  private static String line(Crossing crossing, BoardSight sight, Words words, Instant now) {
    Queue out = crossing.usualQueue();
    String state = StateWords.brief(crossing, sight.states(), words);
    WaitEstimate back = sight.estimate(out.back());
    String other = back.seen() ? words.get("board.back", "wait", wait(back, words, now)) : "";
    String known =
        Stream.of(wait(sight.estimate(out), words, now), other)
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining("; "));
    String direction = WaitWords.direction(crossing, out.direction(), words);
    String name = Html.bold(crossing.from().in(words.language()));
    String stands = state.isEmpty() ? "" : Html.bold(state) + "; ";
    return name + Html.escape(" (" + direction + "): ") + stands + Html.escape(known);
  }

  private static String wait(WaitEstimate estimate, Words words, Instant now) {
    if (estimate.knowledge() == WaitEstimate.Knowledge.UNKNOWN) {
      return words.get("board.nothing");
    }
    String range = WaitWords.range(estimate, words);
    if (!estimate.seen()) {
      return words.get("board.typical", "range", range);
    }
    boolean official = estimate.knowledge() == WaitEstimate.Knowledge.OFFICIAL;
    String age = age(estimate.newest().orElse(now), now, words);
    return words.get(official ? "board.official" : "board.seen", "range", range, "age", age);
  }

  /** To five minutes within the hour, then to hours, then to days. */
  static String age(Instant then, Instant now, Words words) {
    long minutes = Math.max(0, Duration.between(then, now).toMinutes());
    if (minutes < AGE_STEP) {
      return words.get("wait.justNow");
    }
    if (minutes < HOUR) {
      return words.get("wait.minutesAgo", "n", minutes / AGE_STEP * AGE_STEP);
    }
    long hours = Math.round(minutes / (double) HOUR);
    return hours < DAYS_FROM_HOURS
        ? words.get("wait.hoursAgo", "n", hours)
        : words.get("wait.daysAgo", "n", Math.round(hours / 24.0));
  }

  /** Cards open in the private chat, where everybody may report and ask to be told. */
  private List<List<Key>> keys(List<Crossing> shown, Words words) {
    List<Key> keys = new ArrayList<>();
    shown.forEach(c -> keys.add(link(c.from().in(words.language()), "c_" + c.id())));
    if (keys.isEmpty()) {
      keys.add(link(words.get("key.openPrivate"), "go"));
    }
    List<List<Key>> rows = new ArrayList<>();
    for (int i = 0; i < keys.size(); i += KEYS_IN_ROW) {
      rows.add(keys.subList(i, Math.min(keys.size(), i + KEYS_IN_ROW)));
    }
    return rows;
  }

  private Key link(String label, String payload) {
    return Key.open(label, "https://t.me/" + botName + "?start=" + payload);
  }
}
