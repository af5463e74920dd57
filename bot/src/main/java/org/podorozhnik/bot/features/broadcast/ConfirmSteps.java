package org.podorozhnik.bot.features.broadcast;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.podorozhnik.bot.features.broadcast.Press.Act;
import org.podorozhnik.bot.routing.Reply;
import org.podorozhnik.bot.routing.Request;
import org.podorozhnik.bot.text.Dates;
import org.podorozhnik.bot.text.Html;
import org.podorozhnik.bot.text.Screen;
import org.podorozhnik.bot.text.Words;
import org.podorozhnik.content.Effect;
import org.podorozhnik.content.Storage;
import org.podorozhnik.content.broadcast.Broadcast;
import org.podorozhnik.content.broadcast.BroadcastStore;
import org.podorozhnik.content.broadcast.Draft;

/**
 * The buttons under a draft. Whatever happened to it meanwhile, a press does nothing twice and says
 * what is so now.
 */
final class ConfirmSteps {
  /** Between the two presses of somebody who has nobody to ask. */
  static final Duration TO_THINK = Duration.ofSeconds(10);

  private static final Set<Act> OF_OTHERS = EnumSet.of(Act.CONFIRM, Act.REFUSE);

  private static final Set<Act> CORRECTS = EnumSet.of(Act.CORRECT, Act.AGAIN, Act.CONFIRM);

  private final Storage storage;
  private final DraftScreens screens;
  private final SecondPerson second;
  private final AskingLetters letters;
  private final Launch launch;

  ConfirmSteps(
      Storage storage,
      DraftScreens screens,
      SecondPerson second,
      AskingLetters letters,
      Launch launch) {
    this.storage = storage;
    this.screens = screens;
    this.second = second;
    this.letters = letters;
    this.launch = launch;
  }

  Reply pressed(Press press, Request request, int message, Words words) {
    Optional<Draft> found = store().findDraft(press.draft());
    if (found.isEmpty()) {
      return gone(press, request, message, words);
    }
    Draft draft = found.get();
    boolean own = draft.author() == request.person();
    if (!press.of(draft)) {
      return note("otherText", words);
    }
    if (press.act() == Act.LOOK) {
      return new Reply.Several(screens.messages(draft, request.at()));
    }
    if (own == OF_OTHERS.contains(press.act())) {
      return note(own ? "self" : "foreign", words);
    }
    if (draft.expired(request.at())) {
      return expired(draft, words);
    }
    Optional<Broadcast> changed = launch.changed(draft).filter(b -> CORRECTS.contains(press.act()));
    if (changed.isPresent()) {
      return Reply.show(Launch.changed(changed.get(), words));
    }
    return switch (press.act()) {
      case SEND, AT, CORRECT -> confirmed(draft, press.as(press.act(), message), request, words);
      case BACK -> Reply.show(screens.control(draft, words, request.at()));
      case CANCEL -> cancelled(draft.id(), request, words);
      case AGAIN -> again(draft, press.as(Act.AGAIN, message), request, words);
      case CONFIRM -> bySecond(draft, press, request, words);
      case REFUSE -> refused(draft, request, words);
      case TIMES -> Reply.show(TimeScreen.of(draft, request.at(), words));
      case LOOK -> Reply.PASS;
    };
  }

  /**
   * The author wants it.
   *
   * @param press its control is the message that shows the progress; 0 for none
   */
  Reply confirmed(Draft draft, Press press, Request request, Words words) {
    if (late(press, request.at())) {
      return note("timePassed", words);
    }
    if (second.reason(draft, words).isEmpty()) {
      return done(press, Optional.of(draft), request, words);
    }
    List<Long> others = second.others(draft.author());
    if (draft.confirmed().isEmpty()) {
      if (!others.isEmpty()) {
        letters.ask(draft, press, request.at());
      }
      store().confirm(draft.id(), request.at(), new Effect(request.updateId(), 0));
    }
    Instant since = draft.confirmed().orElse(request.at());
    return Reply.show(
        others.isEmpty()
            ? alone(draft, press, since, words)
            : waiting(draft, press, others, since, words));
  }

  private Screen waiting(Draft draft, Press press, List<Long> others, Instant since, Words words) {
    String names =
        others.stream().map(p -> second.signature(p, words)).collect(Collectors.joining(", "));
    String until = Dates.clock(since.plus(Draft.GOOD_FOR));
    String said = words.get("broadcast.waiting", "names", names, "time", until);
    return asking(draft, press, said, words).withRow(DraftScreens.cancel(draft, words));
  }

  private static Screen asking(Draft draft, Press press, String said, Words words) {
    List<String> lines = new ArrayList<>();
    press.start().ifPresent(at -> lines.add(AskingLetters.startsAt(at, words)));
    lines.add(said);
    String title = Html.bold(DraftScreens.title(draft, words));
    return Screen.of(title + "\n\n" + DraftScreens.escaped(lines));
  }

  private Screen alone(Draft draft, Press press, Instant since, Words words) {
    String until = Dates.clock(since.plus(Draft.GOOD_FOR));
    String said = words.get("broadcast.alone", "seconds", TO_THINK.toSeconds(), "time", until);
    return asking(draft, press, said, words)
        .withRow(
            press
                .as(Act.AGAIN, 0)
                .key(words.get("broadcast.key.again", "seconds", TO_THINK.toSeconds())))
        .withRow(DraftScreens.cancel(draft, words));
  }

  private Reply again(Draft draft, Press press, Request request, Words words) {
    if (draft.confirmed().isEmpty()) {
      return note("otherText", words);
    }
    if (!second.others(draft.author()).isEmpty()) {
      return note("notAlone", words);
    }
    Duration left = Duration.between(request.at(), draft.confirmed().get().plus(TO_THINK));
    if (!left.isNegative() && !left.isZero()) {
      return new Reply.Note(
          words.get("broadcast.note.think", "seconds", left.plusMillis(999).toSeconds()));
    }
    return late(press, request.at())
        ? note("timePassed", words)
        : done(press, Optional.of(draft), request, words);
  }

  private Reply bySecond(Draft draft, Press press, Request request, Words words) {
    if (draft.confirmed().isEmpty()) {
      return note("notYet", words);
    }
    if (!second.maySend(draft.author())) {
      return note("authorGone", words);
    }
    if (late(press, request.at())) {
      return note("timePassed", words);
    }
    boolean again = seen(request);
    Optional<Broadcast> broadcast = launch.done(press, Optional.of(draft), request);
    if (broadcast.isPresent() && !again) {
      long number = broadcast.get().number();
      letters.tell(
          draft.author(),
          request.at(),
          w ->
              w.get(
                  "broadcast.confirmedBy",
                  "who",
                  second.signature(request.person(), w),
                  "number",
                  number));
    }
    return broadcast
        .map(b -> Reply.show(Launch.screen(press, b, words)))
        .orElseGet(() -> impossible(press, words));
  }

  /** Told before it is thrown away: twice after a crash rather than never. */
  private Reply refused(Draft draft, Request request, Words words) {
    letters.tell(
        draft.author(),
        request.at(),
        w ->
            w.get(
                "broadcast.refusedBy",
                "who",
                second.signature(request.person(), w),
                "title",
                DraftScreens.title(draft, w)));
    store().dropDraft(draft.id(), new Effect(request.updateId(), 0));
    return Reply.show(Screen.of(Html.escape(words.get("broadcast.refused"))));
  }

  private Reply cancelled(long draft, Request request, Words words) {
    store().dropDraft(draft, new Effect(request.updateId(), 0));
    return Reply.show(Screen.of(Html.escape(words.get("broadcast.cancelled"))));
  }

  private Reply done(Press press, Optional<Draft> draft, Request request, Words words) {
    return launch
        .done(press, draft, request)
        .map(b -> Reply.show(Launch.screen(press, b, words)))
        .orElseGet(() -> impossible(press, words));
  }

  /** What this very update did before, said again; empty if it did nothing. */
  Optional<Reply> repeated(Press press, Request request, Words words) {
    return seen(request)
        ? Optional.of(done(press, Optional.empty(), request, words))
        : Optional.empty();
  }

  /** Sent, thrown away, or forgotten; what this very press did before is said again. */
  private Reply gone(Press press, Request request, int message, Words words) {
    if (!seen(request)) {
      return note("gone", words);
    }
    return switch (press.act()) {
      case CANCEL -> cancelled(press.draft(), request, words);
      case REFUSE -> Reply.show(Screen.of(Html.escape(words.get("broadcast.refused"))));
      case CONFIRM -> done(press, Optional.empty(), request, words);
      default -> done(press.as(press.act(), message), Optional.empty(), request, words);
    };
  }

  private Reply impossible(Press press, Words words) {
    boolean recalled =
        press.number() != 0 && store().find(press.number()).map(Broadcast::recalled).orElse(true);
    String why = press.number() == 0 ? "gone" : recalled ? "recalled" : "fixing";
    return note(why, words);
  }

  static Reply expired(Draft draft, Words words) {
    String text = words.get("broadcast.note.expired", "title", DraftScreens.title(draft, words));
    return new Reply.NoteAndShow(text, Screen.of(Html.escape(text)));
  }

  private static boolean late(Press press, Instant now) {
    return press.start().filter(at -> !at.isAfter(now)).isPresent();
  }

  private static Reply note(String key, Words words) {
    return new Reply.Note(words.get("broadcast.note." + key));
  }

  boolean seen(Request request) {
    return storage.handledUpdates().seen(request.updateId());
  }

  private BroadcastStore store() {
    return storage.broadcasts();
  }
}
