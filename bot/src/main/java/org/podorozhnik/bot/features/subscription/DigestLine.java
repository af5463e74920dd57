package org.podorozhnik.bot.features.subscription;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.podorozhnik.bot.text.ZoneNames;
import org.podorozhnik.content.subscriber.Digest;

/**
 * A digest in one line: «daily 9 Asia/Tbilisi», «weekly monday 18», «по пятницам в 8:30». What is
 * not said stays as it was.
 */
final class DigestLine {
  static final LocalTime USUAL_TIME = LocalTime.of(9, 0);
  static final DayOfWeek USUAL_DAY = DayOfWeek.MONDAY;

  private static final Pattern TIME = Pattern.compile("(\\d{1,2})(?:[:.](\\d{2}))?");
  private static final Set<String> OFF = Set.of("off", "нет", "выкл", "выключить", "никогда");
  private static final Set<String> DAILY =
      Set.of("daily", "day", "ежедневно", "каждый день", "день", "дня");
  private static final Set<String> WEEKLY =
      Set.of("weekly", "week", "еженедельно", "неделю", "неделя");
  private static final Set<String> FILLERS =
      Set.of("в", "во", "по", "раз", "каждый", "каждую", "at", "on", "every", "a", "once");
  private static final Map<String, DayOfWeek> DAYS =
      Map.of(
          "mon",
          DayOfWeek.MONDAY,
          "tue",
          DayOfWeek.TUESDAY,
          "wed",
          DayOfWeek.WEDNESDAY,
          "thu",
          DayOfWeek.THURSDAY,
          "fri",
          DayOfWeek.FRIDAY,
          "sat",
          DayOfWeek.SATURDAY,
          "sun",
          DayOfWeek.SUNDAY);
  private static final List<String> RUSSIAN_DAYS =
      List.of("понедельник", "вторник", "сред", "четверг", "пятниц", "суббот", "воскресен");

  private final Optional<Digest> before;
  private boolean daily;
  private boolean weekly;
  private @Nullable DayOfWeek day;
  private @Nullable LocalTime time;
  private ZoneId zone;
  private String problem = "";
  private String unknown = "";

  private DigestLine(Optional<Digest> before, ZoneId zone) {
    this.before = before;
    this.zone = zone;
  }

  /**
   * What a line says.
   *
   * @param digest empty for none
   * @param problem the end of the key of what was wrong; empty if nothing was
   * @param unknown the word that was not understood, if that was it
   */
  record Read(Optional<Digest> digest, String problem, String unknown) {}

  static Read read(String line, Optional<Digest> before, ZoneId zone) {
    if (OFF.contains(line.strip().toLowerCase(Locale.ROOT))) {
      return new Read(Optional.empty(), "", "");
    }
    DigestLine out = new DigestLine(before, zone);
    for (String word : line.strip().split("[\\s,]+")) {
      out.take(word, word.toLowerCase(Locale.ROOT));
    }
    return out.result();
  }

  private void take(String written, String word) {
    Matcher clock = TIME.matcher(word);
    Optional<DayOfWeek> named = day(word);
    if (DAILY.contains(word)) {
      daily = true;
    } else if (WEEKLY.contains(word)) {
      weekly = true;
    } else if (named.isPresent()) {
      day = named.get();
    } else if (clock.matches()) {
      time(clock);
    } else if (!FILLERS.contains(word)) {
      zone(written);
    }
  }

  private static Optional<DayOfWeek> day(String word) {
    for (int i = 0; i < RUSSIAN_DAYS.size(); i++) {
      if (word.startsWith(RUSSIAN_DAYS.get(i))) {
        return Optional.of(DayOfWeek.of(i + 1));
      }
    }
    return Optional.ofNullable(DAYS.get(word.length() < 3 ? word : word.substring(0, 3)));
  }

  private void time(Matcher clock) {
    int hour = Integer.parseInt(clock.group(1));
    int minute = clock.group(2) == null ? 0 : Integer.parseInt(clock.group(2));
    if (hour > 24 || minute > 59 || (hour == 24 && minute > 0)) {
      problem = "time";
    } else {
      time = LocalTime.of(hour % 24, minute);
    }
  }

  private void zone(String written) {
    Optional<ZoneId> named = ZoneNames.of(written);
    if (named.isPresent()) {
      zone = named.get();
    } else if (problem.isEmpty()) {
      problem = "word";
      unknown = written;
    }
  }

  private Read result() {
    if (problem.isEmpty() && daily && (weekly || day != null)) {
      problem = "both";
    }
    if (!problem.isEmpty()) {
      return new Read(Optional.empty(), problem, unknown);
    }
    Optional<DayOfWeek> heldDay = before.flatMap(Digest::day);
    boolean byWeek = weekly || day != null || (!daily && heldDay.isPresent());
    LocalTime at = time != null ? time : before.map(Digest::at).orElse(USUAL_TIME);
    DayOfWeek on = day != null ? day : heldDay.orElse(USUAL_DAY);
    return new Read(
        Optional.of(new Digest(at, byWeek ? Optional.of(on) : Optional.empty(), zone)), "", "");
  }
}
