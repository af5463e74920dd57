package org.podorozhnik.bot.features.board;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.podorozhnik.bot.text.CountryNames;
import org.podorozhnik.content.border.Crossing;
import org.podorozhnik.content.curated.Library;
import org.podorozhnik.content.subscriber.Topic;

/**
 * What a board is to show, as typed: crossings by id or by what people call them, one after the
 * other, or a country.
 *
 * @param crossings ids in the order typed; empty if there is a problem
 * @param area if it is one country alone
 * @param problem what was not understood
 */
record BoardChoice(List<String> crossings, Optional<String> area, Optional<Problem> problem) {
  static final int MOST = 12;

  /** Names of crossings have no more words. */
  private static final int MOST_WORDS = 4;

  /**
   * What was not understood.
   *
   * @param key end of the key of what is said
   * @param words the words in question
   * @param ids the crossings that they may mean
   */
  record Problem(String key, String words, String ids) {}

  static BoardChoice read(String line, Library library) {
    List<String> words = Arrays.stream(line.split("[\\s,;]+")).filter(w -> !w.isEmpty()).toList();
    Optional<String> area = words.size() == 1 ? area(words.get(0)) : Optional.empty();
    if (area.isPresent()) {
      return new BoardChoice(of(area.get(), library), area, Optional.empty());
    }
    Set<String> found = new LinkedHashSet<>();
    for (int i = 0; i < words.size(); ) {
      Step step = step(words.subList(i, words.size()), library);
      if (step.problem().isPresent()) {
        return wrong(step.problem().get());
      }
      found.addAll(step.ids());
      i += step.words();
    }
    return found.size() > MOST
        ? wrong(new Problem("tooMany", String.valueOf(found.size()), ""))
        : new BoardChoice(List.copyOf(found), Optional.empty(), Optional.empty());
  }

  private record Step(int words, List<String> ids, Optional<Problem> problem) {}

  /** The longest name with which the words begin; one word alone may also be misspelt. */
  private static Step step(List<String> words, Library library) {
    for (int length = Math.min(MOST_WORDS, words.size()); length > 0; length--) {
      String name = plain(String.join(" ", words.subList(0, length)));
      List<String> ids =
          area(name).map(area -> of(area, library)).orElseGet(() -> called(name, library));
      if (!ids.isEmpty()) {
        return new Step(length, ids, Optional.empty());
      }
    }
    String word = words.get(0);
    List<String> near = library.crossingsNamed(word).stream().map(Crossing::id).toList();
    if (near.size() == 1) {
      return new Step(1, near, Optional.empty());
    }
    String key = near.isEmpty() ? "unknown" : "several";
    return new Step(1, near, Optional.of(new Problem(key, word, String.join(", ", near))));
  }

  private static Optional<String> area(String name) {
    return CountryNames.find(name).map(Topic::word);
  }

  private static List<String> called(String name, Library library) {
    return library.crossings().all().stream()
        .filter(c -> names(c).anyMatch(n -> plain(n).equals(name)))
        .map(Crossing::id)
        .limit(1)
        .toList();
  }

  private static Stream<String> names(Crossing crossing) {
    Stream<String> own =
        Stream.of(
            crossing.id(),
            crossing.from().ru(),
            crossing.from().en(),
            crossing.to().ru(),
            crossing.to().en());
    return Stream.concat(own, crossing.aliases().stream());
  }

  private static List<String> of(String area, Library library) {
    return library.crossings().all().stream()
        .filter(c -> c.area().equals(area))
        .map(Crossing::id)
        .collect(Collectors.toCollection(ArrayList::new));
  }

  private static String plain(String name) {
    return name.toLowerCase(Locale.ROOT).replace('ё', 'е');
  }

  private static BoardChoice wrong(Problem problem) {
    return new BoardChoice(List.of(), Optional.empty(), Optional.of(problem));
  }
}
