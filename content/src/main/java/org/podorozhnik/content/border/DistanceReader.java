package org.podorozhnik.content.border;

import java.util.Locale;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the length of a queue: «5 км», «800 метров», «полтора километра», «5-6 км». */
public final class DistanceReader {
  private static final Pattern DISTANCE =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}.,])(?:(?<low>NUM)\\s*(?:[-–—]|или|to)\\s*)?(?<high>NUM)(?:-?[хти]{1,2})?"
                  .replace("NUM", NumberWords.PATTERN)
              + "\\s*(?<unit>км|km|кэмэ|килом\\p{L}*|kilomet\\p{L}*|м|m|метр\\p{L}*|met(?:er|re)s?)"
              + "(?!\\p{L}|\\s*/|\\s*в\\s*ч)");
  private static final int KILOMETRE = 1000;

  private DistanceReader() {}

  /** The first distance in metres, the middle of a range; none beyond what is believed. */
  public static OptionalInt metres(String text) {
    Matcher matcher = DISTANCE.matcher(text.toLowerCase(Locale.ROOT).replace('ё', 'е'));
    if (!matcher.find()) {
      return OptionalInt.empty();
    }
    String high = matcher.group("high");
    String low = matcher.group("low");
    double value = (value(low == null ? high : low) + value(high)) / 2;
    String unit = matcher.group("unit");
    boolean far = unit.startsWith("к") || unit.startsWith("k");
    double metres = far ? value * KILOMETRE : value;
    return metres <= WaitReport.MOST_METRES
        ? OptionalInt.of((int) Math.round(metres))
        : OptionalInt.empty();
  }

  private static double value(String number) {
    OptionalDouble value = NumberWords.value(number);
    return value.orElse(0);
  }
}
