package org.podorozhnik.bot.features.settings;

import java.time.Instant;
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
import org.podorozhnik.bot.text.Words;
import org.podorozhnik.content.Effect;
import org.podorozhnik.content.subscriber.PreferenceStore;
import org.podorozhnik.content.subscriber.QuietHours;

/** {@code /quiet}: when no alert is told. None until chosen. */
public final class QuietFeature implements Feature {
  private static final String OFF = "off";
  private static final int MOST_REPEATED = 100;
  private static final List<String> HOURS = List.of("22-8", "23-7", "0-9");

  /** Kazakhstan counts as Yekaterinburg does, on machines with old tables too. */
  private static final List<String> ZONES =
      List.of(
          "Europe/Moscow", "Asia/Tbilisi", "Asia/Yekaterinburg", "Asia/Omsk", "Europe/Istanbul");

  private final PreferenceStore store;

  public QuietFeature(PreferenceStore store) {
    this.store = store;
  }

  @Override
  public List<Route> routes() {
    return List.of(
        Route.command("quiet", this::command).personal(),
        Route.button(Navigation.QUIET, this::button).personal());
  }

  private Reply command(Request request, Visitor visitor) {
    String line = visitor.arguments().strip();
    Optional<QuietHours> held = visitor.preferences().quiet();
    if (line.isEmpty()) {
      return Reply.show(screen(held, request.at(), visitor.words()));
    }
    if (QuietLine.off(line)) {
      return Reply.show(chosen(Optional.empty(), request, visitor));
    }
    QuietLine read = QuietLine.read(line, zone(held));
    return Reply.show(
        read.hours().isPresent()
            ? chosen(read.hours(), request, visitor)
            : wrong(read.problem(), line, screen(held, request.at(), visitor.words()), visitor));
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
        : Reply.show(screen(held, request.at(), visitor.words()));
  }

  private Reply noted(Optional<QuietHours> quiet, Request request, Visitor visitor) {
    Screen screen = chosen(quiet, request, visitor);
    return new Reply.NoteAndShow(told(quiet, request.at(), visitor.words()), screen);
  }

  private Screen chosen(Optional<QuietHours> quiet, Request request, Visitor visitor) {
    store.save(
        request.chat().id(),
        visitor.preferences().withQuiet(quiet),
        new Effect(request.updateId(), 0));
    return screen(quiet, request.at(), visitor.words());
  }

  private static Optional<QuietHours> inZone(QuietHours held, String zone) {
    return ZONES.contains(zone)
        ? QuietLine.zone(zone).map(z -> new QuietHours(held.from(), held.to(), z))
        : Optional.empty();
  }

  private static ZoneId zone(Optional<QuietHours> held) {
    return held.map(QuietHours::zone).orElse(Dates.MOSCOW);
  }

  static String told(Optional<QuietHours> quiet, Instant at, Words words) {
    return quiet
        .map(q -> words.get("quiet.chosen", "hours", AlertWords.quiet(q, at, words)))
        .orElseGet(() -> words.get("quiet.none"));
  }

  private static Screen screen(Optional<QuietHours> held, Instant at, Words words) {
    List<List<Key>> rows = new ArrayList<>();
    rows.add(HOURS.stream().map(hours -> key(label(hours), hours)).toList());
    if (held.isPresent()) {
      rows.add(Key.row(key(words.get("quiet.off"), OFF)));
      ZONES.forEach(zone -> rows.add(Key.row(key(words.get("quiet.zone." + zone), zone))));
    }
    rows.add(Key.row(Key.press(words.get("alert.title"), Navigation.ALERT)));
    rows.add(Navigation.backAndHome(words, Navigation.SETTINGS));
    String text =
        Html.bold(words.get("key.quiet"))
            + "\n\n"
            + Html.escape(told(held, at, words))
            + "\n\n"
            + Html.escape(words.get("quiet.text"));
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
