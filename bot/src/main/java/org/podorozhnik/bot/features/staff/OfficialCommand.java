package org.podorozhnik.bot.features.staff;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.podorozhnik.bot.routing.Reply;
import org.podorozhnik.bot.routing.Request;
import org.podorozhnik.bot.routing.Visitor;
import org.podorozhnik.bot.text.Dates;
import org.podorozhnik.bot.text.Html;
import org.podorozhnik.bot.text.Navigation;
import org.podorozhnik.bot.text.Screen;
import org.podorozhnik.bot.text.WaitWords;
import org.podorozhnik.bot.text.Words;
import org.podorozhnik.bot.text.WrongLine;
import org.podorozhnik.content.Effect;
import org.podorozhnik.content.border.Crossing;
import org.podorozhnik.content.border.Direction;
import org.podorozhnik.content.border.DurationReader;
import org.podorozhnik.content.border.OfficialStore;
import org.podorozhnik.content.border.OfficialWait;
import org.podorozhnik.content.border.Queue;
import org.podorozhnik.content.border.TravellerClass;
import org.podorozhnik.content.border.WaitBoard;

/** {@code /official}: a wait that an authority names. */
final class OfficialCommand {
  static final String NAME = "official";
  static final String UNDO = "o";
  private static final Duration HOLDS = Duration.ofHours(6);

  private final CrossingNames names;
  private final OfficialStore official;
  private final WaitBoard board;
  private final Replaced<Queue, OfficialWait> replaced = new Replaced<>();

  OfficialCommand(CrossingNames names, OfficialStore official, WaitBoard board) {
    this.names = names;
    this.official = official;
    this.board = board;
  }

  Reply handle(Request request, Visitor visitor) {
    try {
      OfficialWait wait = wait(StaffLine.of(visitor.arguments()), request.at());
      return set(wait, request, visitor.words());
    } catch (WrongLine e) {
      return StaffWords.wrong(NAME, e, visitor);
    }
  }

  private OfficialWait wait(StaffLine line, Instant now) throws WrongLine {
    int by = line.first(word -> TravellerClass.of(word).isPresent());
    if (by < 0) {
      throw new WrongLine("staff.bad.class");
    }
    Optional<Direction> way = Direction.of(line.at(by - 1));
    Crossing crossing = names.named(line.before(way.isPresent() ? by - 1 : by).text());
    TravellerClass travellers = TravellerClass.of(line.at(by)).orElseThrow();
    Queue queue = new Queue(crossing.id(), way.orElse(Direction.OUT), travellers);
    StaffLine rest = line.from(by + 1);
    int source = rest.source();
    int before = rest.before(source).first(Until.BEFORE::contains);
    StaffLine until = before < 0 ? rest.from(source + 1) : rest.before(source).from(before);
    int minutes = minutes(rest.before(before < 0 ? source : before).text());
    return new OfficialWait(queue, minutes, now, end(until, now), rest.words().get(source));
  }

  private static int minutes(String words) throws WrongLine {
    Optional<DurationReader.Found> found = DurationReader.readBare(words);
    if (found.isEmpty()) {
      throw new WrongLine("staff.bad.duration", "words", words);
    }
    return found.get().minutes();
  }

  private static Instant end(StaffLine until, Instant now) throws WrongLine {
    Optional<Until> read = Until.read(until.words(), now);
    if (read.isEmpty() && !until.words().isEmpty()) {
      throw new WrongLine("staff.bad.until", "until", until.text());
    }
    Instant end = read.map(Until::at).orElse(now.plus(HOLDS));
    if (end.isAfter(now.plus(OfficialWait.LONGEST))) {
      throw new WrongLine("staff.bad.tooLong", "until", until.text());
    }
    return end;
  }

  private Reply set(OfficialWait wait, Request request, Words words) {
    Queue queue = wait.queue();
    Optional<OfficialWait> before = board.official(queue, request.at());
    if (official.setWait(wait, effect(request))) {
      replaced.keep(queue, request.at(), before);
      board.relearn();
    }
    String undo =
        UNDO
            + Navigation.SEPARATOR
            + Navigation.code(queue)
            + Navigation.SEPARATOR
            + request.at().getEpochSecond();
    return Reply.show(StaffWords.withUndo(shown(wait, words), undo, words));
  }

  /** Puts back what was there before that word, unless another came since. */
  Reply undo(Queue queue, long when, Request request, Words words) {
    Optional<OfficialWait> now = board.official(queue, request.at());
    if (now.isEmpty() || now.get().since().getEpochSecond() != when) {
      return new Reply.Note(words.get("staff.undo.late"));
    }
    Optional<Replaced.Former<OfficialWait>> former = replaced.find(queue);
    if (former.isEmpty()) {
      return StaffWords.forgotten(NAME, queue.crossing(), words);
    }
    if (!former.get().canBePutBack(when)) {
      return new Reply.Note(words.get("staff.undo.late"));
    }
    Optional<OfficialWait> before = former.get().word().filter(w -> w.holds(request.at()));
    if (before.isPresent()) {
      official.setWait(before.get(), effect(request));
    } else {
      official.clearWait(queue, effect(request));
    }
    replaced.putBack(queue, former.get());
    board.relearn();
    String html =
        before
            .map(wait -> shown(wait, words))
            .orElseGet(() -> words.get("staff.official.gone", "name", name(queue, words)));
    return new Reply.NoteAndShow(words.get("staff.undo.done"), Screen.of(html));
  }

  private String shown(OfficialWait wait, Words words) {
    return words.get(
        "staff.official.set",
        "name",
        name(wait.queue(), words),
        "queue",
        names.queue(wait.queue(), words),
        "wait",
        WaitWords.duration(wait.minutes(), words),
        "until",
        Dates.moment(wait.until(), words),
        "source",
        Html.escape(wait.source()));
  }

  private String name(Queue queue, Words words) {
    String name =
        names
            .withId(queue.crossing())
            .map(crossing -> crossing.name(words.language()))
            .orElse(queue.crossing());
    return Html.escape(name);
  }

  private static Effect effect(Request request) {
    return new Effect(request.updateId(), 0);
  }
}
