package org.podorozhnik.bot.features.staff;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.podorozhnik.bot.routing.Feature;
import org.podorozhnik.bot.routing.Letters;
import org.podorozhnik.bot.routing.PersonalLetters;
import org.podorozhnik.bot.routing.Reply;
import org.podorozhnik.bot.routing.Request;
import org.podorozhnik.bot.routing.Route;
import org.podorozhnik.bot.routing.Visitor;
import org.podorozhnik.bot.text.Languages;
import org.podorozhnik.bot.text.Navigation;
import org.podorozhnik.bot.text.Words;
import org.podorozhnik.content.Storage;
import org.podorozhnik.content.border.WaitBoard;
import org.podorozhnik.content.curated.Library;
import org.podorozhnik.content.staff.Role;
import org.podorozhnik.content.staff.StaffRoll;

/** What staff alone can do: say things of crossings, and say who may do what. */
public final class StaffFeature implements Feature {
  private static final Pattern REPORT = Pattern.compile("([hsw]):(\\d{1,18}):([\\w-]+)");
  private static final Pattern UNDO = Pattern.compile("([co]):(.+):(\\d{1,12})");

  private final CrossingNames names;
  private final CrossingCommand crossing;
  private final OfficialCommand official;
  private final ReportsCommand reports;
  private final GrantCommand grant;
  private final RevokeCommand revoke;
  private final StaffCommand list;
  private final FreezeCommand freeze;

  public StaffFeature(
      Library library,
      Storage storage,
      WaitBoard board,
      StaffRoll roll,
      Languages languages,
      Letters letters) {
    StaffLetters staffLetters =
        new StaffLetters(new PersonalLetters(storage, languages, letters), roll);
    this.names = new CrossingNames(library);
    this.crossing = new CrossingCommand(names, storage.official(), board);
    this.official = new OfficialCommand(names, storage.official(), board);
    this.reports = new ReportsCommand(names, storage.waits(), board);
    this.grant = new GrantCommand(storage.staff(), staffLetters);
    this.revoke = new RevokeCommand(storage.staff(), roll, staffLetters);
    this.list = new StaffCommand(storage.staff(), roll);
    this.freeze = new FreezeCommand(storage.staff(), staffLetters);
  }

  @Override
  public List<Route> routes() {
    return List.of(
        Route.command(CrossingCommand.NAME, crossing::handle).needs(Role.REVIEWER),
        Route.command(OfficialCommand.NAME, official::handle).needs(Role.REVIEWER),
        Route.command(ReportsCommand.NAME, reports::handle).needs(Role.REVIEWER),
        Route.command(GrantCommand.NAME, grant::handle).needs(Role.OWNER),
        Route.command(RevokeCommand.NAME, revoke::handle).needs(Role.OWNER),
        Route.command(StaffCommand.NAME, list::handle).needs(Role.OWNER),
        Route.command(FreezeCommand.FREEZE, freeze::freeze).needs(Role.OWNER),
        Route.command(FreezeCommand.UNFREEZE, freeze::unfreeze).needsNamedOwner(),
        Route.button(Navigation.STAFF, this::pressed).needs(Role.REVIEWER));
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
