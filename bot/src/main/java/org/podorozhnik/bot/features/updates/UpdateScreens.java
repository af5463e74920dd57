package org.podorozhnik.bot.features.updates;

import java.util.ArrayList;
import java.util.List;
import org.podorozhnik.bot.text.BroadcastWords;
import org.podorozhnik.bot.text.Html;
import org.podorozhnik.bot.text.Key;
import org.podorozhnik.bot.text.Screen;
import org.podorozhnik.bot.text.Words;
import org.podorozhnik.content.broadcast.Broadcast;
import org.podorozhnik.content.broadcast.DeliveryState;

/** What staff see of one broadcast: itself, a question about it, a letter about it. */
final class UpdateScreens {
  private final UpdateText text;

  UpdateScreens(UpdateText text) {
    this.text = text;
  }

  /** As the progress: it changes by itself. */
  Screen control(View view, Words words) {
    return new Screen(text.of(view, words), UpdateKeys.acts(view, words));
  }

  /** As a screen that somebody opened: it has a way back, and one to see it anew. */
  Screen one(View view, Words words) {
    List<Key> last = new ArrayList<>();
    if (view.broadcast().state().active()) {
      last.add(UpdateKeys.show(words.get("updates.key.refresh"), view.broadcast().number()));
    }
    last.add(UpdateKeys.list(words.get("updates.key.all"), 0));
    return control(view, words).withRows(List.of(last));
  }

  /** What would happen, before it does. */
  Screen question(Act act, View view, Words words) {
    long number = view.broadcast().number();
    String task = act == Act.CANCEL ? "." + kind(view.broadcast()) : "";
    String what =
        words.get(
            "updates.ask." + act.word() + task,
            "count",
            BroadcastWords.count(view.unknown(), words));
    return Screen.of(UpdateText.title(view.broadcast(), words) + "\n\n" + Html.escape(what))
        .withRow(
            UpdateKeys.sure(act, number, words),
            UpdateKeys.show(words.get("updates.key.no"), number));
  }

  /** What cancelling means depends on what is under way. */
  private static String kind(Broadcast broadcast) {
    if (broadcast.in(Views.NOT_STARTED)) {
      return "waiting";
    }
    return broadcast.task() == Broadcast.Task.SEND ? "send" : "correct";
  }

  /** A new message, so that the author notices how it ended. */
  Screen ended(View view, Words words) {
    Broadcast broadcast = view.broadcast();
    String html = UpdateText.title(broadcast, words);
    if (!broadcast.problem().isEmpty()) {
      html += "\n" + UpdateText.problem(broadcast, words);
    }
    Progress progress = view.progress();
    String done = BroadcastWords.count(reached(view), words);
    String all = BroadcastWords.count(progress.all(), words);
    html += "\n" + Html.escape(words.get("updates.of", "done", done, "all", all));
    if (view.unknown() > 0) {
      String count = BroadcastWords.count(view.unknown(), words);
      html += "\n" + Html.escape(words.get("updates.count.unknown", "count", count));
    }
    Key open =
        UpdateKeys.show(BroadcastWords.number(broadcast.number(), words), broadcast.number());
    return new Screen(html, UpdateKeys.acts(view, words)).withRow(open);
  }

  private static long reached(View view) {
    return view.broadcast().task() == Broadcast.Task.SEND
        ? view.of(DeliveryState.SENT)
        : view.progress().done();
  }

  /**
   * It did not start in its time.
   *
   * @param key tells why
   */
  Screen late(String key, View view, Words words) {
    String at =
        view.broadcast().times().scheduled().map(t -> BroadcastWords.moment(t, words)).orElse("");
    String number = BroadcastWords.number(view.broadcast().number(), words);
    String said = words.get(key, "number", number, "at", at);
    Key open = UpdateKeys.show(number, view.broadcast().number());
    return new Screen(Html.escape(said), UpdateKeys.acts(view, words)).withRow(open);
  }
}
