package org.podorozhnik.bot.features.broadcast;

import java.util.Optional;
import org.podorozhnik.bot.routing.Request;
import org.podorozhnik.bot.text.Dates;
import org.podorozhnik.bot.text.Html;
import org.podorozhnik.bot.text.PlainText;
import org.podorozhnik.bot.text.Screen;
import org.podorozhnik.bot.text.Words;
import org.podorozhnik.content.Effect;
import org.podorozhnik.content.broadcast.Broadcast;
import org.podorozhnik.content.broadcast.BroadcastStore;
import org.podorozhnik.content.broadcast.Draft;

/** Does what was confirmed: starts a broadcast, sets its time, or corrects one. */
final class Launch {
  private final BroadcastStore store;

  Launch(BroadcastStore store) {
    this.store = store;
  }

  /**
   * The broadcast as it is now; the same again for the same update, also when the draft is gone.
   * Empty if it could not be done.
   *
   * @param press its control is the message of the author that shows the progress
   */
  Optional<Broadcast> done(Press press, Optional<Draft> draft, Request request) {
    Effect effect = new Effect(request.updateId(), 0);
    if (press.number() == 0) {
      return store.launch(press.draft(), press.start(), press.control(), request.at(), effect);
    }
    draft.filter(d -> changed(d).isEmpty()).ifPresent(d -> correct(d, press, request, effect));
    return store.find(press.number()).filter(b -> b.announcement().hash().equals(press.hash()));
  }

  /** The broadcast as it is, if somebody else gave it another text since the draft was written. */
  Optional<Broadcast> changed(Draft draft) {
    return draft
        .corrects()
        .flatMap(store::find)
        .filter(b -> b.version() != draft.replaces())
        .filter(b -> !b.announcement().hash().equals(draft.announcement().hash()));
  }

  /** Shows the present text, as it could be typed. */
  static Screen changed(Broadcast broadcast, Words words) {
    String said = Html.escape(words.get("broadcast.correct.changed", "number", broadcast.number()));
    String again = Html.escape(words.get("broadcast.correct.again"));
    String text = ComposeSteps.text(broadcast.announcement());
    int most = Screen.MAX_TEXT - PlainText.of(said + again).length() - 8;
    String shown = text.length() <= most ? text : text.substring(0, most) + "…";
    return Screen.of(said + "\n<pre>" + Html.escape(shown) + "</pre>\n\n" + again);
  }

  /** The progress stands in the chat of the first author, so only theirs takes it over. */
  private void correct(Draft draft, Press press, Request request, Effect effect) {
    long number = press.number();
    Optional<Broadcast> corrected =
        store.correct(number, draft.announcement(), request.at(), effect);
    if (corrected.isPresent() && press.control() != 0) {
      if (corrected.get().author() == draft.author()) {
        store.control(number, press.control());
      }
    }
    boolean stands =
        store.find(number).filter(b -> b.announcement().hash().equals(press.hash())).isPresent();
    if (stands) {
      store.dropDraft(draft.id(), new Effect(request.updateId(), 1));
    }
  }

  /** What is said in place of the buttons. */
  static Screen screen(Press press, Broadcast broadcast, Words words) {
    return Screen.of(Html.escape(said(press, broadcast, words)));
  }

  private static String said(Press press, Broadcast broadcast, Words words) {
    long number = broadcast.number();
    if (press.number() != 0) {
      boolean silent = broadcast.times().purged() || broadcast.times().started().isEmpty();
      return words.get(silent ? "broadcast.textSet" : "broadcast.correcting", "number", number);
    }
    return broadcast
        .times()
        .scheduled()
        .map(
            at ->
                words.get("broadcast.scheduled", "number", number, "when", Dates.moment(at, words)))
        .orElseGet(() -> words.get("broadcast.started", "number", number));
  }
}
