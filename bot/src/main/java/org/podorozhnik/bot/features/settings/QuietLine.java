package org.podorozhnik.bot.features.settings;

import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.podorozhnik.bot.text.ZoneNames;
import org.podorozhnik.content.subscriber.QuietHours;

/**
 * Quiet hours in one line: «23:00 7:30 Asia/Tbilisi», «22-8»; without a zone the one before stays.
 *
 * @param problem the end of the key of what was wrong; empty if nothing was
 */
record QuietLine(Optional<QuietHours> hours, String problem) {
  private static final Pattern LINE =
      Pattern.compile("(?:с |from )?(\\S+?)(?: ?[-–—] ?| до | to | )(\\d\\S*)(?: (.+))?");
  private static final Pattern TIME = Pattern.compile("(\\d{1,2})(?:[:.](\\d{2}))?");
  private static final List<String> OFF = List.of("off", "нет", "выключить", "выкл");

  static boolean off(String line) {
    return OFF.contains(line.strip().toLowerCase(java.util.Locale.ROOT));
  }

  static QuietLine read(String line, ZoneId before) {
    Matcher matcher = LINE.matcher(line.strip().replaceAll("\\s+", " "));
    if (!matcher.matches()) {
      return wrong("line");
    }
    Optional<LocalTime> from = time(matcher.group(1));
    Optional<LocalTime> to = time(matcher.group(2));
    if (from.isEmpty() || to.isEmpty()) {
      return wrong("time");
    }
    if (from.equals(to)) {
      return wrong("same");
    }
    String named = matcher.group(3);
    Optional<ZoneId> zone = named == null ? Optional.of(before) : ZoneNames.of(named);
    return zone.map(z -> new QuietLine(Optional.of(new QuietHours(from.get(), to.get(), z)), ""))
        .orElseGet(() -> wrong("zone"));
  }

  private static QuietLine wrong(String problem) {
    return new QuietLine(Optional.empty(), problem);
  }

  private static Optional<LocalTime> time(String text) {
    Matcher matcher = TIME.matcher(text);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    int hour = Integer.parseInt(matcher.group(1)) % 24;
    int minute = matcher.group(2) == null ? 0 : Integer.parseInt(matcher.group(2));
    boolean known = Integer.parseInt(matcher.group(1)) <= 24 && minute < 60;
    return known ? Optional.of(LocalTime.of(hour, minute)) : Optional.empty();
  }
}
