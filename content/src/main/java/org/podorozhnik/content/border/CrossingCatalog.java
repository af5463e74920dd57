package org.podorozhnik.content.border;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** All crossings in the order of their file, which is the order in which they are shown. */
public final class CrossingCatalog {
  private final Map<String, Crossing> byId = new LinkedHashMap<>();

  public CrossingCatalog(Collection<Crossing> crossings) {
    crossings.forEach(c -> byId.put(c.id(), c));
  }

  /**
   * Reads the tab-separated table {@code crossings.tsv}: a header line, lines that begin with
   * {@code #} are notes; lists are separated by semicolons, modes by commas, {@code ?} means that
   * more is not stated.
   */
  public static CrossingCatalog read(String table) {
    List<String> lines = table.lines().filter(l -> !l.isBlank() && !l.startsWith("#")).toList();
    List<String> header = Arrays.asList(lines.get(0).split("\t", -1));
    List<Crossing> crossings = new ArrayList<>();
    for (String line : lines.subList(1, lines.size())) {
      crossings.add(row(header, line.split("\t", -1)));
    }
    return new CrossingCatalog(crossings);
  }

  public List<Crossing> all() {
    return List.copyOf(byId.values());
  }

  public Optional<Crossing> find(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /** The nearest crossings to a place, at most so many, nearest first. */
  public List<Crossing> nearest(double latitude, double longitude, int most) {
    return byId.values().stream()
        .filter(c -> c.place().isPresent())
        .sorted(Comparator.comparingDouble(c -> c.kilometresTo(latitude, longitude)))
        .limit(most)
        .toList();
  }

  private static Crossing row(List<String> header, String[] cells) {
    UnaryOperator<String> cell = name -> cells[header.indexOf(name)];
    return new Crossing(
        cell.apply("id"),
        cell.apply("from_country"),
        cell.apply("to_country"),
        new Crossing.SideName(cell.apply("name_from_ru"), cell.apply("name_from_en")),
        new Crossing.SideName(cell.apply("name_to_ru"), cell.apply("name_to_en")),
        Stream.of("aliases_ru", "aliases_latin").flatMap(c -> list(cell.apply(c), ";")).toList(),
        list(cell.apply("modes"), ",").flatMap(m -> TravellerClass.of(m).stream()).toList(),
        cell.apply("modes").contains("?"),
        place(cell),
        state(cell.apply("status")));
  }

  private static Optional<Crossing.Place> place(UnaryOperator<String> cell) {
    String latitude = cell.apply("lat");
    return latitude.isEmpty() || latitude.equals("?")
        ? Optional.empty()
        : Optional.of(
            new Crossing.Place(
                Double.parseDouble(latitude),
                Double.parseDouble(cell.apply("lon")),
                cell.apply("position_quality").equals("exact")));
  }

  private static Stream<String> list(String cell, String separator) {
    return Arrays.stream(cell.split(separator)).map(String::trim).filter(s -> !s.isEmpty());
  }

  private static Crossing.State state(String status) {
    if (status.startsWith("restricted")) {
      return Crossing.State.RESTRICTED;
    }
    return status.startsWith("open") ? Crossing.State.OPEN : Crossing.State.UNKNOWN;
  }
}
