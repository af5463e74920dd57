package org.podorozhnik.bot.features.staff;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.podorozhnik.bot.routing.Reply;
import org.podorozhnik.bot.routing.Request;
import org.podorozhnik.bot.routing.Visitor;
import org.podorozhnik.bot.text.Dates;
import org.podorozhnik.bot.text.Html;
import org.podorozhnik.bot.text.Key;
import org.podorozhnik.bot.text.Navigation;
import org.podorozhnik.bot.text.Screen;
import org.podorozhnik.bot.text.StateWords;
import org.podorozhnik.bot.text.Words;
import org.podorozhnik.bot.text.WrongLine;
import org.podorozhnik.content.Effect;
import org.podorozhnik.content.border.Crossing;
import org.podorozhnik.content.border.CrossingState;
import org.podorozhnik.content.border.OfficialStore;
import org.podorozhnik.content.border.WaitBoard;
import org.podorozhnik.content.staff.Role;

/**
 * {@code /crossing}: says of a crossing that it is open, closed or restricted, or takes the word
 * away without saying anything.
 */
final class CrossingCommand {
  static final String NAME = "crossing";
  static final String UNDO = "c";
  private static final String CLEAR = "clear";
  private static final String OPEN_FOR = "24h";

  private final CrossingNames names;
  private final OfficialStore official;
  private final WaitBoard board;
  private final Replaced<String, CrossingState> replaced = new Replaced<>();

  CrossingCommand(CrossingNames names, OfficialStore official, WaitBoard board) {
    this.names = names;
    this.official = official;
    this.board = board;
  }

  Reply handle(Request request, Visitor visitor) {
    try {
      return understood(StaffLine.of(visitor.arguments()), request, visitor);
    } catch (WrongLine e) {
      return StaffWords.wrong(NAME, e, visitor);
    }
  }

  private Reply understood(StaffLine line, Request request, Visitor visitor) throws WrongLine {
    int at = line.first(word -> word.equals(CLEAR) || CrossingState.Word.of(word).isPresent());
    if (at < 0) {
      throw new WrongLine("staff.bad.state");
    }
    Crossing crossing = names.named(line.before(at).text());
    Optional<CrossingState.Word> word = CrossingState.Word.of(line.at(at));
    StaffLine rest = line.from(at + 1);
    if (word.isPresent()) {
      StaffLine whole =
          word.get() == CrossingState.Word.OPEN ? opening(crossing, rest, request) : rest;
      return set(state(crossing, word.get(), whole, request.at()), crossing, request, visitor);
    }
    if (!rest.words().isEmpty()) {
      throw new WrongLine("staff.bad.afterClear", "words", rest.text());
    }
    return clear(crossing, request, visitor.words());
  }

  /** «open» alone is enough: for a day, from the source of the closing that it ends. */
  private StaffLine opening(Crossing crossing, StaffLine rest, Request request) throws WrongLine {
    List<String> all = new ArrayList<>(rest.words());
    if (all.isEmpty() || StaffLine.isAddress(all.get(0))) {
      all.add(0, OPEN_FOR);
    }
    if (rest.first(StaffLine::isAddress) < 0) {
      Optional<CrossingState> before = board.state(crossing.id(), request.at());
      if (before.isEmpty()) {
        throw new WrongLine("staff.bad.openSource", "id", crossing.id());
      }
      all.add(before.get().source());
    }
    return new StaffLine(all);
  }

  private static CrossingState state(
      Crossing crossing, CrossingState.Word word, StaffLine rest, Instant now) throws WrongLine {
    Optional<Until> until = Until.read(rest.words(), now);
    if (until.isEmpty()) {
      throw new WrongLine("staff.bad.until", "until", rest.at(0));
    }
    int source = rest.source();
    String reason = rest.before(source).from(until.get().words()).text();
    if (source + 1 < rest.words().size()) {
      throw new WrongLine("staff.bad.afterSource", "words", rest.from(source + 1).text());
    }
    if (reason.length() > CrossingState.MOST_REASON) {
      throw new WrongLine(
          "staff.bad.reason", "count", reason.length(), "most", CrossingState.MOST_REASON);
    }
    String address = rest.words().get(source);
    return new CrossingState(crossing.id(), word, now, until.get().at(), reason, address);
  }

  private Reply set(CrossingState state, Crossing crossing, Request request, Visitor visitor) {
    Optional<CrossingState> before = board.state(crossing.id(), request.at());
    if (official.setState(state, effect(request))) {
      replaced.keep(crossing.id(), request.at(), before);
    }
    Words words = visitor.words();
    String html = shown(crossing, state, words, request.at());
    Screen screen = StaffWords.withUndo(html, undo(crossing, request), words);
    String data = Navigation.to(Navigation.BROADCAST, "c" + Navigation.SEPARATOR + crossing.id());
    Key announce = Key.press(words.get("broadcast.key.announce"), data);
    boolean may = visitor.may().test(Role.SENDER);
    return Reply.show(may ? Screen.of(html).withRow(announce).withRows(screen.rows()) : screen);
  }

  private Reply clear(Crossing crossing, Request request, Words words) {
    Optional<CrossingState> before = official.clearState(crossing.id(), effect(request));
    String name = Html.escape(crossing.name(words.language()));
    if (before.isEmpty()) {
      return Reply.show(Screen.of(words.get("staff.crossing.nothing", "name", name)));
    }
    replaced.keep(crossing.id(), request.at(), before);
    String html = words.get("staff.crossing.lifted", "name", name);
    return Reply.show(StaffWords.withUndo(html, undo(crossing, request), words));
  }

  private static String undo(Crossing crossing, Request request) {
    return UNDO
        + Navigation.SEPARATOR
        + crossing.id()
        + Navigation.SEPARATOR
        + request.at().getEpochSecond();
  }

  /** Puts back what was there before that word, unless another came since. */
  Reply undo(String crossingId, long when, Request request, Words words) {
    Optional<Crossing> crossing = names.withId(crossingId);
    Optional<CrossingState> now = board.state(crossingId, request.at());
    boolean newer = now.filter(s -> s.since().getEpochSecond() != when).isPresent();
    if (crossing.isEmpty() || newer) {
      return new Reply.Note(words.get("staff.undo.late"));
    }
    Optional<Replaced.Former<CrossingState>> former = replaced.find(crossingId);
    if (former.isEmpty()) {
      return StaffWords.forgotten(NAME, crossingId, words);
    }
    if (!former.get().canBePutBack(when)) {
      return new Reply.Note(words.get("staff.undo.late"));
    }
    String html = putBack(former.get(), crossing.get(), request, words);
    return new Reply.NoteAndShow(words.get("staff.undo.done"), screen(html, crossing.get(), words));
  }

  private String putBack(
      Replaced.Former<CrossingState> former, Crossing crossing, Request request, Words words) {
    Optional<CrossingState> before = former.word().filter(state -> state.holds(request.at()));
    if (before.isPresent()) {
      official.setState(before.get(), effect(request));
    } else {
      official.clearState(crossing.id(), effect(request));
    }
    replaced.putBack(crossing.id(), former);
    String name = Html.escape(crossing.name(words.language()));
    return before
        .map(state -> shown(crossing, state, words, request.at()))
        .orElseGet(() -> words.get("staff.crossing.lifted", "name", name));
  }

  private static Screen screen(String html, Crossing crossing, Words words) {
    return Screen.of(html).withRow(Navigation.card(words.get("staff.card"), crossing.id()));
  }

  private static String shown(Crossing crossing, CrossingState state, Words words, Instant now) {
    return words.get(
        "staff.crossing.set",
        "name",
        Html.escape(crossing.name(words.language())),
        "state",
        StateWords.said(state, Dates.moment(state.until(), words), words, now));
  }

  private static Effect effect(Request request) {
    return new Effect(request.updateId(), 0);
  }
}
