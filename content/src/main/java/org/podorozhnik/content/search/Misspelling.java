package org.podorozhnik.content.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Spoils words as hasty hands do, so that the classifier learns to lean on more than one word. */
final class Misspelling {
  private static final double SPOILT_SHARE = 0.35;
  private static final int SHORTEST = 4;

  private Misspelling() {}

  static List<String> of(List<String> words, Random random) {
    List<String> out = new ArrayList<>(words.size());
    for (String word : words) {
      boolean spoil = word.length() >= SHORTEST && random.nextDouble() < SPOILT_SHARE;
      out.add(spoil ? spoilt(word, random) : word);
    }
    return out;
  }

  private static String spoilt(String word, Random random) {
    int at = random.nextInt(word.length() - 1);
    StringBuilder w = new StringBuilder(word);
    switch (random.nextInt(4)) {
      case 0 -> w.deleteCharAt(at);
      case 1 -> w.insert(at, w.charAt(at));
      case 2 -> {
        char c = w.charAt(at);
        w.setCharAt(at, w.charAt(at + 1));
        w.setCharAt(at + 1, c);
      }
      default -> w.setCharAt(at, (char) ('а' + random.nextInt(32)));
    }
    return w.toString();
  }
}
