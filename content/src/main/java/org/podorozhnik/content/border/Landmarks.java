package org.podorozhnik.content.border;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The landmarks on the road to Verkhny Lars, from the post outwards. Immutable. */
public final class Landmarks {
  private static final int METRES = 1000;

  private final Map<String, Landmark> byId = new LinkedHashMap<>();
  private final Map<String, Landmark> byName = new HashMap<>();
  private final int longestName;

  private Landmarks(List<Row> rows) {
    for (Row row : rows) {
      byId.put(row.landmark().id(), row.landmark());
      row.names().forEach(name -> byName.put(String.join(" ", words(name)), row.landmark()));
    }
    longestName = byName.keySet().stream().mapToInt(n -> n.split(" ").length).max().orElse(0);
  }

  private record Row(Landmark landmark, List<String> names) {}

  /**
   * Reads the tab-separated table {@code landmarks-verkhny-lars.tsv}: a header line, lines that
   * begin with {@code #} are notes; names are separated by semicolons. Rows without kilometres are
   * left out.
   */
  public static Landmarks read(String table) {
    List<String> lines = table.lines().filter(l -> !l.isBlank() && !l.startsWith("#")).toList();
    List<String> header = Arrays.asList(lines.get(0).split("\t", -1));
    List<Row> rows = new ArrayList<>();
    for (String line : lines.subList(1, lines.size())) {
      row(header, line.split("\t", -1)).ifPresent(rows::add);
    }
    return new Landmarks(rows);
  }

  /** In order along the road, the post itself first. */
  public List<Landmark> all() {
    return List.copyOf(byId.values());
  }

  public Optional<Landmark> find(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /**
   * The landmark that a text names, provided it speaks of Verkhny Lars; the first one if there are
   * several, and the post only if there is no other. «Ларс» alone names the crossing, not a
   * landmark.
   */
  public Optional<Landmark> in(String text) {
    List<String> words = words(text);
    Optional<Landmark> post = Optional.empty();
    int i = 0;
    while (i < words.size()) {
      int length = nameAt(words, i);
      if (length > 0) {
        Optional<Landmark> found =
            Optional.ofNullable(byName.get(String.join(" ", words.subList(i, i + length))));
        if (found.isPresent() && found.get().metresApprox() > 0) {
          return found;
        }
        post = found;
      }
      i += Math.max(1, length);
    }
    return post;
  }

  /** How many words the longest name has that begins here; 0 if none does. */
  private int nameAt(List<String> words, int from) {
    int length = Math.min(longestName, words.size() - from);
    while (length > 0
        && !byName.containsKey(String.join(" ", words.subList(from, from + length)))) {
      length--;
    }
    return length;
  }

  private static Optional<Row> row(List<String> header, String[] cells) {
    java.util.function.UnaryOperator<String> cell = name -> cells[header.indexOf(name)].trim();
    if (cell.apply("km_approx").isEmpty() || cell.apply("sure").equals("none")) {
      return Optional.empty();
    }
    Landmark landmark =
        new Landmark(
            cell.apply("id"),
            cell.apply("name_ru"),
            cell.apply("name_en"),
            metres(cell.apply("km_min")),
            metres(cell.apply("km_max")),
            metres(cell.apply("km_approx")),
            !cell.apply("sure").equals("low"));
    return Optional.of(
        new Row(
            landmark,
            Stream.of("aliases_ru", "aliases_latin")
                .flatMap(c -> Arrays.stream(cell.apply(c).split(";")))
                .filter(name -> !name.isBlank())
                .toList()));
  }

  private static int metres(String kilometres) {
    return (int) Math.round(Double.parseDouble(kilometres) * METRES);
  }

  private static List<String> words(String text) {
    String plain = text.toLowerCase(Locale.ROOT).replace('ё', 'е');
    return Arrays.stream(plain.split("[^\\p{L}\\p{N}]+")).filter(w -> !w.isEmpty()).toList();
  }
}
