package org.podorozhnik.bot.text;

import java.util.ArrayList;
import java.util.List;

/** How long something lasts, as people say it: «2 ч 30 мин», «3 сут 4 ч». */
public final class Lasting {
  private static final int HOUR = 60;
  private static final int DAY = 24 * HOUR;

  private Lasting() {}

  /** In the two largest units; beyond a day minutes say nothing. */
  public static String of(int minutes, Words words) {
    List<String> parts = new ArrayList<>();
    add(parts, minutes / DAY, words.get("picture.unit.day"));
    add(parts, minutes % DAY / HOUR, words.get("picture.unit.hour"));
    if (minutes < DAY) {
      add(parts, minutes % HOUR, words.get("picture.unit.minute"));
    }
    return parts.isEmpty() ? "0 " + words.get("picture.unit.minute") : String.join(" ", parts);
  }

  private static void add(List<String> parts, int count, String unit) {
    if (count > 0) {
      parts.add(count + " " + unit);
    }
  }
}
