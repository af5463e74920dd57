package org.podorozhnik.content.search;

import java.util.ArrayList;
import java.util.List;

/**
 * The features a classifier sees, as 64-bit hashes: stems, how they sound, letter runs of the
 * sound, pairs of neighbours, and slots. The topic model does not see places, so that what is
 * learnt of one country serves the others.
 */
final class FeatureExtractor {
  private static final int MIN_RUN = 3;
  private static final int MAX_RUN = 4;
  private static final int MOST_PAIRED = 8;

  private final WordTable concepts;

  /**
   * @param concepts what words speak of
   */
  FeatureExtractor(WordTable concepts) {
    this.concepts = concepts;
  }

  /** True if a word speaks of the concept. */
  boolean speaksOf(String concept, List<String> words) {
    return words.stream().anyMatch(word -> concepts.named(word).contains(concept));
  }

  /** All features, places included. */
  long[] full(List<String> words, Slots slots) {
    List<String> names = new ArrayList<>();
    addWords(words, names);
    slots.areas().forEach(area -> names.add("C:" + area));
    slots.crossings().forEach(id -> names.add("X:" + id));
    addMarkers(slots, names);
    return hashes(names);
  }

  /** The same without the words that name places. */
  long[] topic(List<String> words, Slots slots) {
    List<String> names = new ArrayList<>();
    List<String> rest = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      if (!slots.placeWords().contains(i)) {
        rest.add(words.get(i));
      }
    }
    addWords(rest, names);
    addMarkers(slots, names);
    return hashes(names);
  }

  /** Pairs of concepts tell more than each: a car and a licence, a child and a school. */
  private static void addPairs(List<String> names) {
    List<String> found =
        names.stream().filter(n -> n.startsWith("k:")).distinct().sorted().toList();
    for (int i = 0; i < found.size() && i < MOST_PAIRED; i++) {
      for (int j = i + 1; j < found.size() && j < MOST_PAIRED; j++) {
        names.add(found.get(i) + "+" + found.get(j));
      }
    }
  }

  private static void addMarkers(Slots slots, List<String> names) {
    names.add("bias");
    if (!slots.crossings().isEmpty()) {
      names.add("X");
    }
    if (!slots.foreign().isEmpty()) {
      names.add("F");
      names.add(slots.countries().isEmpty() ? "F-only" : "F-too");
    }
    slots.foreign().forEach(code -> names.add("F:" + code));
    if (slots.countries().isEmpty() && slots.crossings().isEmpty()) {
      names.add("nowhere");
    }
  }

  private void addWords(List<String> words, List<String> names) {
    String previous = "^";
    for (String word : words) {
      String stem = Words.stem(word);
      names.add("w:" + stem);
      names.add("b:" + previous + " " + stem);
      String sound = Phonetic.of(word);
      names.add("p:" + Phonetic.of(stem));
      addConcepts(word, names);
      addRuns("_" + sound + "_", names);
      previous = stem;
    }
    addPairs(names);
    names.add(words.size() <= 2 ? "short" : words.size() <= 12 ? "middle" : "long");
  }

  private void addConcepts(String word, List<String> names) {
    concepts.named(word).forEach(concept -> names.add("k:" + concept));
  }

  private static void addRuns(String sound, List<String> names) {
    for (int n = MIN_RUN; n <= MAX_RUN; n++) {
      for (int i = 0; i + n <= sound.length(); i++) {
        names.add("c:" + sound.substring(i, i + n));
      }
    }
  }

  private static long[] hashes(List<String> names) {
    return names.stream().mapToLong(FeatureExtractor::hash).toArray();
  }

  /** FNV-1a, 64 bits: the same on every machine and in every version. */
  private static long hash(String name) {
    long h = 0xcbf29ce484222325L;
    for (int i = 0; i < name.length(); i++) {
      h = (h ^ name.charAt(i)) * 0x100000001b3L;
    }
    return h;
  }
}
