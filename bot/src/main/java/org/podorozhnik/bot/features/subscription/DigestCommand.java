package org.podorozhnik.bot.features.subscription;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import org.podorozhnik.bot.routing.Reply;
import org.podorozhnik.bot.routing.Request;
import org.podorozhnik.bot.routing.Visitor;
import org.podorozhnik.bot.text.Dates;
import org.podorozhnik.bot.text.Html;
import org.podorozhnik.bot.text.Words;
import org.podorozhnik.content.subscriber.Digest;
import org.podorozhnik.content.subscriber.Subscription;

/** {@code /digest} and its buttons. None until chosen. */
final class DigestCommand {
  static final String OFF = "off";
  static final String DAILY = "daily";
  static final String WEEKLY = "weekly";
  static final String HOUR = "h";
  static final String DAY = "w";
  static final String ZONE = "z";

  private final Choices choices;
  private final DigestScreens screens;

  DigestCommand(Choices choices, DigestScreens screens) {
    this.choices = choices;
    this.screens = screens;
  }

  Reply command(Request request, Visitor visitor) {
    String line = visitor.arguments().strip();
    Subscription held = choices.held(request, visitor);
    View view = View.of(held, request, visitor);
    if (line.isEmpty()) {
      return Reply.show(screens.screen(view));
    }
    DigestLine.Read read = DigestLine.read(line, held.digest(), view.zone());
    if (read.problem().isEmpty()) {
      return Reply.show(
          screens.screen(View.of(changed(read.digest(), request, visitor), request, visitor)));
    }
    Words words = visitor.words();
    String said =
        words.get(
                "subscription.digest.wrong." + read.problem(),
                "word",
                Html.repeated(read.unknown()))
            + "\n"
            + words.get("subscription.digest.how");
    String typed = Html.escape(Html.repeated("/digest " + line));
    return Reply.show(
        screens.screen(view).withHtml("<code>" + typed + "</code>\n\n" + Html.escape(said)));
  }

  /** Pressed a button: {@code off}, {@code daily}, {@code weekly}, {@code h:9}, {@code w:5}, … */
  Reply pressed(String what, Request request, Visitor visitor) {
    Subscription held = choices.held(request, visitor);
    View view = View.of(held, request, visitor);
    Optional<Digest> before = held.digest();
    String[] parts = what.split(":", 2);
    Optional<Digest> wished =
        switch (parts[0]) {
          case DAILY, WEEKLY -> DigestLine.read(parts[0], before, view.zone()).digest();
          case HOUR, DAY, ZONE -> before.flatMap(d -> with(d, parts));
          default -> before;
        };
    if (parts[0].equals(OFF) ? before.isEmpty() : wished.equals(before)) {
      return Reply.show(screens.screen(view));
    }
    Optional<Digest> chosen = parts[0].equals(OFF) ? Optional.empty() : wished;
    View after = View.of(changed(chosen, request, visitor), request, visitor);
    return new Reply.NoteAndShow(DigestScreens.told(after), screens.screen(after));
  }

  private Subscription changed(Optional<Digest> digest, Request request, Visitor visitor) {
    return choices.change(request, visitor, held -> held.withDigest(digest));
  }

  private static Optional<Digest> with(Digest digest, String[] parts) {
    String value = parts.length > 1 ? parts[1] : "";
    boolean number = value.matches("\\d{1,2}");
    if (parts[0].equals(ZONE) && Dates.ZONES.contains(value)) {
      return Optional.of(new Digest(digest.at(), digest.day(), ZoneId.of(value)));
    }
    if (parts[0].equals(HOUR) && number && Integer.parseInt(value) < 24) {
      LocalTime at = LocalTime.of(Integer.parseInt(value), 0);
      return Optional.of(new Digest(at, digest.day(), digest.zone()));
    }
    if (parts[0].equals(DAY) && value.matches("[1-7]")) {
      DayOfWeek day = DayOfWeek.of(Integer.parseInt(value));
      return Optional.of(new Digest(digest.at(), Optional.of(day), digest.zone()));
    }
    return Optional.of(digest);
  }
}
