package org.podorozhnik.content.search;

/**
 * Writes a Russian word roughly as it sounds, so that «ригистрация» and «регистрация» meet: one
 * letter for vowels that sound alike when unstressed, voiced consonants as their unvoiced pairs,
 * doubled letters once, no soft and hard signs. After the idea of Metaphone, with our own rules.
 */
final class Phonetic {
  private static final String FROM = "оэеыйяюбвгджз";
  private static final String TO = "аиииииупфктшс";

  private Phonetic() {}

  static String of(String word) {
    String w =
        word.replace("тся", "ца").replace("ться", "ца").replace("тс", "ц").replace("дс", "ц");
    w = w.replace("сч", "щ").replace("зч", "щ").replace("стн", "сн").replace("здн", "зн");
    StringBuilder out = new StringBuilder(w.length());
    for (int i = 0; i < w.length(); i++) {
      append(out, sound(w.charAt(i)));
    }
    return out.toString();
  }

  private static char sound(char c) {
    int at = FROM.indexOf(c);
    return at < 0 ? c : TO.charAt(at);
  }

  private static void append(StringBuilder out, char c) {
    boolean silent = c == 'ь' || c == 'ъ';
    boolean doubled = out.length() > 0 && out.charAt(out.length() - 1) == c;
    if (!silent && !doubled) {
      out.append(c);
    }
  }
}
