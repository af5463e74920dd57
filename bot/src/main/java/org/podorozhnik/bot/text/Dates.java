package org.podorozhnik.bot.text;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import org.podorozhnik.content.article.PartialDate;

/** Dates as people read them, always with a four-digit year, no more precise than the source. */
public final class Dates {
  /** The zone in which hours at the borders are told. */
  public static final ZoneId MOSCOW = ZoneId.of("Europe/Moscow");

  /** Zones to choose from; Kazakhstan counts as Yekaterinburg does, on old machines too. */
  public static final List<String> ZONES =
      List.of(
          "Europe/Moscow", "Asia/Tbilisi", "Asia/Yekaterinburg", "Asia/Omsk", "Europe/Istanbul");

  private Dates() {}

  public static String of(PartialDate date, Words words) {
    LocalDate day = date.earliest().orElse(null);
    if (day == null) {
      return words.get("date.undated");
    }
    return switch (date.text().length()) {
      case 4 -> words.get("date.year", "year", day.getYear());
      case 7 ->
          words.get(
              "date.month",
              "month",
              words.get("month.alone." + day.getMonthValue()),
              "year",
              day.getYear());
      default -> of(day, words);
    };
  }

  public static String of(LocalDate day, Words words) {
    return words.get(
        "date.day",
        "day",
        day.getDayOfMonth(),
        "month",
        words.get("month.of." + day.getMonthValue()),
        "year",
        day.getYear());
  }

  /** Day and hour in Moscow time, which all of these borders know; named, as people cross zones. */
  public static String moment(Instant at, Words words) {
    ZonedDateTime there = at.atZone(MOSCOW);
    return words.get(
        "date.moment",
        "day",
        there.getDayOfMonth(),
        "month",
        words.get("month.of." + there.getMonthValue()),
        "time",
        clock(at));
  }

  /** Hour and minute in Moscow time. */
  public static String clock(Instant at) {
    ZonedDateTime there = at.atZone(MOSCOW);
    return String.format(Locale.ROOT, "%02d:%02d", there.getHour(), there.getMinute());
  }
}
