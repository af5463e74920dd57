package org.podorozhnik.bot.features.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.podorozhnik.bot.text.Html;
import org.podorozhnik.bot.text.Key;
import org.podorozhnik.bot.text.Navigation;
import org.podorozhnik.bot.text.Screen;
import org.podorozhnik.bot.text.WaitWords;
import org.podorozhnik.bot.text.Words;
import org.podorozhnik.content.border.Crossing;
import org.podorozhnik.content.border.Direction;
import org.podorozhnik.content.border.Landmark;
import org.podorozhnik.content.border.Landmarks;
import org.podorozhnik.content.border.Queue;
import org.podorozhnik.content.border.ReportDraft;
import org.podorozhnik.content.border.ReportService.Outcome;
import org.podorozhnik.content.border.TravellerClass;
import org.podorozhnik.content.border.WaitEstimate;
import org.podorozhnik.content.border.WaitReport;

/** The screens on which a report is made, confirmed and thanked for. */
final class ReportScreens {
  private static final int[] MINUTES = {
    15, 30, 45, 60, 90, 120, 180, 240, 300, 360, 480, 600, 720, 1080, 1440, 2160, 2880, 4320
  };
  private static final int IN_A_ROW = 3;

  private final Landmarks landmarks;

  ReportScreens(Landmarks landmarks) {
    this.landmarks = landmarks;
  }

  /** The second tap: how long. Passed is asked first; the other kinds are one tap beside it. */
  Screen howLong(Crossing crossing, Queue queue, WaitReport.Kind kind, Words words) {
    List<List<Key>> rows = new ArrayList<>();
    if (kind == WaitReport.Kind.TAIL) {
      landmarks.all().forEach(mark -> rows.add(Key.row(landmark(queue, mark, words))));
    } else {
      rows.addAll(durations(queue, kind, words));
    }
    rows.add(otherKinds(crossing, queue, kind, words));
    rows.add(
        Key.row(
            Key.press(
                WaitWords.direction(crossing, queue.direction().other(), words),
                choose(queue.back(), kind))));
    rows.add(otherClasses(crossing, queue, kind, words));
    rows.add(Navigation.backAndHome(words, Navigation.to(Navigation.CARD, Navigation.code(queue))));
    rows.removeIf(List::isEmpty);
    String text =
        head(crossing, queue, words) + "\n\n" + Html.escape(words.get("report.ask." + kind.word()));
    return new Screen(text, rows);
  }

  /** Longer or farther than is written down: why not, and asked again. */
  Screen tooMuch(Crossing crossing, Queue queue, WaitReport.Kind kind, Words words) {
    boolean tail = kind == WaitReport.Kind.TAIL;
    String reason =
        tail
            ? words.get("report.tooFar", "km", WaitReport.MOST_METRES / 1000)
            : words.get(
                "report.tooLong", "most", WaitWords.duration(WaitReport.MOST_MINUTES, words));
    return before(reason, howLong(crossing, queue, kind, words));
  }

  Screen tooMuch(Crossing crossing, ReportDraft draft, Words words) {
    Queue queue = queue(crossing, draft);
    WaitReport.Kind kind = kinds(draft).get(0);
    return crossing.classes().contains(queue.travellers())
        ? tooMuch(crossing, queue, kind, words)
        : notThrough(crossing, queue, kind, words);
  }

  /** Who is not let through there is asked whether a car is meant. */
  Screen notThrough(Crossing crossing, Queue queue, WaitReport.Kind kind, Words words) {
    Queue cars = new Queue(queue.crossing(), queue.direction(), TravellerClass.CAR);
    String by = WaitWords.by(queue.travellers(), words);
    return before(words.get("report.notThrough", "by", by), howLong(crossing, cars, kind, words));
  }

  private static Screen before(String line, Screen screen) {
    return screen.withHtml(Html.escape(line) + "\n\n" + screen.html());
  }

  /** The one of which the words most likely tell. */
  private static Queue queue(Crossing crossing, ReportDraft draft) {
    TravellerClass travellers = draft.travellers().orElse(TravellerClass.CAR);
    return new Queue(crossing.id(), directions(draft).get(0), travellers);
  }

  private static Key landmark(Queue queue, Landmark mark, Words words) {
    String km = WaitWords.kilometres(mark.metresApprox() / 1000.0);
    String data = Navigation.code(queue) + ":" + Told.TAIL + ":" + mark.id();
    String label = mark.in(words.language());
    String shown =
        mark.metresApprox() == 0 ? label : words.get("report.mark", "name", label, "km", km);
    return Key.press(shown, Navigation.to(Navigation.REPORT, data));
  }

  private static List<List<Key>> durations(Queue queue, WaitReport.Kind kind, Words words) {
    List<List<Key>> rows = new ArrayList<>();
    List<Key> row = new ArrayList<>();
    for (int minutes : MINUTES) {
      row.add(Key.press(WaitWords.duration(minutes, words), Told.data(queue, kind, minutes)));
      if (row.size() == IN_A_ROW) {
        rows.add(row);
        row = new ArrayList<>();
      }
    }
    return rows;
  }

  private static List<Key> otherKinds(
      Crossing crossing, Queue queue, WaitReport.Kind kind, Words words) {
    List<Key> keys = new ArrayList<>();
    for (WaitReport.Kind other :
        List.of(WaitReport.Kind.PASSED, WaitReport.Kind.WAITING, WaitReport.Kind.TAIL)) {
      boolean told =
          other != WaitReport.Kind.TAIL
              || (crossing.id().equals(Landmark.CROSSING) && queue.direction() == Direction.OUT);
      if (other != kind && told) {
        keys.add(Key.press(words.get("report.kind." + other.word()), choose(queue, other)));
      }
    }
    return keys;
  }

  private static List<Key> otherClasses(
      Crossing crossing, Queue queue, WaitReport.Kind kind, Words words) {
    return crossing.classes().stream()
        .filter(one -> one != queue.travellers())
        .map(
            one ->
                Key.press(
                    words.get("wait.class." + one.word()),
                    choose(new Queue(queue.crossing(), queue.direction(), one), kind)))
        .toList();
  }

  private static String choose(Queue queue, WaitReport.Kind kind) {
    WaitReport.Kind asked =
        kind == WaitReport.Kind.TAIL && queue.direction() == Direction.IN
            ? WaitReport.Kind.PASSED
            : kind;
    String data = Told.data(queue, asked, 0);
    return data.substring(0, data.length() - 2);
  }

  private static String head(Crossing crossing, Queue queue, Words words) {
    return Html.bold(crossing.name(words.language()))
        + "\n"
        + Html.escape(WaitWords.queue(crossing, queue, words));
  }

  /** What was understood from a person's words; each way it may be meant is one tap. */
  Screen confirm(Crossing crossing, ReportDraft draft, Words words) {
    Queue said = queue(crossing, draft);
    WaitReport.Kind saidKind = kinds(draft).get(0);
    if (!crossing.classes().contains(said.travellers())) {
      return notThrough(crossing, said, saidKind, words);
    }
    if (Told.tooMuch(saidKind, draft.amount().orElse(0))) {
      return tooMuch(crossing, said, saidKind, words);
    }
    List<List<Key>> rows = new ArrayList<>();
    int amount = draft.amount().orElse(0);
    TravellerClass travellers = draft.travellers().orElse(TravellerClass.CAR);
    for (Direction direction : directions(draft)) {
      Queue queue = new Queue(crossing.id(), direction, travellers);
      for (WaitReport.Kind kind : kinds(draft)) {
        String label =
            WaitWords.direction(crossing, direction, words) + ": " + said(kind, amount, words);
        rows.add(Key.row(Key.press(label, Told.data(queue, kind, amount))));
      }
    }
    String other = Navigation.to(Navigation.REPORT, Navigation.code(said));
    rows.add(Key.row(Key.press(words.get("report.other"), other)));
    rows.add(Navigation.backAndHome(words, Navigation.to(Navigation.CARD, Navigation.code(said))));
    String text =
        Html.bold(crossing.name(words.language()))
            + "\n"
            + Html.escape(words.get("report.understood", "by", WaitWords.by(travellers, words)));
    return new Screen(text, rows);
  }

  /** Both ways, unless the words say which; the landmarks lie on the way out. */
  private static List<Direction> directions(ReportDraft draft) {
    boolean tail = draft.kind().filter(k -> k == WaitReport.Kind.TAIL).isPresent();
    Optional<Direction> said =
        tail || draft.landmark().isPresent() ? Optional.of(Direction.OUT) : Optional.empty();
    return draft.direction().or(() -> said).map(List::of).orElse(List.of(Direction.values()));
  }

  private static List<WaitReport.Kind> kinds(ReportDraft draft) {
    return draft
        .kind()
        .map(List::of)
        .orElse(List.of(WaitReport.Kind.PASSED, WaitReport.Kind.WAITING));
  }

  /** «прошли за 3 ч», «стоят уже 5 ч», «хвост на 12 км». */
  static String said(WaitReport.Kind kind, int amount, Words words) {
    String what =
        kind == WaitReport.Kind.TAIL
            ? WaitWords.kilometres(amount / 1000.0)
            : WaitWords.exact(amount, words);
    return words.get("report.said." + kind.word(), "amount", what);
  }

  /** The thanks: what is kept, and what it changed. */
  Screen kept(Crossing crossing, WaitReport report, Outcome.Kept kept, Words words) {
    Queue queue = report.queue();
    String code = Navigation.code(queue);
    String text =
        head(crossing, queue, words)
            + "\n\n"
            + Html.escape(
                words.get("report.kept", "said", said(report.kind(), report.amount(), words)))
            + (kept.replaced() ? " " + Html.escape(words.get("report.replaced")) : "")
            + "\n\n"
            + Html.escape(change(kept, words))
            + "\n\n"
            + Html.escape(words.get("report.anonymous"));
    return Screen.of(text)
        .withRow(
            Key.press(
                words.get("report.takeBack"),
                Navigation.to(Navigation.TAKE_BACK, kept.id() + ":" + code)),
            Key.press(words.get("key.card"), Navigation.to(Navigation.CARD, code)))
        .withRow(Key.press(words.get("key.home"), Navigation.HOME));
  }

  private static String change(Outcome.Kept kept, Words words) {
    WaitEstimate after = kept.after();
    if (!after.known()) {
      return words.get("report.changedNothing");
    }
    String range = WaitWords.range(after, words);
    if (!kept.before().known()) {
      return words.get("report.first", "range", range);
    }
    String before = WaitWords.range(kept.before(), words);
    return before.equals(range)
        ? words.get("report.confirms", "range", range)
        : words.get("report.changed", "before", before, "after", range);
  }

  Screen absurd(Crossing crossing, WaitReport report, Words words) {
    Queue queue = report.queue();
    String data = Told.data(queue, report.kind(), report.amount()) + ":!";
    String text =
        head(crossing, queue, words)
            + "\n\n"
            + Html.escape(
                words.get(
                    "report.absurd",
                    "by",
                    WaitWords.by(queue.travellers(), words),
                    "said",
                    said(report.kind(), report.amount(), words)));
    return Screen.of(text)
        .withRow(Key.press(words.get("report.meant"), data))
        .withRow(
            Key.press(
                words.get("report.other"),
                Navigation.to(Navigation.REPORT, Navigation.code(queue))))
        .withRows(
            List.of(
                Navigation.backAndHome(
                    words, Navigation.to(Navigation.CARD, Navigation.code(queue)))));
  }
}
