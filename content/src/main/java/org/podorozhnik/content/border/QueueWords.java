package org.podorozhnik.content.border;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * Reads the three words that name a queue. Equal queues are one object, to spare memory. Not
 * thread-safe.
 */
final class QueueWords {
  private final CrossingCatalog crossings;
  private final Map<String, Direction> directions = byWord(Direction.values(), Direction::word);
  private final Map<String, TravellerClass> classes =
      byWord(TravellerClass.values(), TravellerClass::word);
  private final Map<Queue, Queue> known = new HashMap<>();

  QueueWords(CrossingCatalog crossings) {
    this.crossings = crossings;
  }

  static <T> Map<String, T> byWord(T[] all, Function<T, String> word) {
    Map<String, T> byWord = new LinkedHashMap<>();
    Arrays.stream(all).forEach(one -> byWord.put(word.apply(one), one));
    return byWord;
  }

  Queue read(String crossing, String direction, String travellers) throws BadLine {
    if (crossings.find(crossing).isEmpty()) {
      throw new BadLine(BadLine.quoted(crossing) + " is not the id of a crossing");
    }
    Queue queue = new Queue(crossing, one(directions, direction), one(classes, travellers));
    return known.computeIfAbsent(queue, one -> one);
  }

  /** What the word means, of a few. */
  static <T> T one(Map<String, T> words, String word) throws BadLine {
    T meant = words.get(word);
    if (meant == null) {
      String all = String.join(", ", words.keySet()).replaceFirst(", (?=[^,]*$)", " or ");
      throw new BadLine(BadLine.quoted(word) + " is not " + all);
    }
    return meant;
  }
}
