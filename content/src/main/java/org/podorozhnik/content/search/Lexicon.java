package org.podorozhnik.content.search;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The words that articles and phrasings use, with a letter model of Russian and of English learnt
 * from them. Tells how much a string looks like a word of either language.
 */
final class Lexicon {
  /**
   * What a known word is worth against an unknown one, in nats a letter; chosen on the phrasings.
   */
  private static final double KNOWN = 1.4;

  /** Misspelt words lie above, keyboard noise below. */
  private static final double NOISE = -3.4;

  private final Set<String> words;
  private final LetterModel russian = new LetterModel();
  private final LetterModel english = new LetterModel();

  /** Lower-case words; Cyrillic ones teach Russian, Latin ones English. */
  Lexicon(Set<String> words) {
    this.words = Set.copyOf(words);
    for (String word : words) {
      (isCyrillic(word) ? russian : english).learn(word);
    }
  }

  boolean knows(String word) {
    return words.contains(word);
  }

  Set<String> words() {
    return words;
  }

  /** Log-likelihood a letter, higher is better, with a bonus for a known word. */
  double likelihood(String word) {
    LetterModel model = isCyrillic(word) ? russian : english;
    return model.perLetter(word) + (words.contains(word) ? KNOWN : 0);
  }

  /** True if nothing in the text looks like a word of either language. */
  boolean noise(List<String> words) {
    return words.stream().noneMatch(w -> words().contains(w) || likelihood(w) > NOISE);
  }

  static boolean isCyrillic(String word) {
    return word.chars().anyMatch(c -> c >= 'а' && c <= 'я');
  }

  /** A trigram model of letters with add-one smoothing. */
  private static final class LetterModel {
    private static final int ALPHABET = 40;
    private final Map<String, Integer> trigrams = new HashMap<>();
    private final Map<String, Integer> contexts = new HashMap<>();

    void learn(String word) {
      String padded = "^^" + word + "$";
      for (int i = 2; i < padded.length(); i++) {
        trigrams.merge(padded.substring(i - 2, i + 1), 1, Integer::sum);
        contexts.merge(padded.substring(i - 2, i), 1, Integer::sum);
      }
    }

    double perLetter(String word) {
      String padded = "^^" + word + "$";
      double sum = 0;
      for (int i = 2; i < padded.length(); i++) {
        int seen = trigrams.getOrDefault(padded.substring(i - 2, i + 1), 0);
        int context = contexts.getOrDefault(padded.substring(i - 2, i), 0);
        sum += Math.log((seen + 0.2) / (context + 0.2 * ALPHABET));
      }
      return sum / (word.length() + 1);
    }
  }
}
