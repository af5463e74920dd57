package org.podorozhnik.content.search;

import java.util.ArrayList;
import java.util.List;

/**
 * Russian words in Latin letters, as people type them: {@code 4to}, {@code chto}, {@code shto}. One
 * Latin spelling may mean several Russian ones, so a word is read in a few ways and the language
 * model chooses.
 */
final class Transliteration {
  /** Longest first; the first reading of a key is the commonest. */
  private static final String[][] TABLE = {
    {"shch", "щ"},
    {"sch", "щ", "сч"},
    {"sh'", "щ"},
    {"kh", "х"},
    {"zh", "ж"},
    {"ch", "ч"},
    {"sh", "ш"},
    {"ts", "ц", "тс"},
    {"tz", "ц"},
    {"yo", "е"},
    {"jo", "е"},
    {"yu", "ю"},
    {"ju", "ю"},
    {"ya", "я"},
    {"ja", "я"},
    {"ye", "е"},
    {"je", "е"},
    {"ph", "ф"},
    {"ck", "к"},
    {"iy", "ий"},
    {"yy", "ый"},
    {"yj", "ый"},
    {"ij", "ий"},
    {"ia", "ия", "я"},
    {"ea", "еа", "ея"},
    {"a", "а"},
    {"b", "б"},
    {"c", "ц", "к"},
    {"d", "д"},
    {"e", "е", "э"},
    {"f", "ф"},
    {"g", "г"},
    {"h", "х"},
    {"i", "и"},
    {"j", "й", "ж", "дж"},
    {"k", "к"},
    {"l", "л"},
    {"m", "м"},
    {"n", "н"},
    {"o", "о"},
    {"p", "п"},
    {"q", "к", "я"},
    {"r", "р"},
    {"s", "с"},
    {"t", "т"},
    {"u", "у"},
    {"v", "в"},
    {"w", "ш", "в"},
    {"x", "х", "кс"},
    {"y", "ы", "й"},
    {"z", "з"},
    {"4", "ч"},
    {"6", "ш"},
    {"'", "ь"},
    {"`", "ь"},
  };

  /** Readings grow fast with ambiguous letters; the beam is cut after every letter. */
  private static final int BEAM = 12;

  private Transliteration() {}

  /** The readings of one lower-case word, at most {@value BEAM}; empty if a letter has none. */
  static List<String> readings(String word) {
    List<String> beam = List.of("");
    int at = 0;
    while (at < word.length()) {
      String[] row = rowAt(word, at);
      if (row == null) {
        return List.of();
      }
      beam = extended(beam, row);
      at += row[0].length();
    }
    List<String> softened = new ArrayList<>(beam);
    for (String reading : beam) {
      if (softened.size() < 2 * BEAM && reading.length() > 2) {
        addSoftEnding(reading, softened);
      }
    }
    return softened;
  }

  /** {@code platit} and {@code zvonit} leave out the soft sign of an infinitive. */
  private static void addSoftEnding(String reading, List<String> out) {
    if (reading.endsWith("т")) {
      out.add(reading + "ь");
    } else if (reading.endsWith("тся")) {
      out.add(reading.substring(0, reading.length() - 3) + "ться");
    }
  }

  private static List<String> extended(List<String> beam, String[] row) {
    List<String> next = new ArrayList<>();
    for (int reading = 1; reading < row.length; reading++) {
      for (String prefix : beam) {
        if (next.size() < BEAM) {
          next.add(prefix + row[reading]);
        }
      }
    }
    return next;
  }

  @SuppressWarnings("NullAway") // null means "no reading", seen only by the caller above
  private static String[] rowAt(String word, int at) {
    for (String[] row : TABLE) {
      if (word.startsWith(row[0], at)) {
        return row;
      }
    }
    return null;
  }
}
