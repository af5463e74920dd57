package org.podorozhnik.bot.features.broadcast;

import java.util.Optional;
import org.podorozhnik.bot.features.broadcast.Press.Act;
import org.podorozhnik.bot.routing.Reply;
import org.podorozhnik.bot.routing.Request;
import org.podorozhnik.bot.routing.Visitor;
import org.podorozhnik.bot.text.Dates;
import org.podorozhnik.bot.text.Html;
import org.podorozhnik.bot.text.Screen;
import org.podorozhnik.bot.text.Words;
import org.podorozhnik.bot.text.WrongLine;
import org.podorozhnik.content.Effect;
import org.podorozhnik.content.broadcast.Broadcast;
import org.podorozhnik.content.broadcast.BroadcastStore;
import org.podorozhnik.content.broadcast.Draft;

/** {@code /schedule}: when a draft is to go out, or another time for what waits for its own. */
final class ScheduleSteps {
  private final BroadcastStore store;
  private final ConfirmSteps confirm;

  ScheduleSteps(BroadcastStore store, ConfirmSteps confirm) {
    this.store = store;
    this.confirm = confirm;
  }

  Reply command(Request request, Visitor visitor) {
    try {
      ScheduleLine line = ScheduleLine.read(visitor.arguments(), request.at());
      return line.broadcast()
          ? moved(line, request, visitor.words())
          : set(line, request, visitor.words());
    } catch (WrongLine e) {
      String typed = ("/schedule " + visitor.arguments()).strip();
      return UpdateWrong.reply(e, "schedule", typed, visitor.words());
    }
  }

  private Reply set(ScheduleLine line, Request request, Words words) throws WrongLine {
    Optional<Draft> found = store.findDraft(line.number());
    if (found.isEmpty()) {
      return setBefore(line, request, words);
    }
    Draft draft = found.get();
    if (draft.author() != request.person()) {
      throw new WrongLine("broadcast.bad.notYours", "id", line.number());
    }
    if (draft.expired(request.at())) {
      return ConfirmSteps.expired(draft, words);
    }
    if (draft.corrects().isPresent()) {
      throw new WrongLine("broadcast.bad.correctionTime");
    }
    if (draft.confirmed().isPresent() && !confirm.seen(request)) {
      throw new WrongLine("broadcast.bad.alreadyAsked", "id", line.number());
    }
    Press press = Press.of(Act.AT, draft).at(line.at());
    return withZone(confirm.confirmed(draft, press, request, words), line, words);
  }

  /** What this very message did before is said again. */
  private Reply setBefore(ScheduleLine line, Request request, Words words) throws WrongLine {
    Press press = new Press(Act.AT, line.number(), "", 0, line.at().getEpochSecond(), 0);
    return confirm
        .repeated(press, request, words)
        .map(reply -> withZone(reply, line, words))
        .orElseThrow(() -> new WrongLine("broadcast.bad.noDraft", "id", line.number()));
  }

  private Reply moved(ScheduleLine line, Request request, Words words) throws WrongLine {
    store.reschedule(line.number(), line.at(), new Effect(request.updateId(), 0));
    Optional<Broadcast> now = store.find(line.number());
    if (now.isEmpty()) {
      throw new WrongLine("broadcast.bad.noNumber", "number", line.number());
    }
    if (!now.get().times().scheduled().equals(Optional.of(line.at()))) {
      throw new WrongLine("broadcast.bad.notWaiting", "number", line.number());
    }
    String said =
        words.get(
            "broadcast.moved",
            "number",
            line.number(),
            "when",
            line.zone().shown(line.at(), words));
    return Reply.show(Screen.of(Html.escape(said)));
  }

  /** Moscow time is told anyway; another zone that was typed is always shown back. */
  private static Reply withZone(Reply reply, ScheduleLine line, Words words) {
    boolean moscow = line.zone().zone().equals(Dates.MOSCOW);
    if (moscow || !(reply instanceof Reply.Show show)) {
      return reply;
    }
    String when = words.get("broadcast.startsAt", "when", line.zone().shown(line.at(), words));
    return Reply.show(show.screen().withHtml(show.screen().html() + "\n\n" + Html.escape(when)));
  }
}
