package org.podorozhnik.bot.features.subscription;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.podorozhnik.bot.text.CountryNames;
import org.podorozhnik.content.border.Crossing;
import org.podorozhnik.content.curated.Library;
import org.podorozhnik.content.search.SearchContext;
import org.podorozhnik.content.subscriber.Topic;

/** Finds the topics that words name: everything, countries, crossings as people call them. */
final class TopicNames {
  private static final Pattern BETWEEN = Pattern.compile("[\\s,;.?«»\"()—–]+|\\s-\\s");
  private static final Pattern IN_BRACKETS = Pattern.compile("\\(.*?\\)");
  private static final Set<String> ALL = Set.of("all", "everything", "все", "всем", "всего");

  /** Say nothing of the topic. */
  private static final Set<String> FILLERS =
      Set.of("и", "в", "на", "о", "об", "обо", "про", "по", "and", "about", "in", "at", "the");

  /** Longest name of a crossing in words. */
  private static final int MOST_WORDS = 4;

  /** Words that fit more crossings than this name none. */
  private static final int MOST_MEANT = 6;

  private final Library library;
  private final Map<String, List<Crossing>> byName = new HashMap<>();

  TopicNames(Library library) {
    this.library = library;
    for (Crossing crossing : library.crossings().all()) {
      names(crossing).map(TopicNames::joined).distinct().forEach(name -> add(name, crossing));
    }
  }

  /**
   * What a line names.
   *
   * @param several words that fit several crossings
   * @param unknown words that are no topic
   */
  record Named(
      SortedSet<Topic> topics, Map<String, List<Crossing>> several, List<String> unknown) {}

  private void add(String name, Crossing crossing) {
    if (!name.isEmpty()) {
      byName.computeIfAbsent(name, n -> new ArrayList<>()).add(crossing);
    }
  }

  private static Stream<String> names(Crossing crossing) {
    Stream<String> sides =
        Stream.of(crossing.from(), crossing.to())
            .flatMap(side -> Stream.of(side.ru(), side.en()))
            .flatMap(name -> Stream.of(name, IN_BRACKETS.matcher(name).replaceAll("")));
    return Stream.concat(
        Stream.of(crossing.id()), Stream.concat(crossing.aliases().stream(), sides));
  }

  Named read(String line) {
    Named named = new Named(new TreeSet<>(), new LinkedHashMap<>(), new ArrayList<>());
    List<String> words = words(line);
    List<String> typed = split(line);
    int at = 0;
    while (at < words.size()) {
      at +=
          FILLERS.contains(words.get(at))
              ? 1
              : taken(words.subList(at, words.size()), typed.subList(at, words.size()), named);
    }
    return named;
  }

  /** Reads one topic from the beginning; returns how many words it took. */
  private int taken(List<String> words, List<String> typed, Named named) {
    Optional<Topic> topic = topic(words.get(0));
    if (topic.isPresent()) {
      named.topics().add(topic.get());
      return 1;
    }
    for (int length = Math.min(MOST_WORDS, words.size()); length > 0; length--) {
      String name = String.join(" ", words.subList(0, length));
      List<Crossing> found = byName.getOrDefault(name, List.of());
      if (!found.isEmpty()) {
        note(String.join(" ", typed.subList(0, length)), found, named);
        return length;
      }
    }
    note(typed.get(0), searched(words.get(0)), named);
    return 1;
  }

  private static void note(String name, List<Crossing> found, Named named) {
    if (found.isEmpty()) {
      named.unknown().add(name);
    } else if (found.size() == 1) {
      named.topics().add(Topic.crossing(found.get(0).id()));
    } else {
      named.several().put(name, found);
    }
  }

  private Optional<Topic> topic(String word) {
    if (ALL.contains(word)) {
      return Optional.of(Topic.ALL);
    }
    return CountryNames.find(word).or(() -> Topic.of(word).filter(this::exists));
  }

  /** Whether it is about something that the bot knows. */
  boolean exists(Topic topic) {
    return topic.crossingId().map(id -> library.crossings().find(id).isPresent()).orElse(true);
  }

  /** A misspelt crossing; what is likelier an article of help is none. */
  private List<Crossing> searched(String word) {
    boolean likeliest =
        library.answer(word, SearchContext.NONE).choices().stream()
            .limit(1)
            .anyMatch(slug -> slug.area().equals("crossing"));
    List<Crossing> found = likeliest ? library.crossingsNamed(word) : List.of();
    return found.size() > MOST_MEANT ? Collections.emptyList() : found;
  }

  private static List<String> words(String line) {
    return split(line).stream()
        .map(word -> word.toLowerCase(Locale.ROOT).replace('ё', 'е'))
        .toList();
  }

  private static List<String> split(String line) {
    return Arrays.stream(BETWEEN.split(line)).filter(word -> !word.isEmpty()).toList();
  }

  private static String joined(String name) {
    return String.join(" ", words(name));
  }
}
