package org.podorozhnik.content;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** A new name for each person on each day (UTC). */
final class InMemoryReporters {
  private final Map<Person, String> names = new HashMap<>();
  private int given;

  private record Person(long id, LocalDate day) {}

  String name(long person, Instant at) {
    return names.computeIfAbsent(new Person(person, day(at)), p -> "reporter " + ++given);
  }

  /** All that can still be told. */
  Set<String> names(long person) {
    return names.keySet().stream()
        .filter(one -> one.id() == person)
        .map(names::get)
        .collect(Collectors.toSet());
  }

  void forgetBefore(Instant instant) {
    names.keySet().removeIf(one -> one.day().isBefore(day(instant)));
  }

  private static LocalDate day(Instant at) {
    return LocalDate.ofInstant(at, ZoneOffset.UTC);
  }
}
