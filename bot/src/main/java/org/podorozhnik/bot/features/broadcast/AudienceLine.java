package org.podorozhnik.bot.features.broadcast;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.podorozhnik.bot.text.CountryNames;
import org.podorozhnik.bot.text.WrongLine;
import org.podorozhnik.content.border.Crossing;
import org.podorozhnik.content.broadcast.Audience;
import org.podorozhnik.content.broadcast.Audience.Kind;
import org.podorozhnik.content.curated.Library;
import org.podorozhnik.content.subscriber.Topic;

/** The first line of {@code /broadcast}: «urgent georgia crossing:verkhny-lars groups». */
record AudienceLine(boolean urgent, Audience audience) {
  private static final Set<String> URGENT = Set.of("urgent", "срочно");
  private static final Map<String, Kind> KINDS =
      Map.of(
          "people", Kind.PEOPLE, "люди", Kind.PEOPLE, "groups", Kind.GROUPS, "группы", Kind.GROUPS);
  private static final Set<String> ALL = Set.of("all", "все");
  private static final List<String> CROSSING = List.of("crossing:", "переход:");

  static AudienceLine read(String line, Library library) throws WrongLine {
    boolean urgent = false;
    Set<Kind> kinds = EnumSet.noneOf(Kind.class);
    SortedSet<Topic> places = new TreeSet<>();
    for (String word : words(line)) {
      if (URGENT.contains(word)) {
        urgent = true;
      } else if (KINDS.containsKey(word)) {
        kinds.add(KINDS.get(word));
      } else {
        places.add(place(word, library));
      }
    }
    if (kinds.isEmpty() && places.isEmpty()) {
      throw new WrongLine("broadcast.bad.noAudience");
    }
    Kind kind = kinds.size() == 1 ? kinds.iterator().next() : Kind.ALL;
    return new AudienceLine(urgent, Audience.of(kind, places, library.crossings()));
  }

  /** The line that says the same. */
  String line() {
    List<String> words = new ArrayList<>();
    if (urgent) {
      words.add("urgent");
    }
    if (audience.kind() != Kind.ALL) {
      words.add(audience.kind().word());
    }
    audience.places().forEach(place -> words.add(place.word()));
    if (audience.kind() == Kind.ALL && audience.places().isEmpty()) {
      words.add(Topic.ALL.word());
    }
    return String.join(" ", words);
  }

  private static List<String> words(String line) {
    return Stream.of(line.toLowerCase(Locale.ROOT).split("[\\s,]+"))
        .filter(word -> !word.isEmpty())
        .toList();
  }

  private static Topic place(String word, Library library) throws WrongLine {
    for (String prefix : CROSSING) {
      if (word.startsWith(prefix)) {
        return crossing(word.substring(prefix.length()), library);
      }
    }
    Optional<Topic> place = ALL.contains(word) ? Optional.of(Topic.ALL) : CountryNames.find(word);
    return place.orElseThrow(
        () ->
            new WrongLine(
                "broadcast.bad.audience", "word", word, "nearest", Nearest.to(word, known())));
  }

  private static List<String> known() {
    List<String> known = new ArrayList<>(URGENT);
    known.addAll(KINDS.keySet());
    known.addAll(ALL);
    known.addAll(CountryNames.SPELT);
    known.addAll(CROSSING);
    known.sort(null);
    return known;
  }

  /** By its id or a name that is its alone; nothing is guessed where many people are told. */
  private static Topic crossing(String name, Library library) throws WrongLine {
    String words = name.replaceAll("[_-]", " ");
    List<Crossing> found =
        library.crossings().all().stream()
            .filter(c -> c.id().equals(name) || c.aliases().contains(words))
            .toList();
    if (found.size() != 1) {
      throw new WrongLine(
          "broadcast.bad.crossing", "word", name, "nearest", nearest(name, words, found, library));
    }
    return Topic.crossing(found.get(0).id());
  }

  private static String nearest(String name, String words, List<Crossing> found, Library library) {
    List<Crossing> all = found.isEmpty() ? library.crossings().all() : found;
    Map<String, String> ids = new HashMap<>();
    for (Crossing crossing : all) {
      crossing.aliases().forEach(alias -> ids.putIfAbsent(alias, crossing.id()));
      ids.put(crossing.id(), crossing.id());
    }
    String byLetters = Nearest.to(name, new TreeSet<>(ids.keySet()));
    return found.isEmpty()
        ? library
            .crossingNamed(words)
            .map(Crossing::id)
            .orElseGet(() -> ids.getOrDefault(byLetters, ""))
        : String.join(", ", found.stream().map(Crossing::id).toList());
  }
}
