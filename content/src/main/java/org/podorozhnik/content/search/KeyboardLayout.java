package org.podorozhnik.content.search;

/** Russian text typed with the English layout switched on: {@code rfpf[cnfy} is «казахстан». */
final class KeyboardLayout {
  private static final String LATIN = "qwertyuiop[]asdfghjkl;'zxcvbnm,.`{}:\"<>~";
  private static final String RUSSIAN = "йцукенгшщзхъфывапролджэячсмитьбюехъжэбюе";

  private KeyboardLayout() {}

  /** The lower-case text with every key read on the Russian layout; other characters stay. */
  static String toRussian(String lowerCase) {
    StringBuilder out = new StringBuilder(lowerCase.length());
    for (int i = 0; i < lowerCase.length(); i++) {
      char c = lowerCase.charAt(i);
      int key = LATIN.indexOf(c);
      out.append(key < 0 ? c : RUSSIAN.charAt(key));
    }
    return out.toString();
  }
}
