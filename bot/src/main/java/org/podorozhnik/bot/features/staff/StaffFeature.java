package org.podorozhnik.bot.features.staff;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.podorozhnik.bot.routing.Feature;
import org.podorozhnik.bot.routing.Reply;
import org.podorozhnik.bot.routing.Request;
import org.podorozhnik.bot.routing.Route;
import org.podorozhnik.bot.routing.Visitor;
import org.podorozhnik.bot.text.Navigation;
import org.podorozhnik.bot.text.Words;
import org.podorozhnik.content.Storage;
import org.podorozhnik.content.border.WaitBoard;
import org.podorozhnik.content.curated.Library;

/** {@code /crossing}, {@code /official} and {@code /reports}, for staff alone. */
public final class StaffFeature implements Feature {
  private static final Pattern REPORT = Pattern.compile("([hsw]):(\\d{1,18}):([\\w-]+)");
  private static final Pattern UNDO = Pattern.compile("([co]):(.+):(\\d{1,12})");

  private final CrossingNames names;
  private final CrossingCommand crossing;
  private final OfficialCommand official;
  private final ReportsCommand reports;

  public StaffFeature(Library library, Storage storage, WaitBoard board) {
    this.names = new CrossingNames(library);
    this.crossing = new CrossingCommand(names, storage.official(), board);
    this.official = new OfficialCommand(names, storage.official(), board);
    this.reports = new ReportsCommand(names, storage.waits(), board);
  }

  @Override
  public List<Route> routes() {
    return List.of(
        Route.command(CrossingCommand.NAME, crossing::handle).staff(),
        Route.command(OfficialCommand.NAME, official::handle).staff(),
        Route.command(ReportsCommand.NAME, reports::handle).staff(),
        Route.button(Navigation.STAFF, this::pressed).staff());
  }

  private Reply pressed(Request request, Visitor visitor) {
    Words words = visitor.words();
    Matcher report = REPORT.matcher(visitor.arguments());
    Matcher undo = UNDO.matcher(visitor.arguments());
    Optional<Reply> reply = Optional.empty();
    if (report.matches()) {
      long id = Long.parseLong(report.group(2));
      reply =
          names
              .withId(report.group(3))
              .map(c -> reports.pressed(report.group(1), id, c, request, words));
    } else if (undo.matches()) {
      reply = undone(undo, request, words);
    }
    return reply.orElse(Reply.PASS);
  }

  private Optional<Reply> undone(Matcher undo, Request request, Words words) {
    long when = Long.parseLong(undo.group(3));
    return undo.group(1).equals(CrossingCommand.UNDO)
        ? Optional.of(crossing.undo(undo.group(2), when, request, words))
        : Navigation.queue(undo.group(2)).map(q -> official.undo(q, when, request, words));
  }
}
