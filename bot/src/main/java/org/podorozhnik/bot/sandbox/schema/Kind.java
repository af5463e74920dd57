package org.podorozhnik.bot.sandbox.schema;

import java.util.List;
import java.util.Set;

/**
 * What a parameter may be, read from its short form: {@code !} for required, alternatives divided
 * by {@code |}, {@code [} for "array of", then I (number), S (text), B (boolean), F (file) or the
 * name of an object type; at the end, in parentheses, the only words allowed.
 */
record Kind(boolean required, List<String> types, Set<String> words) {
  static Kind of(String code) {
    boolean required = code.startsWith("!");
    int words = code.indexOf('(');
    String types = code.substring(required ? 1 : 0, words < 0 ? code.length() : words);
    Set<String> allowed =
        words < 0 ? Set.of() : Set.of(code.substring(words + 1, code.length() - 1).split(","));
    return new Kind(required, List.of(types.split("\\|")), allowed);
  }

  boolean has(String type) {
    return types.contains(type);
  }

  /** Whether a value must be read from JSON where it came as a text. */
  boolean structured() {
    return types.stream().noneMatch(t -> t.equals("S") || t.equals("F"))
        && types.stream().anyMatch(t -> t.length() > 1);
  }
}
