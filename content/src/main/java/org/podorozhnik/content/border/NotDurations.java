package org.podorozhnik.content.border;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Blots out what has the numbers and units of a duration and is none: times of day, rates, dates,
 * distances, money, counts. Lower case, ё as е. Positions stay.
 */
final class NotDurations {
  /** Stands for what was blotted out; no part of any duration. */
  static final char BLOT = '¦';

  private static final String HOUR = "(?:ч|час\\p{L}{0,3}|h|hrs?|hours?)\\.?";
  private static final String UNIT =
      "(?:ч|час\\p{L}{0,4}|мин\\p{L}{0,5}|сут\\p{L}{0,3}|д[ен]\\p{L}{0,3}|недел\\p{L}"
          + "|полчаса|полдня|h|hrs?|hours?|min\\p{L}{0,4}|days?|weeks?)\\.?";
  private static final String CLOCK = "\\d{1,2}[:.]\\d{2}";
  private static final String NUM = NumberWords.PATTERN;

  private static final List<Pattern> PATTERNS =
      compiled(
          // Telephone numbers, 24/7, dates in figures.
          "\\+?\\d[\\d\\s()-]{8,}\\d",
          "\\d+\\s*/\\s*\\d+(?:\\s*/\\s*\\d+)?",
          "\\d{1,2}\\.\\d{1,2}\\.\\d{2,4}",
          // Times of day. "От 3 до 4 часов" is a range, "до 4 часов" may be either.
          CLOCK + "\\s*[-–—]\\s*" + CLOCK,
          "(?:в|к|ко|с|со|на|до|после|время|at|by|from|until|till|since|after|before)\\s+" + CLOCK,
          "(?:0\\d|1[3-9]|2\\d):\\d{2}",
          CLOCK + "\\s*(?:утра|дня|вечера|ночи|am|pm)",
          "(?:с|со|from)\\s+"
              + NUM
              + "\\s*"
              + HOUR
              + "?\\s*(?:до|по|to|till|until|-)\\s*"
              + NUM
              + "(?:\\s*"
              + HOUR
              + ")?",
          "(?<!уложи\\p{L}{1,6}\\s)(?<!от\\s{1,2}\\S{1,12}\\s{1,2})"
              + "(?:в|к|ко|с|со|до|после|at|by|after|until|till)\\s+"
              + NUM
              + "\\s*"
              + HOUR,
          "(?:в|к|с|до|после|at|by)\\s+\\d{1,2}(?=\\s*$|[,;!]|\\s+(?:и|буд|еду|утр|ноч|вечер))",
          "(?:" + NUM + "\\s*)?" + HOUR + "\\s*(?:ночи|утра|дня|вечера)",
          NUM + "\\s*(?:ночи|утра|вечера|a\\.?m|p\\.?m|o'?clock)",
          // How often, how fast, how far off.
          NUM + "\\s*" + UNIT + "\\s*(?:в|a|per)\\s+(?:сутки|день|неделю|day|week)",
          "(?:км|km|миль|miles)\\s*(?:/|в|per|an)\\s*" + HOUR,
          "(?:в|к|каждый|каждые|каждую|который|какой|per|every)\\s+(?:час|часу|сутки|день|минуту"
              + "|неделю|hour|day)",
          "(?:через|спустя|каждые|кажд\\p{L}{2}|последни\\p{L}{1,2}|every)\\s+(?:"
              + NUM
              + "\\s*)?(?:[-–]\\s*"
              + NUM
              + "\\s*)?"
              + UNIT,
          "(?:" + NUM + "\\s*)?" + UNIT + "\\s+(?:тому\\s+)?(?:назад|ago)",
          "(?:работа\\p{L}+|открыт\\p{L}*|open|works?)\\s+24\\s*" + HOUR,
          // Sayings.
          "час\\s+пик|(?:тихий|комендантский|первый|этот|тот|последний)\\s+час|круглые\\s+сутки",
          // Numbers of other things.
          NUM
              + "(?:\\s*[-–]\\s*"
              + NUM
              + ")?\\s*(?:км|km|килом\\p{L}+|метр\\p{L}*|meters?|metres?"
              + "|миль|miles?|р|руб\\p{L}*|лари|тенге|лир\\p{L}?|долл\\p{L}*|бакс\\p{L}*|евро|gel"
              + "|usd|тыс\\p{L}*|тонн\\p{L}*|процент\\p{L}*|градус\\p{L}*|лет|год|года|years?"
              + "|месяц\\p{L}*|months?|раза?|чел|человек\\p{L}?|people|машин|машины|cars|фуры?"
              + "|полос\\p{L}?|штук\\p{L}?|январ\\p{L}|феврал\\p{L}|март\\p{L}|апрел\\p{L}|мая"
              + "|июн\\p{L}|июл\\p{L}|август\\p{L}|сентябр\\p{L}|октябр\\p{L}|ноябр\\p{L}"
              + "|декабр\\p{L}|[%$€₽°])",
          "(?<!(?:ч|h|час|часа|часов)\\.?\\s{0,2})" + "\\d+\\s*[мm]");

  private NotDurations() {}

  /** The text with the same length. */
  static String blotted(String text) {
    String out = text;
    for (Pattern pattern : PATTERNS) {
      out = pattern.matcher(out).replaceAll(m -> String.valueOf(BLOT).repeat(m.end() - m.start()));
    }
    return out;
  }

  /** Each as whole words. */
  private static List<Pattern> compiled(String... patterns) {
    return java.util.Arrays.stream(patterns)
        .map(
            p -> Pattern.compile("(?<![\\p{L}\\p{N}])(?<!\\d[.,:])(?:" + p + ")(?![\\p{L}\\p{N}])"))
        .toList();
  }
}
