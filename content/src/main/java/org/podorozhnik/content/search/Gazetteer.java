package org.podorozhnik.content.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.podorozhnik.content.border.Crossing;
import org.podorozhnik.content.border.CrossingCatalog;

/**
 * Finds the countries and crossings a message names. Names of crossings are matched word by word by
 * stem, then by sound, so that «маштакого» and «ларсс» are found; longer names win over shorter.
 */
final class Gazetteer {
  /** The areas whose topics repeat from country to country. */
  static final Set<String> COUNTRIES = Set.of("georgia", "kazakhstan", "turkey");

  private static final int LONGEST_NAME = 4;

  /** «Аят» has the stem «а», which is another word. */
  private static final int SHORTEST_STEM = 3;

  /** Shorter words sound like too many others. */
  private static final int SHORTEST_BY_SOUND = 5;

  private final WordTable areas;
  private final WordTable foreign;
  private final Map<String, Set<String>> crossingsByStems = new HashMap<>();
  private final Map<String, Set<String>> crossingsBySound = new HashMap<>();
  private final Lexicon lexicon;

  Gazetteer(WordTable areas, WordTable foreign, CrossingCatalog crossings, Lexicon lexicon) {
    this.areas = areas;
    this.foreign = foreign;
    this.lexicon = lexicon;
    for (Crossing crossing : crossings.all()) {
      crossing.aliases().forEach(alias -> addAlias(alias, crossing.id()));
    }
  }

  private void addAlias(String alias, String id) {
    List<String> words = Words.of(alias.replace('ё', 'е'));
    String stems = String.join(" ", Words.stems(words));
    if (stems.length() >= SHORTEST_STEM) {
      add(crossingsByStems, stems, id);
    }
    add(crossingsByStems, String.join(" ", words), id);
    if (words.size() == 1 && words.get(0).length() >= SHORTEST_BY_SOUND) {
      add(crossingsBySound, Phonetic.of(words.get(0)), id);
    }
  }

  private static void add(Map<String, Set<String>> map, String key, String id) {
    map.computeIfAbsent(key, k -> new TreeSet<>()).add(id);
  }

  /** The slots of words that were already repaired. */
  Slots slots(List<String> words) {
    Set<String> found = new TreeSet<>();
    Set<Integer> placeWords = new HashSet<>();
    List<String> stems = Words.stems(words);
    Set<String> crossings = crossings(words, stems, placeWords);
    Set<String> strangers = new TreeSet<>();
    for (int i = 0; i < words.size(); i++) {
      Set<String> here = areas.named(words.get(i));
      Set<String> abroad = here.isEmpty() ? foreign.named(words.get(i)) : Set.of();
      found.addAll(here);
      strangers.addAll(abroad);
      if (!here.isEmpty() || !abroad.isEmpty()) {
        placeWords.add(i);
      }
    }
    return new Slots(found, crossings, strangers, placeWords);
  }

  private Set<String> crossings(List<String> words, List<String> stems, Set<Integer> placeWords) {
    Set<String> found = new TreeSet<>();
    int i = 0;
    while (i < words.size()) {
      int length = Math.min(LONGEST_NAME, words.size() - i);
      Set<String> ids = idsAt(words, stems, i, length);
      while (ids.isEmpty() && length > 1) {
        length--;
        ids = idsAt(words, stems, i, length);
      }
      length = ids.isEmpty() ? 0 : length;
      found.addAll(ids);
      for (int k = 0; k < length; k++) {
        placeWords.add(i + k);
      }
      i += Math.max(1, length);
    }
    return found;
  }

  private Set<String> idsAt(List<String> words, List<String> stems, int from, int length) {
    Set<String> ids = crossingsByStems.get(String.join(" ", words.subList(from, from + length)));
    if (ids == null) {
      ids = crossingsByStems.get(String.join(" ", stems.subList(from, from + length)));
    }
    if (ids == null && length == 1) {
      ids = bySound(words.get(from));
    }
    return ids == null ? Set.of() : ids;
  }

  private Set<String> bySound(String word) {
    if (word.length() < SHORTEST_BY_SOUND - 1 || lexicon.knows(word)) {
      return Set.of();
    }
    String sound = Phonetic.of(word);
    Set<String> exact = crossingsBySound.get(sound);
    if (exact != null || sound.length() < SHORTEST_BY_SOUND) {
      return exact == null ? Set.of() : exact;
    }
    List<Set<String>> near = new ArrayList<>();
    crossingsBySound.forEach(
        (name, ids) -> {
          if (EditDistance.atMostOne(name, sound)) {
            near.add(ids);
          }
        });
    Set<String> all = new TreeSet<>();
    near.forEach(all::addAll);
    return all.size() == 1 ? all : Set.of();
  }
}
