package org.podorozhnik.bot.features.updates;

import java.util.List;
import java.util.Optional;
import org.podorozhnik.bot.routing.Reply;
import org.podorozhnik.bot.routing.Request;
import org.podorozhnik.bot.routing.Visitor;
import org.podorozhnik.bot.text.BroadcastWords;
import org.podorozhnik.bot.text.Html;
import org.podorozhnik.bot.text.Screen;
import org.podorozhnik.bot.text.Words;
import org.podorozhnik.content.Effect;
import org.podorozhnik.content.broadcast.Broadcast;
import org.podorozhnik.content.broadcast.Broadcast.State;
import org.podorozhnik.content.broadcast.BroadcastStore;

/**
 * Does what staff ask with one broadcast. A press that comes too late, or twice, changes nothing
 * and is answered by how things stand.
 */
final class UpdateSteps {
  private final BroadcastStore store;
  private final Views views;
  private final UpdateScreens screens;

  UpdateSteps(BroadcastStore store, Views views, UpdateScreens screens) {
    this.store = store;
    this.views = views;
    this.screens = screens;
  }

  Reply show(Broadcast broadcast, Request request, Visitor visitor) {
    return Reply.show(screen(broadcast, request, visitor.words()));
  }

  /** The first tap: asks where that is due, else acts. */
  Reply asked(Act act, Broadcast broadcast, Request request, Visitor visitor) {
    View view = views.of(broadcast);
    if (!act.fits(view)) {
      return unchanged(broadcast, request, visitor.words());
    }
    if (!act.asks()) {
      return sure(act, broadcast, request, visitor);
    }
    Screen question = screens.question(act, view, visitor.words());
    return isControl(broadcast, request)
        ? new Reply.Several(List.of(Reply.Part.of(question)))
        : Reply.show(question);
  }

  /** The second tap. */
  Reply sure(Act act, Broadcast broadcast, Request request, Visitor visitor) {
    Words words = visitor.words();
    if (!act.fits(views.of(broadcast)) || !done(act, broadcast.number(), request)) {
      return unchanged(broadcast, request, words);
    }
    if (act != Act.PAUSE && act != Act.CANCEL) {
      adopt(broadcast, request);
    }
    Broadcast now = store.find(broadcast.number()).orElse(broadcast);
    return told("updates.now", now, request, words);
  }

  private boolean done(Act act, long number, Request request) {
    Effect effect = new Effect(request.updateId(), 0);
    return switch (act) {
      case START -> changed(act, number, State.FIXING, request);
      case PAUSE -> changed(act, number, State.PAUSED, request);
      case RESUME -> changed(act, number, State.RUNNING, request);
      case CANCEL -> changed(act, number, State.CANCELLED, request);
      case RECALL -> store.recall(number, request.at(), effect).isPresent();
      case RETRY -> store.retryUnknown(number, request.at(), effect) > 0;
    };
  }

  private boolean changed(Act act, long number, State to, Request request) {
    return store.change(number, act.from(), to, request.at(), "");
  }

  /**
   * Work begins again: the author sees it where the button was pressed, or in a new message below
   * the command. Whoever else pressed has their own screen.
   */
  private void adopt(Broadcast broadcast, Request request) {
    if (request.chat().id() == broadcast.author()) {
      store.control(broadcast.number(), pressed(request).orElse(0));
    }
  }

  private Reply unchanged(Broadcast before, Request request, Words words) {
    Broadcast now = store.find(before.number()).orElse(before);
    return told("updates.unchanged", now, request, words);
  }

  private Reply told(String key, Broadcast now, Request request, Words words) {
    String number = BroadcastWords.number(now.number(), words);
    String note = words.get(key, "number", number, "state", BroadcastWords.state(now, words));
    Screen screen = screen(now, request, words);
    return pressed(request).isPresent()
        ? new Reply.NoteAndShow(note, screen)
        : Reply.show(screen.withHtml(Html.escape(note) + "\n\n" + screen.html()));
  }

  private Screen screen(Broadcast broadcast, Request request, Words words) {
    View view = views.of(broadcast);
    return isControl(broadcast, request) ? screens.control(view, words) : screens.one(view, words);
  }

  /** A question there would be overwritten by the progress. */
  private static boolean isControl(Broadcast broadcast, Request request) {
    return request.chat().id() == broadcast.author()
        && pressed(request).filter(id -> id == broadcast.control()).isPresent();
  }

  private static Optional<Integer> pressed(Request request) {
    return request.content() instanceof Request.Button button
        ? Optional.of(button.messageId())
        : Optional.empty();
  }
}
