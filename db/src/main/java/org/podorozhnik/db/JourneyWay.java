package org.podorozhnik.db;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.podorozhnik.content.border.Journey;
import org.podorozhnik.content.border.Journey.Checkpoint;
import org.podorozhnik.content.border.Queue;

/**
 * What a journey tells of a person, as lines of text to encrypt: times, expected minutes, whether
 * to leave the wait, how often the relative was told and by how much checkpoints were moved, and
 * the queue.
 */
record JourneyWay(
    Map<Checkpoint, Instant> times,
    Optional<Integer> expected,
    boolean leave,
    int shifted,
    int told,
    Queue queue) {

  static JourneyWay of(Journey journey) {
    return new JourneyWay(
        journey.times(),
        journey.expected(),
        journey.leave(),
        journey.shifted(),
        journey.told(),
        journey.queue());
  }

  Journey journey(long id, long chat, Optional<Long> companion, Optional<Instant> ended) {
    return new Journey(id, chat, queue, times, expected, leave, companion, shifted, told, ended);
  }

  String write() {
    String reached =
        times.entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .map(time -> time.getKey().name() + "=" + time.getValue().toEpochMilli())
            .collect(Collectors.joining(","));
    String minutes = expected.map(String::valueOf).orElse("");
    return String.join(
        "\n",
        reached,
        minutes,
        String.valueOf(leave),
        told + "," + shifted,
        QueueText.write(queue));
  }

  static JourneyWay read(String text) {
    String[] lines = text.split("\n", 5);
    String[] counts = lines[3].split(",", 2);
    return new JourneyWay(
        times(lines[0]),
        lines[1].isEmpty() ? Optional.empty() : Optional.of(Integer.valueOf(lines[1])),
        Boolean.parseBoolean(lines[2]),
        counts.length > 1 ? Integer.parseInt(counts[1]) : 0,
        Integer.parseInt(counts[0]),
        QueueText.read(lines[4]));
  }

  private static Map<Checkpoint, Instant> times(String line) {
    Map<Checkpoint, Instant> times = new EnumMap<>(Checkpoint.class);
    for (String time : line.split(",")) {
      int equals = time.indexOf('=');
      times.put(
          Checkpoint.valueOf(time.substring(0, equals)),
          Instant.ofEpochMilli(Long.parseLong(time.substring(equals + 1))));
    }
    return times;
  }
}
