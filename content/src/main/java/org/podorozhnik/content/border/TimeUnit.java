package org.podorozhnik.content.border;

import java.util.Map;
import java.util.regex.Pattern;

/** Units of a wait as people write them. */
enum TimeUnit {
  MINUTE(1, "мин|минут[аыуо]?|минуток|минуточек|min|mins|minutes?"),
  HOUR(60, "ч|час|часа|часов|часо|часоф|часу|часик|часика|часиков|часок|h|hr|hrs|hours?"),
  DAY(24 * 60, "сут|сутки|суток|день|дня|дней|дн|дни|денек|days?"),
  WEEK(7 * 24 * 60, "неделя|недели|неделю|недель|weeks?");

  /** Whole phrases without a number. A day alone is its daylight: «день» is 12 hours. */
  static final Map<String, Integer> PHRASES =
      Map.ofEntries(
          Map.entry("час", 60),
          Map.entry("часик", 60),
          Map.entry("часок", 60),
          Map.entry("полчаса", 30),
          Map.entry("получаса", 30),
          Map.entry("полчасика", 30),
          Map.entry("пол часа", 30),
          Map.entry("пол - часа", 30),
          Map.entry("четверть часа", 15),
          Map.entry("полдня", 6 * 60),
          Map.entry("пол дня", 6 * 60),
          Map.entry("пол - дня", 6 * 60),
          Map.entry("полсуток", 12 * 60),
          Map.entry("пол суток", 12 * 60),
          Map.entry("весь день", 12 * 60),
          Map.entry("целый день", 12 * 60),
          Map.entry("all day", 12 * 60),
          Map.entry("сутки", 24 * 60),
          Map.entry("неделю", 7 * 24 * 60),
          Map.entry("half an hour", 30),
          Map.entry("half hour", 30),
          Map.entry("half a day", 6 * 60),
          Map.entry("hour and a half", 90),
          Map.entry("an hour and a half", 90));

  /** Only after «больше», «около» and the like. */
  static final Map<String, Integer> AFTER_QUALIFIER =
      Map.of("часа", 60, "часу", 60, "суток", 24 * 60, "дня", 12 * 60, "недели", 7 * 24 * 60);

  /** Longest phrase, in tokens. */
  static final int LONGEST = 5;

  private final int minutes;
  private final Pattern words;

  TimeUnit(int minutes, String words) {
    this.minutes = minutes;
    this.words = Pattern.compile(words);
  }

  int minutes() {
    return minutes;
  }

  boolean named(String word) {
    return words.matcher(word).matches();
  }

  /** The next smaller one. */
  TimeUnit smaller() {
    return switch (this) {
      case WEEK -> DAY;
      case DAY -> HOUR;
      case HOUR, MINUTE -> MINUTE;
    };
  }
}
