package org.podorozhnik.content.border;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers, words and single signs of a text, with their places in it. */
record Tokens(List<String> words, List<Integer> starts, List<Integer> ends) {
  private static final Pattern TOKEN =
      Pattern.compile("\\d+(?:[.,]\\d{1,2}(?!\\d))?|\\p{L}+|[^\\s]");

  /** «3-х», «5ти»: the ending says nothing. */
  private static final Pattern NUMBER_ENDING = Pattern.compile("(?<=\\d)-?(?:х|ти|мя)(?!\\p{L})");

  static Tokens of(String text) {
    String plain = NUMBER_ENDING.matcher(text).replaceAll(m -> " ".repeat(m.end() - m.start()));
    List<String> words = new ArrayList<>();
    List<Integer> starts = new ArrayList<>();
    List<Integer> ends = new ArrayList<>();
    Matcher matcher = TOKEN.matcher(plain);
    while (matcher.find()) {
      words.add(matcher.group());
      starts.add(matcher.start());
      ends.add(matcher.end());
    }
    return new Tokens(List.copyOf(words), List.copyOf(starts), List.copyOf(ends));
  }

  int size() {
    return words.size();
  }

  /** The token, or nothing beyond either end. */
  String at(int i) {
    return i >= 0 && i < words.size() ? words.get(i) : "";
  }

  /** Tokens from here on joined with spaces; shorter at the end of the text. */
  String phrase(int from, int length) {
    return String.join(" ", words.subList(from, Math.min(words.size(), from + length)));
  }

  /** True if nothing stands between a token and the next. */
  boolean glued(int i) {
    return i >= 0 && i + 1 < words.size() && ends.get(i).equals(starts.get(i + 1));
  }
}
