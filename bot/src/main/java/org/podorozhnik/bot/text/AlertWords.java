package org.podorozhnik.bot.text;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.podorozhnik.content.border.Alert;
import org.podorozhnik.content.border.CrossingCatalog;
import org.podorozhnik.content.border.Queue;
import org.podorozhnik.content.subscriber.QuietHours;

/** Alerts, queues and moments in words; plain text, not escaped. */
public final class AlertWords {
  private static final int HOUR = 60;

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

  private final CrossingCatalog crossings;

  public AlertWords(CrossingCatalog crossings) {
    this.crossings = crossings;
  }

  /** «Верхний Ларс, Россия → Грузия, на машине». */
  public String queue(Queue queue, Words words) {
    return words.get(
        "alert.queue",
        "crossing",
        crossing(queue, words),
        "way",
        way(queue, words),
        "by",
        WaitWords.by(queue.travellers(), words));
  }

  /** The whole wish: «Верхний Ларс, Россия → Грузия, на машине: ждать не больше 2 ч». */
  public String wish(Alert alert, Words words) {
    return words.get(
        "alert.wish", "queue", queue(alert.queue(), words), "condition", condition(alert, words));
  }

  public String condition(Alert alert, Words words) {
    String bound = WaitWords.duration(alert.minutes(), words);
    return words.get("alert.condition." + alert.condition().word(), "bound", bound);
  }

  /** The name of a crossing; its id if history names one that is gone. */
  public String crossing(Queue queue, Words words) {
    return crossings
        .find(queue.crossing())
        .map(crossing -> crossing.name(words.language()))
        .orElse(queue.crossing());
  }

  /** «Россия → Грузия»; empty for a crossing that is gone. */
  public String way(Queue queue, Words words) {
    return crossings
        .find(queue.crossing())
        .map(crossing -> WaitWords.direction(crossing, queue.direction(), words))
        .orElse("");
  }

  /** «24 ноября 2026 года, 15:00 (UTC+3)». */
  public static String moment(Instant at, ZoneId zone, Words words) {
    ZonedDateTime local = at.atZone(zone).truncatedTo(ChronoUnit.MINUTES);
    return words.get(
        "alert.moment",
        "day",
        Dates.of(local.toLocalDate(), words),
        "time",
        time(local.toLocalTime()),
        "offset",
        offset(zone, at));
  }

  /** «23:00–07:00 (UTC+4)». */
  public static String quiet(QuietHours hours, Instant at, Words words) {
    return words.get(
        "quiet.hours",
        "from",
        time(hours.from()),
        "to",
        time(hours.to()),
        "offset",
        offset(hours.zone(), at));
  }

  private static String time(LocalTime time) {
    return TIME.format(time);
  }

  /** «UTC+4». */
  public static String offset(ZoneId zone, Instant at) {
    int minutes = zone.getRules().getOffset(at).getTotalSeconds() / 60;
    String sign = minutes < 0 ? "−" : "+";
    int size = Math.abs(minutes);
    String rest = size % HOUR == 0 ? "" : String.format(Locale.ROOT, ":%02d", size % HOUR);
    return "UTC" + sign + size / HOUR + rest;
  }
}
