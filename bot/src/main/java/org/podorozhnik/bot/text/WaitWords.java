package org.podorozhnik.bot.text;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.podorozhnik.content.border.Crossing;
import org.podorozhnik.content.border.Direction;
import org.podorozhnik.content.border.Queue;
import org.podorozhnik.content.border.TravellerClass;
import org.podorozhnik.content.border.WaitEstimate;

/** Waits, ages and queues in words, no more precise than they are known. */
public final class WaitWords {
  private static final int HOUR = 60;
  private static final int DAY = 24 * HOUR;

  private WaitWords() {}

  /** «40 мин», «2 ч 20 мин», «1 сут 6 ч». */
  public static String duration(int minutes, Words words) {
    return exact(rounded(minutes), words);
  }

  /** The same to the minute: what a person said, or a clock measured. */
  public static String exact(int rounded, Words words) {
    if (rounded < HOUR) {
      return words.get("wait.minutes", "n", rounded);
    }
    if (rounded < 2 * DAY) {
      int rest = rounded % HOUR;
      String hours = words.get("wait.hours", "n", rounded / HOUR);
      return rest == 0 ? hours : hours + " " + words.get("wait.minutes", "n", rest);
    }
    int rest = rounded % DAY / HOUR;
    String days = words.get("wait.days", "n", rounded / DAY);
    return rest == 0 ? days : days + " " + words.get("wait.hours", "n", rest);
  }

  /** As people would say it: to 5 minutes, above an hour to 10, above four to 30, then hours. */
  private static int rounded(int minutes) {
    int unit = minutes < HOUR ? 5 : minutes < 4 * HOUR ? 10 : minutes < 10 * HOUR ? 30 : HOUR;
    return Math.max(5, (minutes + unit / 2) / unit * unit);
  }

  /** «2 ч – 3 ч 30 мин»; one figure where both ends are the same in words. */
  public static String range(int low, int high, Words words) {
    String from = duration(low, words);
    String to = duration(high, words);
    return from.equals(to) ? from : words.get("wait.range", "low", from, "high", to);
  }

  public static String range(WaitEstimate estimate, Words words) {
    return range(estimate.low(), estimate.high(), words);
  }

  /** «12 мин назад», «5 ч назад». */
  public static String ago(Instant then, Instant now, Words words) {
    long minutes = Math.max(0, Duration.between(then, now).toMinutes());
    if (minutes < 2) {
      return words.get("wait.justNow");
    }
    if (minutes < 100) {
      return words.get("wait.minutesAgo", "n", minutes);
    }
    long hours = Math.round(minutes / 60.0);
    return hours < 48
        ? words.get("wait.hoursAgo", "n", hours)
        : words.get("wait.daysAgo", "n", Math.round(hours / 24.0));
  }

  /** «Россия → Грузия». */
  public static String direction(Crossing crossing, Direction direction, Words words) {
    boolean out = direction == Direction.OUT;
    String from = out ? crossing.fromCountry() : crossing.toCountry();
    String to = out ? crossing.toCountry() : crossing.fromCountry();
    return words.get("wait.side." + from) + " → " + words.get("wait.side." + to);
  }

  /** «на машине». */
  public static String by(TravellerClass travellers, Words words) {
    return words.get("wait.by." + travellers.word());
  }

  /** «Россия → Грузия, на машине». */
  public static String queue(Crossing crossing, Queue queue, Words words) {
    return direction(crossing, queue.direction(), words) + ", " + by(queue.travellers(), words);
  }

  /** From what the number is known, how many told it and when: one sentence. */
  public static String knowledge(WaitEstimate estimate, Instant now, Words words) {
    return switch (estimate.knowledge()) {
      case CROWD ->
          words.get(
              "wait.crowd",
              "count",
              estimate.reports(),
              "age",
              ago(estimate.newest().orElse(now), now, words));
      case OFFICIAL ->
          words.get("wait.official", "age", ago(estimate.newest().orElse(now), now, words));
      case TYPICAL -> words.get("wait.typical");
      case UNKNOWN -> words.get("wait.noReports");
    };
  }

  /** «1.5», «12»: to half a kilometre below ten, whole above. */
  public static String kilometres(double km) {
    if (km >= 10) {
      return String.valueOf(Math.round(km));
    }
    double halves = Math.round(km * 2) / 2.0;
    return halves == Math.rint(halves)
        ? String.valueOf((long) halves)
        : String.format(Locale.ROOT, "%.1f", halves);
  }
}
