package org.podorozhnik.bot.features.updates;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.podorozhnik.bot.outbox.Courier;
import org.podorozhnik.bot.routing.Chore;
import org.podorozhnik.bot.routing.Feature;
import org.podorozhnik.bot.routing.Letters;
import org.podorozhnik.bot.routing.PersonalLetters;
import org.podorozhnik.bot.routing.Reply;
import org.podorozhnik.bot.routing.Request;
import org.podorozhnik.bot.routing.Route;
import org.podorozhnik.bot.routing.Visitor;
import org.podorozhnik.bot.text.BroadcastWords;
import org.podorozhnik.bot.text.Html;
import org.podorozhnik.bot.text.Languages;
import org.podorozhnik.bot.text.Navigation;
import org.podorozhnik.bot.text.Screen;
import org.podorozhnik.bot.text.Words;
import org.podorozhnik.content.Storage;
import org.podorozhnik.content.border.CrossingCatalog;
import org.podorozhnik.content.broadcast.Broadcast;
import org.podorozhnik.content.broadcast.BroadcastStore;
import org.podorozhnik.content.staff.Role;
import org.podorozhnik.content.staff.StaffRoll;

/** {@code /updates}: all broadcasts, how far they are, and what can be done with them. */
public final class UpdatesFeature implements Feature {
  private static final Pattern DATA = Pattern.compile("([a-z])(y?):(\\d{1,9})");

  private final BroadcastStore store;
  private final UpdateList list;
  private final UpdateSteps steps;
  private final ProgressWatch progress;
  private final ScheduleWatch schedule;

  public UpdatesFeature(
      CrossingCatalog crossings,
      Storage storage,
      StaffRoll staff,
      Languages languages,
      Letters letters,
      Courier courier) {
    this.store = storage.broadcasts();
    Paces paces = new Paces();
    Views views = new Views(store, staff, paces);
    UpdateScreens screens = new UpdateScreens(new UpdateText(crossings));
    PersonalLetters personal = new PersonalLetters(storage, languages, letters);
    this.list = new UpdateList(store, views);
    this.steps = new UpdateSteps(store, views, screens);
    this.progress =
        new ProgressWatch(
            store, views, paces, screens, personal, new ControlMessages(store, courier));
    this.schedule = new ScheduleWatch(store, staff, views, screens, personal);
  }

  @Override
  public List<Route> routes() {
    return List.of(
        Route.command("updates", this::updates).needs(Role.SENDER).alsoWhileFrozen(),
        command("pause", Act.PAUSE),
        command("resume", Act.RESUME),
        command("cancel", Act.CANCEL),
        command("recall", Act.RECALL),
        Route.button(Navigation.UPDATES, this::button).needs(Role.SENDER));
  }

  @Override
  public List<Chore> chores() {
    return List.of(schedule.chore(), progress.chore(), schedule.cleaning());
  }

  private Route command(String name, Act act) {
    return Route.command(name, (request, visitor) -> command(name, act, request, visitor))
        .needs(Role.SENDER);
  }

  private Reply updates(Request request, Visitor visitor) {
    return find(visitor.arguments())
        .map(broadcast -> steps.show(broadcast, request, visitor))
        .orElseGet(() -> Reply.show(list.page(0, visitor.words())));
  }

  private Reply command(String name, Act act, Request request, Visitor visitor) {
    return find(visitor.arguments())
        .map(broadcast -> steps.asked(act, broadcast, request, visitor))
        .orElseGet(() -> wrong(name, visitor));
  }

  /** What was not understood, what to send instead, and all there are to choose from. */
  private Reply wrong(String name, Visitor visitor) {
    Words words = visitor.words();
    String line = visitor.arguments().strip();
    String said =
        line.isEmpty()
            ? words.get("updates.which", "command", name)
            : words.get("updates.noSuch", "command", name, "text", Html.repeated(line));
    Screen all = list.page(0, words);
    return Reply.show(all.withHtml(Html.escape(said) + "\n\n" + all.html()));
  }

  private Reply button(Request request, Visitor visitor) {
    Matcher data = DATA.matcher(visitor.arguments());
    if (!data.matches()) {
      return Reply.show(list.page(0, visitor.words()));
    }
    String code = data.group(1);
    int what = Integer.parseInt(data.group(3));
    if (code.equals(UpdateKeys.LIST)) {
      return Reply.show(list.page(what, visitor.words()));
    }
    return store
        .find(what)
        .map(broadcast -> pressed(code, !data.group(2).isEmpty(), broadcast, request, visitor))
        .orElseGet(() -> Reply.show(list.page(0, visitor.words())));
  }

  private Reply pressed(
      String code, boolean sure, Broadcast broadcast, Request request, Visitor visitor) {
    Optional<Act> act = Act.of(code);
    if (act.isEmpty()) {
      return steps.show(broadcast, request, visitor);
    }
    return sure
        ? steps.sure(act.get(), broadcast, request, visitor)
        : steps.asked(act.get(), broadcast, request, visitor);
  }

  private Optional<Broadcast> find(String line) {
    return BroadcastWords.numberIn(line).flatMap(store::find);
  }
}
