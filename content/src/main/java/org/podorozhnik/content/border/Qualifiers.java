package org.podorozhnik.content.border;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Words around a duration that belong to it: «около», «больше», «с лишним». */
record Qualifiers(int from, int to, boolean atLeast) {
  private static final Map<String, Boolean> BEFORE = new HashMap<>();
  private static final Map<String, Boolean> AFTER = new HashMap<>();
  private static final Set<String> STANDS =
      Set.of("стоим", "стою", "стоит", "стоят", "ждем", "жду", "торчим", "торчу");

  /** Longest, in tokens. */
  private static final int LONGEST = 4;

  static {
    add(
        BEFORE,
        true,
        "больше;более;больше чем;более чем;дольше;свыше;уже;минимум;как минимум;не меньше;не менее;>");
    add(BEFORE, true, "over;already;more than;at least;no less than;not less than;longer than");
    add(BEFORE, false, "около;примерно;где то;где - то;почти;порядка;приблизительно;~;ок;ок .;от");
    add(BEFORE, false, "меньше;менее;не больше;не более;-;–;—;целых;каких то;каких - то;ровно");
    add(BEFORE, false, "about;around;almost;nearly;less than;under;roughly");
    add(AFTER, true, "+;уже;с лишним;с хвостиком;с гаком;минимум;как минимум;already;at least");
  }

  /** Those before and after the tokens from, inclusive, to, exclusive. */
  static Qualifiers around(Tokens tokens, int from, int to) {
    int start = from;
    boolean atLeast = tokens.phrase(from, to - from).contains("+");
    for (int n = before(tokens, start); n > 0; n = before(tokens, start)) {
      atLeast |= BEFORE.getOrDefault(tokens.phrase(start - n, n), false);
      start -= n;
    }
    int end = to;
    for (int n = after(tokens, end); n > 0; n = after(tokens, end)) {
      atLeast |= AFTER.getOrDefault(tokens.phrase(end, n), false);
      end += n;
    }
    boolean lasts = STANDS.contains(tokens.at(start - 1)) && tokens.at(start - 2).equals("уже");
    return new Qualifiers(start, end, atLeast || lasts);
  }

  private static int before(Tokens tokens, int to) {
    int n = Math.min(LONGEST, to);
    while (n > 0 && !BEFORE.containsKey(tokens.phrase(to - n, n))) {
      n--;
    }
    return n;
  }

  private static int after(Tokens tokens, int from) {
    int n = Math.min(LONGEST, tokens.size() - from);
    while (n > 0 && !AFTER.containsKey(tokens.phrase(from, n))) {
      n--;
    }
    return n;
  }

  private static void add(Map<String, Boolean> table, boolean atLeast, String phrases) {
    for (String phrase : phrases.split(";")) {
      table.put(phrase, atLeast);
    }
  }
}
