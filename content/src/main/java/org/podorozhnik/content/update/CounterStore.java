package org.podorozhnik.content.update;

import java.time.LocalDate;
import java.util.Map;

/**
 * How often things happened, by day and name, without people. Callers sum in memory and flush once
 * a minute; a name is of ours (an article, a kind of answer), never a person's words. Thread-safe.
 */
public interface CounterStore {
  /** Adds to the counters of the day. */
  void add(LocalDate day, Map<String, Long> amounts);

  /** All counters from the first to the last day, both included, summed by name. */
  Map<String, Long> sums(LocalDate first, LocalDate last);
}
