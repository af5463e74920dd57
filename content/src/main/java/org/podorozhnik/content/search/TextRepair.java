package org.podorozhnik.content.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/**
 * Turns what was typed into words: lower case, ё as е, and Latin runs read as what they most look
 * like: English, Russian in Latin letters, or Russian on the wrong keyboard layout. The whole
 * message votes, since people seldom change their way of typing in the middle.
 */
final class TextRepair {
  /** A longer message says nothing more about its topic and costs time. */
  static final int MAX_WORDS = 80;

  private final Lexicon lexicon;

  TextRepair(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** The words of the text in order, at most {@value MAX_WORDS}. */
  List<String> words(String text) {
    String lower = text.toLowerCase(Locale.ROOT).replace('ё', 'е').replace("`e", "е");
    List<String> chunks = List.of(lower.trim().split("[\\s\\p{Z}]+"));
    List<String> latin =
        chunks.stream().filter(TextRepair::hasLatin).filter(c -> !isLink(c)).toList();
    Function<String, List<String>> reading = latin.isEmpty() ? Words::of : bestReading(latin);
    List<String> words = new ArrayList<>();
    for (String chunk : chunks) {
      if (!isLink(chunk)) {
        words.addAll(hasLatin(chunk) ? read(chunk, reading) : Words.of(chunk));
      }
    }
    return words.size() > MAX_WORDS ? words.subList(0, MAX_WORDS) : words;
  }

  private List<String> read(String chunk, Function<String, List<String>> reading) {
    List<String> plain = Words.of(chunk);
    List<String> read = reading.apply(chunk);
    boolean plainKnown = !plain.isEmpty() && plain.stream().allMatch(lexicon::knows);
    boolean readKnown = !read.isEmpty() && read.stream().allMatch(lexicon::knows);
    return plainKnown && !readKnown ? plain : read;
  }

  private Function<String, List<String>> bestReading(List<String> latin) {
    List<Function<String, List<String>>> readings =
        List.of(Words::of, this::transliterated, this::otherLayout);
    return readings.stream()
        .max(Comparator.comparingDouble(reading -> likelihood(latin, reading)))
        .orElseThrow();
  }

  private double likelihood(List<String> chunks, Function<String, List<String>> reading) {
    double sum = 0;
    int letters = 0;
    for (String chunk : chunks) {
      for (String word : reading.apply(chunk)) {
        sum += lexicon.likelihood(word) * word.length();
        letters += word.length();
      }
    }
    return letters == 0 ? Double.NEGATIVE_INFINITY : sum / letters;
  }

  private List<String> transliterated(String chunk) {
    List<String> out = new ArrayList<>();
    for (String word : Words.ofLatin(chunk)) {
      out.add(
          Transliteration.readings(word).stream()
              .max(Comparator.comparingDouble(lexicon::likelihood))
              .orElse(word));
    }
    return out;
  }

  /** A comma or a full stop at the end may be «б» and «ю», or just punctuation. */
  private List<String> otherLayout(String chunk) {
    List<String> whole = Words.of(KeyboardLayout.toRussian(chunk));
    String stripped = chunk.replaceAll("[,.;:'\\]]+$", "");
    if (stripped.equals(chunk)) {
      return whole;
    }
    List<String> shorter = Words.of(KeyboardLayout.toRussian(stripped));
    return score(shorter) >= score(whole) ? shorter : whole;
  }

  private double score(List<String> words) {
    return words.stream().mapToDouble(lexicon::likelihood).sum() / Math.max(1, words.size());
  }

  private static boolean hasLatin(String chunk) {
    return chunk.chars().anyMatch(c -> c >= 'a' && c <= 'z') && !Lexicon.isCyrillic(chunk);
  }

  private static boolean isLink(String chunk) {
    return chunk.startsWith("http://") || chunk.startsWith("https://") || chunk.startsWith("@");
  }
}
