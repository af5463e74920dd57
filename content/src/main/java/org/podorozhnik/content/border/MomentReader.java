package org.podorozhnik.content.border;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;

/**
 * Reads times in ISO 8601 with a zone or an offset, to the millisecond, from 1970 to 9999. The
 * usual forms are read by hand: the library takes longer than the database does for its row.
 */
final class MomentReader {
  private static final int MINUTES_END = 16;
  private static final Instant END = Instant.parse("+10000-01-01T00:00:00Z");

  private MomentReader() {}

  static Instant read(String text) throws BadLine {
    try {
      Instant quick = usual(text);
      Instant at =
          quick.equals(Instant.MIN)
              ? ZonedDateTime.parse(text).toInstant().truncatedTo(ChronoUnit.MILLIS)
              : quick;
      if (!at.isBefore(Instant.EPOCH) && at.isBefore(END)) {
        return at;
      }
    } catch (DateTimeException e) {
      // Said below, in words of ours.
    }
    throw new BadLine(
        BadLine.quoted(text) + " is no time with a zone, such as 2026-11-24T15:00+03:00");
  }

  /** {@code YYYY-MM-DDTHH:MM[:SS[.fff]]} with {@code Z} or an offset; else {@link Instant#MIN}. */
  private static Instant usual(String text) {
    boolean shaped =
        text.length() > MINUTES_END
            && text.charAt(4) == '-'
            && text.charAt(7) == '-'
            && text.charAt(10) == 'T'
            && text.charAt(13) == ':';
    if (!shaped) {
      return Instant.MIN;
    }
    boolean seconds = text.charAt(MINUTES_END) == ':';
    int zoneFrom = seconds ? MINUTES_END + 3 : MINUTES_END;
    int millis = 0;
    if (seconds && text.length() > zoneFrom + 3 && text.charAt(zoneFrom) == '.') {
      millis = digits(text, zoneFrom + 1, 3);
      zoneFrom += 4;
    }
    int hour = digits(text, 11, 2);
    int minute = digits(text, 14, 2);
    int second = seconds ? digits(text, MINUTES_END + 1, 2) : 0;
    int offset = offsetMinutes(text, zoneFrom);
    int year = digits(text, 0, 4);
    int month = digits(text, 5, 2);
    int day = digits(text, 8, 2);
    boolean figures = year >= 0 && month >= 0 && day >= 0 && hour >= 0 && minute >= 0;
    boolean sane = figures && second >= 0 && millis >= 0 && offset != Integer.MIN_VALUE;
    if (!sane || hour > 23 || minute > 59 || second > 59) {
      return Instant.MIN;
    }
    long minutes = (LocalDate.of(year, month, day).toEpochDay() * 24 + hour) * 60 + minute - offset;
    return Instant.ofEpochMilli((minutes * 60 + second) * 1000 + millis);
  }

  /** The minutes of {@code Z} or {@code ±HH:MM}; {@link Integer#MIN_VALUE} for anything else. */
  private static int offsetMinutes(String text, int from) {
    int left = text.length() - from;
    if (left == 1 && text.charAt(from) == 'Z') {
      return 0;
    }
    boolean shaped = left == 6 && text.charAt(from + 3) == ':';
    char sign = shaped ? text.charAt(from) : ' ';
    int hours = shaped ? digits(text, from + 1, 2) : -1;
    int minutes = shaped ? digits(text, from + 4, 2) : -1;
    boolean sane = hours >= 0 && hours < 18 && minutes >= 0 && minutes < 60;
    if (!sane || (sign != '+' && sign != '-')) {
      return Integer.MIN_VALUE;
    }
    int whole = hours * 60 + minutes;
    return sign == '+' ? whole : -whole;
  }

  /** A number of so many figures, or -1. */
  private static int digits(String text, int from, int count) {
    int number = 0;
    for (int i = from; i < from + count; i++) {
      char c = i < text.length() ? text.charAt(i) : ' ';
      if (c < '0' || c > '9') {
        return -1;
      }
      number = number * 10 + (c - '0');
    }
    return number;
  }
}
