package org.podorozhnik.bot.features.broadcast;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.podorozhnik.bot.routing.PersonalLetters;
import org.podorozhnik.bot.routing.Reply;
import org.podorozhnik.bot.text.Dates;
import org.podorozhnik.bot.text.Html;
import org.podorozhnik.bot.text.Key;
import org.podorozhnik.bot.text.Screen;
import org.podorozhnik.bot.text.Words;
import org.podorozhnik.content.broadcast.Draft;

/** What is written to the other people with the right, and to the author when they answered. */
final class AskingLetters {
  private final PersonalLetters letters;
  private final DraftScreens screens;
  private final SecondPerson second;

  AskingLetters(PersonalLetters letters, DraftScreens screens, SecondPerson second) {
    this.letters = letters;
    this.screens = screens;
    this.second = second;
  }

  /** Kept before the confirmation is: written twice after a crash rather than never. */
  void ask(Draft draft, Press press, Instant now) {
    for (long person : second.others(draft.author())) {
      for (Reply.Part part : screens.messages(draft, now)) {
        letters.tell(person, words -> part.screen(), now);
      }
      letters.tell(person, words -> question(draft, press, words, now), now);
    }
  }

  private Screen question(Draft draft, Press press, Words words, Instant now) {
    List<String> lines = new ArrayList<>();
    String author = second.signature(draft.author(), words);
    lines.add(words.get("broadcast.asks", "author", author));
    lines.addAll(screens.facts(draft, words, now));
    press.start().ifPresent(at -> lines.add(startsAt(at, words)));
    second.reason(draft, words).ifPresent(why -> lines.add(words.get("broadcast.why", "why", why)));
    lines.add(words.get("broadcast.answerUntil", "time", Dates.clock(now.plus(Draft.GOOD_FOR))));
    DraftScreens.attachment(draft)
        .ifPresent(kind -> lines.add(words.get("broadcast.attached." + kind)));
    Screen screen =
        Screen.of(
                Html.bold(DraftScreens.title(draft, words)) + "\n\n" + DraftScreens.escaped(lines))
            .withRow(
                press.as(Press.Act.CONFIRM, press.control()).key(words, "confirm"),
                press.as(Press.Act.REFUSE, press.control()).key(words, "refuse"));
    Key look = press.as(Press.Act.LOOK, press.control()).key(words, "look");
    return DraftScreens.attachment(draft).isPresent() ? screen.withRow(look) : screen;
  }

  static String startsAt(Instant at, Words words) {
    return words.get("broadcast.startsAt", "when", Dates.moment(at, words));
  }

  /** Tells somebody a sentence in their own language. */
  void tell(long person, Instant now, Function<Words, String> said) {
    letters.tell(person, words -> Screen.of(Html.escape(said.apply(words))), now);
  }
}
