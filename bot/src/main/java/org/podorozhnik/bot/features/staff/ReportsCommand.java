package org.podorozhnik.bot.features.staff;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.podorozhnik.bot.routing.Reply;
import org.podorozhnik.bot.routing.Request;
import org.podorozhnik.bot.routing.Visitor;
import org.podorozhnik.bot.text.Dates;
import org.podorozhnik.bot.text.Html;
import org.podorozhnik.bot.text.Key;
import org.podorozhnik.bot.text.Navigation;
import org.podorozhnik.bot.text.Screen;
import org.podorozhnik.bot.text.WaitWords;
import org.podorozhnik.bot.text.Words;
import org.podorozhnik.bot.text.WrongLine;
import org.podorozhnik.content.Effect;
import org.podorozhnik.content.border.Crossing;
import org.podorozhnik.content.border.WaitBoard;
import org.podorozhnik.content.border.WaitReport;
import org.podorozhnik.content.border.WaitStore;

/** {@code /reports}: the newest reports of a crossing, to be hidden and shown. */
final class ReportsCommand {
  static final String NAME = "reports";
  static final String HIDE = "h";
  static final String SHOW = "s";
  static final String SOURCE = "w";
  private static final int LISTED = 20;

  /** How long it is known which reports have one source. */
  private static final Duration SOURCE_KNOWN = Duration.ofDays(2);

  private final CrossingNames names;
  private final WaitStore waits;
  private final WaitBoard board;

  ReportsCommand(CrossingNames names, WaitStore waits, WaitBoard board) {
    this.names = names;
    this.waits = waits;
    this.board = board;
  }

  Reply handle(Request request, Visitor visitor) {
    try {
      Crossing crossing = names.named(StaffLine.of(visitor.arguments()).text());
      return Reply.show(screen(crossing, request.at(), visitor.words()));
    } catch (WrongLine e) {
      return StaffWords.wrong(NAME, e, visitor);
    }
  }

  /** A pressed button: what it does, to which report, on which crossing's list. */
  Reply pressed(String act, long id, Crossing crossing, Request request, Words words) {
    Effect effect = new Effect(request.updateId(), 0);
    String note;
    if (act.equals(SOURCE)) {
      note = words.get("staff.reports.source", "count", waits.hideSource(id, effect));
    } else {
      boolean hide = act.equals(HIDE);
      boolean found = waits.hide(id, hide, effect);
      note = words.get(found ? "staff.reports." + act : "staff.reports.gone");
    }
    board.relearn();
    return new Reply.NoteAndShow(note, screen(crossing, request.at(), words));
  }

  private Screen screen(Crossing crossing, Instant now, Words words) {
    List<WaitStore.Listed> listed = waits.listed(crossing.id(), LISTED);
    StringBuilder html =
        new StringBuilder(
            words.get(
                listed.isEmpty() ? "staff.reports.none" : "staff.reports.list",
                "name",
                Html.escape(crossing.name(words.language())),
                "hidden",
                waits.hiddenCount()));
    List<List<Key>> rows = new ArrayList<>();
    for (int i = 0; i < listed.size(); i++) {
      html.append('\n').append(line(i + 1, listed.get(i), words));
      rows.add(keys(i + 1, listed.get(i), crossing, now, words));
    }
    return new Screen(html.toString(), rows);
  }

  private String line(int number, WaitStore.Listed one, Words words) {
    WaitReport report = one.report();
    String amount =
        report.kind() == WaitReport.Kind.TAIL
            ? words.get("staff.metres", "count", report.amount())
            : WaitWords.duration(report.amount(), words);
    return words.get(
        one.hidden() ? "staff.reports.lineHidden" : "staff.reports.line",
        "number",
        number,
        "at",
        Dates.moment(report.at(), words),
        "queue",
        Html.escape(names.queue(report.queue(), words)),
        "kind",
        words.get("staff.kind." + report.kind().word()),
        "amount",
        amount);
  }

  private static List<Key> keys(
      int number, WaitStore.Listed one, Crossing crossing, Instant now, Words words) {
    List<Key> keys = new ArrayList<>();
    String act = one.hidden() ? SHOW : HIDE;
    keys.add(key(act, number, one, crossing, words));
    boolean told = one.report().origin() == WaitReport.Origin.TOLD;
    if (told && one.report().at().isAfter(now.minus(SOURCE_KNOWN))) {
      keys.add(key(SOURCE, number, one, crossing, words));
    }
    return keys;
  }

  private static Key key(
      String act, int number, WaitStore.Listed one, Crossing crossing, Words words) {
    String data = act + Navigation.SEPARATOR + one.id() + Navigation.SEPARATOR + crossing.id();
    return Key.press(
        words.get("staff.key." + act, "number", number), Navigation.to(Navigation.STAFF, data));
  }
}
