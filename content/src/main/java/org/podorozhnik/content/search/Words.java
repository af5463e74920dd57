package org.podorozhnik.content.search;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tartarus.snowball.SnowballStemmer;
import org.tartarus.snowball.ext.EnglishStemmer;
import org.tartarus.snowball.ext.RussianStemmer;

/** Splits text into words and cuts words to stems. */
final class Words {
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
  private static final Pattern LATIN_WORD = Pattern.compile("[\\p{L}\\p{N}'`]+");
  private static final ThreadLocal<SnowballStemmer> RUSSIAN =
      ThreadLocal.withInitial(RussianStemmer::new);
  private static final ThreadLocal<SnowballStemmer> ENGLISH =
      ThreadLocal.withInitial(EnglishStemmer::new);

  private Words() {}

  /** Runs of letters and digits. */
  static List<String> of(String text) {
    return matches(WORD, text);
  }

  /** As {@link #of}, keeping apostrophes, which stand for soft signs in transliteration. */
  static List<String> ofLatin(String text) {
    return matches(LATIN_WORD, text);
  }

  /** The Snowball stem of a lower-case word. */
  static String stem(String word) {
    SnowballStemmer stemmer = (Lexicon.isCyrillic(word) ? RUSSIAN : ENGLISH).get();
    stemmer.setCurrent(word);
    stemmer.stem();
    return stemmer.getCurrent();
  }

  static List<String> stems(List<String> words) {
    return words.stream().map(Words::stem).toList();
  }

  private static List<String> matches(Pattern pattern, String text) {
    List<String> out = new ArrayList<>();
    Matcher matcher = pattern.matcher(text);
    while (matcher.find()) {
      out.add(matcher.group());
    }
    return out;
  }
}
