package org.podorozhnik.bot.features.updates;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.podorozhnik.bot.text.BroadcastWords;
import org.podorozhnik.bot.text.Html;
import org.podorozhnik.bot.text.Key;
import org.podorozhnik.bot.text.Navigation;
import org.podorozhnik.bot.text.Screen;
import org.podorozhnik.bot.text.Words;
import org.podorozhnik.content.broadcast.Broadcast;
import org.podorozhnik.content.broadcast.Broadcast.State;
import org.podorozhnik.content.broadcast.BroadcastStore;

/** All broadcasts, newest first, a page at a time. */
final class UpdateList {
  private static final int PAGE = 8;
  private static final int PER_ROW = 4;
  private static final int BEGINNING = 60;

  private final BroadcastStore store;
  private final Views views;

  UpdateList(BroadcastStore store, Views views) {
    this.store = store;
    this.views = views;
  }

  /**
   * @param offset how many newer ones are left out
   */
  Screen page(int offset, Words words) {
    List<Broadcast> found = store.list(offset, PAGE + 1);
    List<Broadcast> shown = found.subList(0, Math.min(PAGE, found.size()));
    List<String> lines = new ArrayList<>();
    List<List<Key>> rows = new ArrayList<>();
    for (int i = 0; i < shown.size(); i += PER_ROW) {
      List<Broadcast> row = shown.subList(i, Math.min(i + PER_ROW, shown.size()));
      row.forEach(b -> lines.add(Html.escape(line(b, words))));
      rows.add(row.stream().map(b -> key(b, words)).toList());
    }
    List<Key> turn = new ArrayList<>();
    if (offset > 0) {
      turn.add(UpdateKeys.list(words.get("updates.key.newer"), Math.max(0, offset - PAGE)));
    }
    if (found.size() > PAGE) {
      turn.add(UpdateKeys.list(words.get("updates.key.older"), offset + PAGE));
    }
    if (!turn.isEmpty()) {
      rows.add(turn);
    }
    rows.add(Key.row(Key.press(words.get("key.home"), Navigation.HOME)));
    String body =
        lines.isEmpty()
            ? Html.escape(words.get("updates.none"))
            : String.join("\n\n", lines) + "\n\n" + Html.escape(words.get("updates.zone"));
    return new Screen(Html.bold(words.get("updates.heading")) + "\n\n" + body, rows);
  }

  private static Key key(Broadcast broadcast, Words words) {
    return UpdateKeys.show(BroadcastWords.number(broadcast.number(), words), broadcast.number());
  }

  /** «№ 7 · 24 ноября, 14:20 · рассылается 63 % · начало текста…». */
  private String line(Broadcast broadcast, Words words) {
    String state = BroadcastWords.state(broadcast, words);
    if (broadcast.state() == State.RUNNING) {
      int percent = Progress.of(broadcast, views.brief(broadcast)).percent();
      state = words.get("updates.percent", "state", state, "percent", percent);
    }
    String html = broadcast.announcement().in(words.language()).html();
    return String.join(
        " · ",
        BroadcastWords.number(broadcast.number(), words),
        BroadcastWords.moment(time(broadcast), words),
        state,
        BroadcastWords.beginning(html, BEGINNING));
  }

  private static Instant time(Broadcast broadcast) {
    Broadcast.Times times = broadcast.times();
    return times.started().or(times::scheduled).orElse(broadcast.created());
  }
}
