package org.podorozhnik.bot.text;

import java.time.LocalDate;
import org.podorozhnik.content.article.PartialDate;

/** Dates as people read them, always with a four-digit year, no more precise than the source. */
public final class Dates {
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
}
