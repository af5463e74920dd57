package org.podorozhnik.bot.features.staff;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.podorozhnik.bot.text.Dates;
import org.podorozhnik.bot.text.WrongLine;

/**
 * Reads until when something holds, as people write it; times of day are Moscow's.
 *
 * @param at a day alone means its end, so that nothing is lifted too early
 * @param words how many words it took
 */
record Until(Instant at, int words) {
  static final ZoneId MOSCOW = Dates.MOSCOW;
  static final Set<String> BEFORE = Set.of("до", "until");

  private static final Duration FARTHEST = Duration.ofDays(366);
  private static final Pattern DAY = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");
  private static final Pattern MOMENT = Pattern.compile(DAY + "T\\d\\d:\\d\\d");
  private static final Pattern CLOCK = Pattern.compile("\\d?\\d:\\d\\d");
  private static final Pattern SPAN = Pattern.compile("(\\d{1,3})(d|h|д|ч)");

  /** Reads what the words begin with; empty if that is no time. */
  static Optional<Until> read(List<String> words, Instant now) throws WrongLine {
    int skipped = !words.isEmpty() && BEFORE.contains(words.get(0)) ? 1 : 0;
    if (words.size() <= skipped) {
      return Optional.empty();
    }
    String word = words.get(skipped);
    Optional<Instant> at = moment(word, now);
    if (at.isEmpty()) {
      return Optional.empty();
    }
    if (!at.get().isAfter(now)) {
      throw new WrongLine("staff.bad.past", "until", word);
    }
    if (at.get().isAfter(now.plus(FARTHEST))) {
      throw new WrongLine("staff.bad.far", "until", word);
    }
    return Optional.of(new Until(at.get(), skipped + 1));
  }

  private static Optional<Instant> moment(String word, Instant now) {
    try {
      if (DAY.matcher(word).matches()) {
        LocalDate next = LocalDate.parse(word).plusDays(1);
        return Optional.of(next.atStartOfDay(MOSCOW).toInstant());
      }
      if (MOMENT.matcher(word).matches()) {
        return Optional.of(LocalDateTime.parse(word).atZone(MOSCOW).toInstant());
      }
      if (CLOCK.matcher(word).matches()) {
        return Optional.of(next(LocalTime.parse(word.length() < 5 ? "0" + word : word), now));
      }
      return span(word).map(now::plus);
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** Today, or tomorrow if that is past. */
  private static Instant next(LocalTime time, Instant now) {
    LocalDateTime today = LocalDate.ofInstant(now, MOSCOW).atTime(time);
    Instant at = today.atZone(MOSCOW).toInstant();
    return at.isAfter(now) ? at : today.plusDays(1).atZone(MOSCOW).toInstant();
  }

  private static Optional<Duration> span(String word) {
    Matcher span = SPAN.matcher(word);
    if (!span.matches()) {
      return Optional.empty();
    }
    int count = Integer.parseInt(span.group(1));
    boolean days = Set.of("d", "д").contains(span.group(2));
    return Optional.of(days ? Duration.ofDays(count) : Duration.ofHours(count));
  }
}
