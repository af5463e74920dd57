package org.podorozhnik.content.search;

/** Whether two words are one slip of the keyboard apart. */
final class EditDistance {
  private EditDistance() {}

  /** One letter changed, added, dropped, or two neighbours swapped; or no difference. */
  static boolean atMostOne(String a, String b) {
    if (Math.abs(a.length() - b.length()) > 1) {
      return false;
    }
    int start = 0;
    int shorter = Math.min(a.length(), b.length());
    while (start < shorter && a.charAt(start) == b.charAt(start)) {
      start++;
    }
    String restA = a.substring(start);
    String restB = b.substring(start);
    return restA.isEmpty()
        || restB.isEmpty()
        || tail(restA, 1).equals(tail(restB, 1))
        || restA.equals(tail(restB, 1))
        || tail(restA, 1).equals(restB)
        || swapped(restA, restB);
  }

  private static boolean swapped(String a, String b) {
    return a.length() > 1
        && b.length() > 1
        && a.charAt(0) == b.charAt(1)
        && a.charAt(1) == b.charAt(0)
        && tail(a, 2).equals(tail(b, 2));
  }

  private static String tail(String word, int from) {
    return word.substring(Math.min(from, word.length()));
  }
}
