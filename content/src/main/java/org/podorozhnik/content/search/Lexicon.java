package org.podorozhnik.content.search;

import java.util.List;
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

  /** A trigram model of letters with a little added to every count; small enough to be an array. */
  private static final class LetterModel {
    private static final int ALPHABET = 40;
    private static final double ADDED = 0.2;
    private static final int EDGE = 0;
    private static final int OTHER = 1;

    private final int[] trigrams = new int[ALPHABET * ALPHABET * ALPHABET];
    private final int[] contexts = new int[ALPHABET * ALPHABET];

    void learn(String word) {
      int context = 0;
      for (int i = 0; i <= word.length(); i++) {
        int next = context * ALPHABET + letter(word, i);
        trigrams[next]++;
        contexts[context]++;
        context = next % (ALPHABET * ALPHABET);
      }
    }

    double perLetter(String word) {
      int context = 0;
      double sum = 0;
      for (int i = 0; i <= word.length(); i++) {
        int next = context * ALPHABET + letter(word, i);
        sum += Math.log((trigrams[next] + ADDED) / (contexts[context] + ADDED * ALPHABET));
        context = next % (ALPHABET * ALPHABET);
      }
      return sum / (word.length() + 1);
    }

    /** Cyrillic and Latin words have models of their own, so their letters may share numbers. */
    private static int letter(String word, int at) {
      if (at == word.length()) {
        return EDGE;
      }
      char c = word.charAt(at);
      if (c >= 'а' && c <= 'я') {
        return c - 'а' + 2;
      }
      return c >= 'a' && c <= 'z' ? c - 'a' + 2 : OTHER;
    }
  }
}
