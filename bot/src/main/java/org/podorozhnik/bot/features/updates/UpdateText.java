package org.podorozhnik.bot.features.updates;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.podorozhnik.bot.text.BroadcastWords;
import org.podorozhnik.bot.text.Dates;
import org.podorozhnik.bot.text.Html;
import org.podorozhnik.bot.text.Words;
import org.podorozhnik.content.border.CrossingCatalog;
import org.podorozhnik.content.broadcast.Announcement;
import org.podorozhnik.content.broadcast.Broadcast;
import org.podorozhnik.content.broadcast.Broadcast.State;
import org.podorozhnik.content.broadcast.BroadcastStore;

/** One broadcast in words, as HTML: the same in its own screen, as its progress and its report. */
final class UpdateText {
  private static final int BEGINNING = 200;
  private static final int MOST_PROBLEM = 300;

  private final CrossingCatalog crossings;

  UpdateText(CrossingCatalog crossings) {
    this.crossings = crossings;
  }

  String of(View view, Words words) {
    List<String> blocks = new ArrayList<>();
    blocks.add(title(view.broadcast(), words) + "\n" + text(view.broadcast(), words));
    if (view.frozen()) {
      blocks.add(Html.escape(words.get("updates.frozen")));
    }
    if (!view.broadcast().problem().isEmpty()) {
      blocks.add(problem(view.broadcast(), words));
    }
    blocks.add(lines(about(view, words)));
    blocks.add(lines(new ProgressText(view, words).lines()));
    blocks.add(lines(times(view.broadcast(), words)));
    blocks.add(change(view.broadcast(), words));
    blocks.removeIf(String::isEmpty);
    return String.join("\n\n", blocks);
  }

  /** «№ 7 рассылается». */
  static String title(Broadcast broadcast, Words words) {
    String number = BroadcastWords.number(broadcast.number(), words);
    return Html.bold(number + " " + BroadcastWords.state(broadcast, words));
  }

  static String problem(Broadcast broadcast, Words words) {
    String why = BroadcastWords.beginning(Html.escape(broadcast.problem()), MOST_PROBLEM);
    return Html.escape(words.get("updates.problem", "problem", why));
  }

  private static String text(Broadcast broadcast, Words words) {
    String html = broadcast.announcement().in(words.language()).html();
    return "<i>" + Html.escape(BroadcastWords.beginning(html, BEGINNING)) + "</i>";
  }

  private static String lines(List<String> lines) {
    return Html.escape(String.join("\n", lines));
  }

  private List<String> about(View view, Words words) {
    Announcement announcement = view.broadcast().announcement();
    String audience = BroadcastWords.audience(announcement.audience(), crossings, words);
    List<String> lines = new ArrayList<>();
    lines.add(words.get("updates.audience", "audience", audience));
    if (announcement.urgent()) {
      lines.add(words.get("updates.urgent"));
    }
    view.signature().ifPresent(s -> lines.add(words.get("updates.author", "author", s)));
    if (view.broadcast().in(Views.NOT_STARTED)) {
      String count = BroadcastWords.count(view.reach(), words);
      lines.add(words.get("updates.reach", "count", count));
    }
    return lines;
  }

  private static List<String> times(Broadcast broadcast, Words words) {
    Broadcast.Times times = broadcast.times();
    List<String> lines = new ArrayList<>();
    if (times.started().isEmpty()) {
      add(lines, "updates.scheduled", times.scheduled(), words);
    }
    add(lines, "updates.started", times.started(), words);
    add(lines, "updates.corrected", times.corrected(), words);
    if (!broadcast.state().active()) {
      add(lines, "updates.finished", times.finished(), words);
    }
    return lines;
  }

  private static void add(List<String> lines, String key, Optional<Instant> at, Words words) {
    at.ifPresent(time -> lines.add(words.get(key, "at", Dates.moment(time, words))));
  }

  /** How to change it; as HTML, so that a tap copies the command. */
  private static String change(Broadcast broadcast, Words words) {
    long number = broadcast.number();
    if (broadcast.in(Views.NOT_STARTED)) {
      return words.get("updates.move", "number", number);
    }
    if (broadcast.times().purged()) {
      return words.get("updates.purged", "days", BroadcastStore.KEPT.toDays());
    }
    boolean sensible = Act.correctable(broadcast) && broadcast.state() != State.FIXING;
    return sensible ? words.get("updates.correct", "number", number) : "";
  }
}
