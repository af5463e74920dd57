package org.podorozhnik.bot.features.broadcast;

import java.util.Optional;
import java.util.SortedMap;
import org.podorozhnik.bot.routing.Reply;
import org.podorozhnik.bot.routing.Request;
import org.podorozhnik.bot.routing.Visitor;
import org.podorozhnik.bot.text.BroadcastWords;
import org.podorozhnik.bot.text.Words;
import org.podorozhnik.bot.text.WrongLine;
import org.podorozhnik.content.Effect;
import org.podorozhnik.content.broadcast.Announcement;
import org.podorozhnik.content.broadcast.Broadcast;
import org.podorozhnik.content.broadcast.BroadcastStore;
import org.podorozhnik.content.broadcast.Draft;
import org.podorozhnik.content.broadcast.Payload;
import org.podorozhnik.content.broadcast.Payload.Attachment;

/** {@code /correct}: another text for a broadcast, as a draft with its preview. */
final class CorrectSteps {
  private final BroadcastStore store;
  private final DraftScreens screens;

  CorrectSteps(BroadcastStore store, DraftScreens screens) {
    this.store = store;
    this.screens = screens;
  }

  Reply command(Request request, Visitor visitor) {
    Typed typed = Typed.of((Request.Command) request.content());
    try {
      Broadcast old = broadcast(typed.line());
      Optional<Attachment> attachment = attachment(old, typed.attachment());
      SortedMap<String, Payload> texts =
          ComposeSteps.texts(typed.html(), attachment, visitor.words());
      return drafted(old, texts, request, visitor.words());
    } catch (WrongLine e) {
      return UpdateWrong.reply(e, "correct", typed.typed(), visitor.words());
    }
  }

  private Broadcast broadcast(String line) throws WrongLine {
    long wanted =
        BroadcastWords.numberIn(line)
            .orElseThrow(
                () ->
                    line.isEmpty()
                        ? new WrongLine("broadcast.bad.whichNumber")
                        : new WrongLine("broadcast.bad.number", "line", line));
    Broadcast found =
        store
            .find(wanted)
            .orElseThrow(() -> new WrongLine("broadcast.bad.noNumber", "number", wanted));
    if (found.recalled()) {
      throw new WrongLine("broadcast.bad.recalled", "number", wanted);
    }
    return found;
  }

  /** Telegram edits the words under a file, and turns no text into a file or back. */
  private static Optional<Attachment> attachment(Broadcast old, Optional<Attachment> given)
      throws WrongLine {
    Optional<Attachment> before = old.announcement().in(Announcement.FIRST_LANGUAGE).attachment();
    if (given.isPresent() && !given.map(Attachment::kind).equals(before.map(Attachment::kind))) {
      throw new WrongLine(
          before.isPresent() ? "broadcast.bad.otherFile" : "broadcast.bad.fileForText");
    }
    return before;
  }

  private Reply drafted(
      Broadcast old, SortedMap<String, Payload> texts, Request request, Words words)
      throws WrongLine {
    Announcement corrected = old.announcement().withTexts(texts);
    if (corrected.hash().equals(old.announcement().hash())) {
      throw new WrongLine("broadcast.bad.same", "number", old.number());
    }
    Draft draft = Draft.correcting(old, request.person(), request.at(), corrected);
    Draft kept = store.draft(draft, new Effect(request.updateId(), 0));
    return new Reply.Several(screens.preview(kept, words, request.at()));
  }
}
