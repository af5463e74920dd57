package org.podorozhnik.bot.text;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.podorozhnik.content.border.CrossingCatalog;
import org.podorozhnik.content.broadcast.Audience;
import org.podorozhnik.content.broadcast.Broadcast;
import org.podorozhnik.content.subscriber.Topic;

/** Broadcasts in words; nothing is escaped. */
public final class BroadcastWords {
  private static final Pattern NUMBER = Pattern.compile("(?iu)(?:№|#|no?\\.?)?\\s*(\\d{1,9})");
  private static final int MINUTE = 60;
  private static final int STEP = 5;
  private static final int WHOLE_FROM = 10;

  private BroadcastWords() {}

  /** «только группы, кто выбрал: Грузия, Верхний Ларс — Казбеги или всё». */
  public static String audience(Audience audience, CrossingCatalog crossings, Words words) {
    String kind = words.get("audience." + audience.kind().word());
    if (audience.reached().isEmpty()) {
      return words.get("audience.everybody", "kind", kind);
    }
    List<Topic> chosen =
        audience.reached().stream().filter(topic -> !topic.equals(Topic.ALL)).toList();
    String places = new TopicWords(crossings).of(chosen, words);
    return words.get("audience.chose", "kind", kind, "places", places);
  }

  /** The number that is meant by «7», «№ 7», «#7» or «no. 7»; empty for anything else. */
  public static Optional<Long> numberIn(String line) {
    Matcher number = NUMBER.matcher(line.strip());
    return number.matches() ? Optional.of(Long.parseLong(number.group(1))) : Optional.empty();
  }

  /** «№ 7». */
  public static String number(long number, Words words) {
    return words.get("updates.number", "number", number);
  }

  /** «рассылается», «отзыв на паузе»: what is done with it now. */
  public static String state(Broadcast broadcast, Words words) {
    String task = broadcast.task().name().toLowerCase(Locale.ROOT);
    String state = broadcast.state().name().toLowerCase(Locale.ROOT);
    return words.get("updates.state." + task + "." + state);
  }

  /** «24 ноября, 14:20», in Moscow's time; the zone is said once, beside. */
  public static String moment(Instant at, Words words) {
    ZonedDateTime there = at.atZone(Dates.MOSCOW);
    String month = words.get("month.of." + there.getMonthValue());
    String day = String.valueOf(there.getDayOfMonth());
    return words.get("updates.moment", "day", day, "month", month, "time", Dates.clock(at));
  }

  /** The first words of a text, on one line. */
  public static String beginning(String html, int most) {
    String line = PlainText.of(html).replaceAll("\\s+", " ").strip();
    return line.codePointCount(0, line.length()) <= most
        ? line
        : line.substring(0, line.offsetByCodePoints(0, most)).strip() + "…";
  }

  /** «10 000», as the language groups digits. */
  public static String count(long count, Words words) {
    return String.format(new Locale(words.language()), "%,d", count);
  }

  /** «27», «2,5»: a rate, no more precise than it is known. */
  public static String rate(double perSecond, Words words) {
    String form = perSecond < WHOLE_FROM ? "%.1f" : "%,.0f";
    return String.format(new Locale(words.language()), form, perSecond);
  }

  /** «25 с», «6 мин», «2 ч 20 мин»; rounded up, so that nobody waits longer than was said. */
  public static String span(Duration span, Words words) {
    long seconds = Math.max(STEP, (span.toSeconds() + STEP - 1) / STEP * STEP);
    return seconds < MINUTE
        ? words.get("updates.seconds", "n", seconds)
        : WaitWords.exact((int) ((seconds + MINUTE - 1) / MINUTE), words);
  }
}
