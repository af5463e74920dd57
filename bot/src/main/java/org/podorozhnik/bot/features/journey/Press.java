package org.podorozhnik.bot.features.journey;

import java.time.Instant;
import org.podorozhnik.bot.routing.Reply;
import org.podorozhnik.bot.routing.Request;
import org.podorozhnik.bot.routing.Visitor;
import org.podorozhnik.bot.text.Screen;
import org.podorozhnik.bot.text.Words;
import org.podorozhnik.content.Effect;

/** What a step needs to know of whoever pressed. */
record Press(long chat, long person, long update, Instant now, Words words) {
  static Press of(Request request, Visitor visitor) {
    return new Press(
        request.chat().id(), request.person(), request.updateId(), request.at(), visitor.words());
  }

  /** The same update again has the same effects. */
  Effect effect(int part) {
    return new Effect(update, part);
  }

  Reply noted(String key, Screen screen) {
    return new Reply.NoteAndShow(words.get(key), screen);
  }
}
