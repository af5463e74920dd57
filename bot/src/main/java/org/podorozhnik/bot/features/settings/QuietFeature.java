package org.podorozhnik.bot.features.settings;

import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.podorozhnik.bot.routing.Feature;
import org.podorozhnik.bot.routing.Reply;
import org.podorozhnik.bot.routing.Request;
import org.podorozhnik.bot.routing.Route;
import org.podorozhnik.bot.routing.Visitor;
import org.podorozhnik.bot.text.AlertWords;
import org.podorozhnik.bot.text.Dates;
import org.podorozhnik.bot.text.Html;
import org.podorozhnik.bot.text.Key;
import org.podorozhnik.bot.text.Navigation;
import org.podorozhnik.bot.text.Screen;
import org.podorozhnik.bot.text.Wish;
import org.podorozhnik.bot.text.Words;
import org.podorozhnik.bot.text.ZoneNames;
import org.podorozhnik.content.Effect;
import org.podorozhnik.content.Storage;
import org.podorozhnik.content.broadcast.BroadcastStore;
import org.podorozhnik.content.subscriber.PreferenceStore;
import org.podorozhnik.content.subscriber.QuietHours;

/** {@code /quiet}: when nothing is told that can wait, here or in a group. None until chosen. */
public final class QuietFeature implements Feature {
  private static final String OFF = "off";
  private static final int MOST_REPEATED = 100;
  private static final List<String> HOURS = List.of("22-8", "23-7", "0-9");

  private final PreferenceStore store;
  private final BroadcastStore broadcasts;

  public QuietFeature(Storage storage) {
    this.store = storage.preferences();
    this.broadcasts = storage.broadcasts();
  }

  @Override
  public List<Route> routes() {
    return List.of(
        Route.command("quiet", this::command).groupAdmins(),
        Route.of(Route.Kind.TEXT, this::plain),
        Route.button(Navigation.QUIET, this::button).groupAdmins());
  }

  /** «Не присылайте ночью»; in groups such words are said to people. */
  private Reply plain(Request request, Visitor visitor) {
    boolean meant =
        request.chat().isPrivate() && Wish.of(visitor.arguments()).equals(Optional.of(Wish.QUIET));
    return meant
        ? Reply.show(screen(visitor.preferences().quiet(), request, visitor.words()))
        : Reply.PASS;
  }

  private Reply command(Request request, Visitor visitor) {
    String line = visitor.arguments().strip();
    Optional<QuietHours> held = visitor.preferences().quiet();
    if (line.isEmpty()) {
      return Reply.show(screen(held, request, visitor.words()));
    }
    if (QuietLine.off(line)) {
      return Reply.show(chosen(Optional.empty(), request, visitor));
    }
    QuietLine read = QuietLine.read(line, zone(held));
    return Reply.show(
        read.hours().isPresent()
            ? chosen(read.hours(), request, visitor)
            : wrong(read.problem(), line, screen(held, request, visitor.words()), visitor));
  }

  private Reply button(Request request, Visitor visitor) {
    String what = visitor.arguments();
    Optional<QuietHours> held = visitor.preferences().quiet();
    if (what.equals(OFF)) {
      return noted(Optional.empty(), request, visitor);
    }
    Optional<QuietHours> changed =
        HOURS.contains(what)
            ? QuietLine.read(what, zone(held)).hours()
            : held.flatMap(h -> inZone(h, what));
    return changed.isPresent()
        ? noted(changed, request, visitor)
        : Reply.show(screen(held, request, visitor.words()));
  }

  private Reply noted(Optional<QuietHours> quiet, Request request, Visitor visitor) {
    Screen screen = chosen(quiet, request, visitor);
    return new Reply.NoteAndShow(told(quiet, request, visitor.words()), screen);
  }

  private Screen chosen(Optional<QuietHours> quiet, Request request, Visitor visitor) {
    store.save(
        request.chat().id(),
        visitor.preferences().withQuiet(quiet),
        new Effect(request.updateId(), 0));
    broadcasts.hurry(request.chat().id(), request.at());
    return screen(quiet, request, visitor.words());
  }

  private static Optional<QuietHours> inZone(QuietHours held, String zone) {
    return Dates.ZONES.contains(zone)
        ? ZoneNames.of(zone).map(z -> new QuietHours(held.from(), held.to(), z))
        : Optional.empty();
  }

  private static ZoneId zone(Optional<QuietHours> held) {
    return held.map(QuietHours::zone).orElse(Dates.MOSCOW);
  }

  private static String told(Optional<QuietHours> quiet, Request request, Words words) {
    String none = request.chat().isPrivate() ? "quiet.none" : "subscription.noQuiet";
    return quiet
        .map(q -> words.get("quiet.chosen", "hours", AlertWords.quiet(q, request.at(), words)))
        .orElseGet(() -> words.get(none));
  }

  private static Screen screen(Optional<QuietHours> held, Request request, Words words) {
    boolean alone = request.chat().isPrivate();
    List<List<Key>> rows = new ArrayList<>();
    rows.add(HOURS.stream().map(hours -> key(label(hours), hours)).toList());
    if (held.isPresent()) {
      rows.add(Key.row(key(words.get("quiet.off"), OFF)));
      Dates.ZONES.forEach(zone -> rows.add(Key.row(key(words.get("quiet.zone." + zone), zone))));
    }
    if (alone) {
      rows.add(Key.row(Key.press(words.get("alert.title"), Navigation.ALERT)));
    }
    rows.add(
        alone
            ? Navigation.backAndHome(words, Navigation.SETTINGS)
            : Navigation.back(words, Navigation.SETTINGS));
    String text =
        Html.bold(words.get("key.quiet"))
            + "\n\n"
            + Html.escape(told(held, request, words))
            + "\n\n"
            + (alone ? Html.escape(words.get("quiet.text")) + "\n\n" : "")
            + Html.escape(words.get("subscription.inQuiet"));
    return new Screen(text, rows);
  }

  private static Key key(String label, String what) {
    return Key.press(label, Navigation.to(Navigation.QUIET, what));
  }

  /** «23:00–7:00» from «23-7». */
  private static String label(String hours) {
    return QuietLine.read(hours, Dates.MOSCOW)
        .hours()
        .map(h -> hour(h.from()) + "–" + hour(h.to()))
        .orElse(hours);
  }

  private static String hour(LocalTime time) {
    return time.getHour() + ":00";
  }

  private static Screen wrong(String problem, String line, Screen help, Visitor visitor) {
    String shown = line.length() > MOST_REPEATED ? line.substring(0, MOST_REPEATED) + "…" : line;
    Words words = visitor.words();
    String said =
        words.get("alert.heard", "text", shown)
            + "\n\n"
            + words.get("quiet.wrong." + problem)
            + "\n"
            + words.get("quiet.example");
    return help.withHtml(Html.escape(said));
  }
}
