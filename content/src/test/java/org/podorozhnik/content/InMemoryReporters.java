package org.podorozhnik.content;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** A new name for each person for each six hours (UTC). */
final class InMemoryReporters {
  private static final long PERIOD = Duration.ofHours(6).toMillis();

  private final Map<Person, String> names = new HashMap<>();
  private int given;

  private record Person(long id, Instant start) {}

  String name(long person, Instant at) {
    return names.computeIfAbsent(new Person(person, start(at)), p -> word());
  }

  /** A name that stands for nobody. */
  String word() {
    return "reporter " + ++given;
  }

  /** All that can still be told. */
  Set<String> names(long person) {
    return names(person, Instant.MIN);
  }

  Set<String> names(long person, Instant since) {
    return names.keySet().stream()
        .filter(one -> one.id() == person && !one.start().isBefore(since))
        .map(names::get)
        .collect(Collectors.toSet());
  }

  boolean knows(String name) {
    return names.containsValue(name);
  }

  void forgetBefore(Instant instant) {
    names.keySet().removeIf(one -> one.start().isBefore(instant));
  }

  private static Instant start(Instant at) {
    return Instant.ofEpochMilli(Math.floorDiv(at.toEpochMilli(), PERIOD) * PERIOD);
  }
}
