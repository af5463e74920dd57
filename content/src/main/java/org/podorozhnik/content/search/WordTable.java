package org.podorozhnik.content.search;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Words and what they speak of, read from a table {@code key<TAB>word;stem*;…}. A star stands for
 * any ending. Immutable.
 */
final class WordTable {
  private static final int SHORTEST_STEM = 2;
  private final Map<String, Set<String>> whole = new HashMap<>();
  private final Map<String, Set<String>> stems = new HashMap<>();

  static WordTable read(String table) {
    WordTable names = new WordTable();
    table
        .lines()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .forEach(line -> names.addRow(line.substring(0, line.indexOf('\t')), line));
    return names;
  }

  private void addRow(String key, String line) {
    for (String name : line.substring(line.indexOf('\t') + 1).split(";")) {
      boolean stem = name.endsWith("*");
      String word = (stem ? name.substring(0, name.length() - 1) : name).replace('ё', 'е');
      (stem ? stems : whole).computeIfAbsent(word, w -> new TreeSet<>()).add(key);
    }
  }

  /** The keys that the word names; the longest matching stem decides. */
  Set<String> named(String word) {
    Set<String> exact = whole.get(word);
    for (int n = word.length(); exact == null && n >= SHORTEST_STEM; n--) {
      exact = stems.get(word.substring(0, n));
    }
    return exact == null ? Set.of() : exact;
  }
}
