package org.podorozhnik.bot.text.picture;

import java.text.DecimalFormatSymbols;
import java.util.Locale;
import org.podorozhnik.bot.text.Words;

/**
 * A wait in a few letters, for a cell: a number of at most three characters, and its unit.
 *
 * @param unit in the language of the words
 */
record CellWords(String number, String unit) {
  private static final int HOUR = 60;
  private static final int DAY = 24 * HOUR;

  /** Longer waits are all shown as this many days. */
  private static final int MOST_DAYS = 99;

  static CellWords of(int minutes, Words words) {
    if (minutes < HOUR) {
      return new CellWords(String.valueOf(minutes), words.get("picture.unit.minute"));
    }
    if (minutes < DAY) {
      return new CellWords(halves(minutes / (double) HOUR, words), words.get("picture.unit.hour"));
    }
    double days = Math.min(MOST_DAYS, minutes / (double) DAY);
    return new CellWords(halves(days, words), words.get("picture.unit.day"));
  }

  /** Small numbers to a half, others whole. */
  private static String halves(double value, Words words) {
    long halves = Math.round(value * 2);
    if (halves % 2 == 0 || value >= 9.5) {
      return String.valueOf(Math.round(value));
    }
    Locale locale = Locale.forLanguageTag(words.language());
    return halves / 2 + "" + DecimalFormatSymbols.getInstance(locale).getDecimalSeparator() + "5";
  }
}
