package org.podorozhnik.bot.features.broadcast;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.podorozhnik.bot.text.WrongLine;

/**
 * What stands behind {@code /schedule}: «12 25.11 18:00 Тбилиси» for a draft, «№7 25.11 18:00» for
 * a broadcast that waits for its time.
 *
 * @param broadcast true if the number is that of a broadcast
 */
record ScheduleLine(boolean broadcast, long number, Instant at, ZoneName zone) {
  private static final Duration FARTHEST = Duration.ofDays(366);

  /** A day without a year that lies farther back than this is meant for the next one. */
  private static final int MOST_DAYS_BACK = 180;

  private static final Pattern TARGET = Pattern.compile("(№|n|#)?\\s?(\\d{1,9})(?:\\s+(.*))?");
  private static final Pattern DAY = Pattern.compile("(\\d{1,2})\\.(\\d{1,2})(?:\\.(\\d{4}))?");
  private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})");
  private static final Pattern CLOCK = Pattern.compile("(\\d{1,2})[:.](\\d{2})");

  static ScheduleLine read(String line, Instant now) throws WrongLine {
    Matcher target = TARGET.matcher(line.strip().toLowerCase(Locale.ROOT));
    if (!target.matches()) {
      throw new WrongLine("broadcast.bad.target");
    }
    String rest = target.group(3) == null ? "" : target.group(3).strip();
    List<String> words = Arrays.asList(rest.split("\\s+"));
    if (words.size() < 2) {
      throw new WrongLine("broadcast.bad.when");
    }
    ZoneName zone = zone(String.join(" ", words.subList(2, words.size())));
    LocalDateTime there = date(words.get(0), now, zone.zone()).atTime(time(words.get(1)));
    Instant at = moment(there, words.get(0) + " " + words.get(1), zone, now);
    return new ScheduleLine(target.group(1) != null, Long.parseLong(target.group(2)), at, zone);
  }

  private static ZoneName zone(String name) throws WrongLine {
    return name.isEmpty()
        ? ZoneName.MOSCOW
        : ZoneName.of(name).orElseThrow(() -> new WrongLine("broadcast.bad.zone", "zone", name));
  }

  private static LocalDate date(String word, Instant now, ZoneId zone) throws WrongLine {
    LocalDate today = LocalDate.ofInstant(now, zone);
    if (Set.of("сегодня", "today").contains(word)) {
      return today;
    }
    if (Set.of("завтра", "tomorrow").contains(word)) {
      return today.plusDays(1);
    }
    Matcher day = DAY.matcher(word);
    Matcher iso = ISO.matcher(word);
    if (iso.matches()) {
      return day(number(iso, 1), number(iso, 2), number(iso, 3), word);
    }
    if (!day.matches()) {
      throw new WrongLine("broadcast.bad.date", "date", word);
    }
    if (day.group(3) != null) {
      return day(number(day, 3), number(day, 2), number(day, 1), word);
    }
    return coming(number(day, 2), number(day, 1), today, word);
  }

  private static LocalDate coming(int month, int dayOfMonth, LocalDate today, String word)
      throws WrongLine {
    boolean leap = month == 2 && dayOfMonth == 29 && !today.isLeapYear();
    LocalDate day = day(leap ? today.getYear() + 1 : today.getYear(), month, dayOfMonth, word);
    return day.isBefore(today.minusDays(MOST_DAYS_BACK)) ? day.plusYears(1) : day;
  }

  private static LocalDate day(int year, int month, int day, String word) throws WrongLine {
    try {
      return LocalDate.of(year, month, day);
    } catch (DateTimeException e) {
      throw new WrongLine("broadcast.bad.noSuchDay", "date", word);
    }
  }

  private static LocalTime time(String word) throws WrongLine {
    Matcher clock = CLOCK.matcher(word);
    if (!clock.matches()) {
      throw new WrongLine("broadcast.bad.time", "time", word);
    }
    int hour = number(clock, 1);
    int minute = number(clock, 2);
    if (hour > 23 || minute > 59) {
      throw new WrongLine("broadcast.bad.noSuchTime", "time", word);
    }
    return LocalTime.of(hour, minute);
  }

  private static Instant moment(LocalDateTime there, String typed, ZoneName zone, Instant now)
      throws WrongLine {
    if (zone.zone().getRules().getValidOffsets(there).isEmpty()) {
      throw new WrongLine("broadcast.bad.skipped", "when", typed, "zone", zone.name());
    }
    Instant at = there.atZone(zone.zone()).toInstant();
    if (!at.isAfter(now)) {
      throw new WrongLine("broadcast.bad.past", "when", typed, "zone", zone.name());
    }
    if (at.isAfter(now.plus(FARTHEST))) {
      throw new WrongLine("broadcast.bad.far", "when", typed);
    }
    return at;
  }

  private static int number(Matcher matcher, int group) {
    return Integer.parseInt(matcher.group(group));
  }
}
