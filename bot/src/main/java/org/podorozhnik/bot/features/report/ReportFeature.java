package org.podorozhnik.bot.features.report;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.podorozhnik.bot.routing.Feature;
import org.podorozhnik.bot.routing.Reply;
import org.podorozhnik.bot.routing.Request;
import org.podorozhnik.bot.routing.Route;
import org.podorozhnik.bot.routing.Visitor;
import org.podorozhnik.bot.text.Html;
import org.podorozhnik.bot.text.Navigation;
import org.podorozhnik.bot.text.Screen;
import org.podorozhnik.bot.text.WaitWords;
import org.podorozhnik.bot.text.Words;
import org.podorozhnik.content.Effect;
import org.podorozhnik.content.border.Crossing;
import org.podorozhnik.content.border.Landmark;
import org.podorozhnik.content.border.Landmarks;
import org.podorozhnik.content.border.ReportDraft;
import org.podorozhnik.content.border.ReportService;
import org.podorozhnik.content.border.ReportService.Outcome;
import org.podorozhnik.content.border.WaitReport;
import org.podorozhnik.content.border.WaitStore;
import org.podorozhnik.content.curated.Library;

/** {@code /report}, the buttons under a card, and reports in people's own words. */
public final class ReportFeature implements Feature {
  private final Library library;
  private final WaitStore waits;
  private final ReportService service;
  private final Landmarks landmarks;
  private final WhereScreens where;
  private final ReportScreens screens;
  private final OneLine oneLine;

  public ReportFeature(
      Library library, WaitStore waits, ReportService service, Landmarks landmarks) {
    this.library = library;
    this.waits = waits;
    this.service = service;
    this.landmarks = landmarks;
    this.where = new WhereScreens(library.crossings());
    this.screens = new ReportScreens(landmarks);
    this.oneLine = new OneLine(library);
  }

  @Override
  public List<Route> routes() {
    return List.of(
        Route.command("report", this::command).personal(),
        Route.of(Route.Kind.TEXT, this::words),
        Route.button(Navigation.REPORT, this::button).personal(),
        Route.button(Navigation.TAKE_BACK, this::takeBack).personal());
  }

  private Reply command(Request request, Visitor visitor) {
    Words words = visitor.words();
    String line = visitor.arguments();
    if (line.isBlank()) {
      return Reply.show(where.countries(words));
    }
    return oneLine
        .read(line)
        .flatMap(draft -> confirm(draft, words))
        .or(() -> tooMuch(line, words))
        .orElseGet(() -> Reply.show(notUnderstood(line, words)));
  }

  /** Refused with the reason, and asked again. */
  private Optional<Reply> tooMuch(String line, Words words) {
    return oneLine
        .tooMuch(line)
        .flatMap(
            draft ->
                draft
                    .crossing()
                    .flatMap(library.crossings()::find)
                    .map(crossing -> Reply.show(screens.tooMuch(crossing, draft, words))));
  }

  private Screen notUnderstood(String line, Words words) {
    Screen countries = where.countries(words);
    String text = Html.escape(words.get("report.notUnderstood", "line", Html.repeated(line)));
    return countries.withHtml(text + "\n\n" + countries.html());
  }

  /** A message that reports is confirmed with one tap; all others are questions. */
  private Reply words(Request request, Visitor visitor) {
    if (!request.chat().isPrivate()) {
      return Reply.PASS;
    }
    return library
        .report(visitor.arguments())
        .flatMap(draft -> confirm(draft, visitor.words()))
        .or(() -> tooMuch(visitor.arguments(), visitor.words()))
        .orElse(Reply.PASS);
  }

  private Optional<Reply> confirm(ReportDraft draft, Words words) {
    return draft
        .crossing()
        .or(() -> draft.landmark().map(mark -> Landmark.CROSSING))
        .flatMap(library.crossings()::find)
        .flatMap(
            crossing ->
                withAmount(draft)
                    .map(whole -> Reply.show(screens.confirm(crossing, whole, words))));
  }

  /** A landmark tells the metres of a tail. */
  private Optional<ReportDraft> withAmount(ReportDraft draft) {
    if (draft.amount().isPresent()) {
      return Optional.of(draft);
    }
    return draft
        .landmark()
        .flatMap(landmarks::find)
        .map(
            mark ->
                new ReportDraft(
                    draft.crossing(),
                    draft.direction(),
                    draft.travellers(),
                    Optional.of(WaitReport.Kind.TAIL),
                    OptionalInt.of(mark.metresApprox()),
                    draft.landmark()));
  }

  private Reply button(Request request, Visitor visitor) {
    Words words = visitor.words();
    String data = visitor.arguments();
    if (data.startsWith("?")) {
      String country = data.substring(1);
      return Reply.show(
          words.has("wait.country." + country)
              ? where.crossings(country, words)
              : where.countries(words));
    }
    return Told.read(data, landmarks)
        .flatMap(
            told ->
                library
                    .crossings()
                    .find(told.queue().crossing())
                    .map(crossing -> told(crossing, told, request, words)))
        .orElseGet(() -> Reply.show(where.countries(words)));
  }

  private Reply told(Crossing crossing, Told told, Request request, Words words) {
    if (!crossing.classes().contains(told.queue().travellers())) {
      WaitReport.Kind kind = told.kind().orElse(WaitReport.Kind.PASSED);
      return Reply.show(screens.notThrough(crossing, told.queue(), kind, words));
    }
    if (told.tooMuch()) {
      WaitReport.Kind kind = told.kind().orElse(WaitReport.Kind.PASSED);
      return Reply.show(screens.tooMuch(crossing, told.queue(), kind, words));
    }
    Optional<WaitReport> report = told.report(request.at());
    if (report.isEmpty()) {
      WaitReport.Kind kind = told.kind().orElse(WaitReport.Kind.PASSED);
      return Reply.show(screens.howLong(crossing, told.queue(), kind, words));
    }
    Effect effect = new Effect(request.updateId(), 0);
    Outcome outcome = service.take(report.get(), request.person(), told.meant(), effect);
    if (outcome instanceof Outcome.Kept kept) {
      Screen thanks = screens.kept(crossing, report.get(), kept, words);
      return new Reply.NoteAndShow(words.get("report.thanks"), thanks);
    }
    if (outcome instanceof Outcome.TooMany many) {
      String pause = WaitWords.duration((int) many.pause().toMinutes(), words);
      return new Reply.Note(words.get("report.tooMany", "pause", pause));
    }
    return Reply.show(screens.absurd(crossing, report.get(), words));
  }

  private Reply takeBack(Request request, Visitor visitor) {
    Words words = visitor.words();
    String[] parts = visitor.arguments().split(":", 2);
    long id = parts[0].matches("\\d{1,18}") ? Long.parseLong(parts[0]) : 0;
    Optional<WaitReport> gone =
        waits.takeBack(id, request.person(), new Effect(request.updateId(), 0));
    String text = words.get(gone.isPresent() ? "report.tookBack" : "report.notThere");
    String back = parts.length > 1 ? Navigation.to(Navigation.CARD, parts[1]) : Navigation.WAITS;
    Screen screen =
        Screen.of(Html.escape(text)).withRows(List.of(Navigation.backAndHome(words, back)));
    return new Reply.NoteAndShow(text, screen);
  }
}
