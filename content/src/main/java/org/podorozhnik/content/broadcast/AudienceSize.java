package org.podorozhnik.content.broadcast;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How many chats an announcement would reach now.
 *
 * @param byLanguage reachable chats that are not paused, by the language of their updates
 * @param groups how many of them are groups
 */
public record AudienceSize(SortedMap<String, Long> byLanguage, long groups) {
  public AudienceSize {
    byLanguage = Collections.unmodifiableSortedMap(new TreeMap<>(byLanguage));
  }

  public long total() {
    return byLanguage.values().stream().mapToLong(Long::longValue).sum();
  }
}
