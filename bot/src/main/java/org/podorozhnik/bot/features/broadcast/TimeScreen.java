package org.podorozhnik.bot.features.broadcast;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.podorozhnik.bot.features.broadcast.Press.Act;
import org.podorozhnik.bot.text.Dates;
import org.podorozhnik.bot.text.Html;
import org.podorozhnik.bot.text.Screen;
import org.podorozhnik.bot.text.Words;
import org.podorozhnik.content.broadcast.Draft;

/** The choice of times for a draft, in place of the buttons under it. */
final class TimeScreen {
  private static final LocalTime EVENING = LocalTime.of(18, 0);
  private static final LocalTime MORNING = LocalTime.of(9, 0);

  private TimeScreen() {}

  static Screen of(Draft draft, Instant now, Words words) {
    Instant hour = now.plus(Duration.ofHours(1));
    LocalDate today = LocalDate.ofInstant(now, Dates.MOSCOW);
    Instant evening = today.atTime(EVENING).atZone(Dates.MOSCOW).toInstant();
    Instant morning = today.plusDays(1).atTime(MORNING).atZone(Dates.MOSCOW).toInstant();
    Press at = Press.of(Act.AT, draft);
    String inHour = words.get("broadcast.key.hour", "time", Dates.clock(hour));
    Screen screen = Screen.of(text(draft, today, words)).withRow(at.at(hour).key(inHour));
    if (evening.isAfter(now)) {
      screen = screen.withRow(at.at(evening).key(words, "evening"));
    }
    return screen
        .withRow(at.at(morning).key(words, "morning"))
        .withRow(
            Press.of(Act.BACK, draft).key(words.get("key.back")),
            DraftScreens.cancel(draft, words));
  }

  private static String text(Draft draft, LocalDate today, Words words) {
    String example = today.plusDays(1) + " 18:00 " + words.get("broadcast.city");
    String line = "/schedule " + draft.id() + " " + example;
    return Html.bold(DraftScreens.title(draft, words))
        + "\n\n"
        + Html.escape(words.get("broadcast.times"))
        + "\n<code>"
        + Html.escape(line)
        + "</code>";
  }
}
