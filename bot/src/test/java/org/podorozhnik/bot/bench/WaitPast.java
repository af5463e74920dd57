package org.podorozhnik.bot.bench;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;
import org.podorozhnik.content.border.CrossingCatalog;
import org.podorozhnik.content.border.Direction;
import org.podorozhnik.content.border.Queue;
import org.podorozhnik.content.border.TravellerClass;
import org.podorozhnik.content.border.WaitEstimator;

/** A past that never was, as many lines as asked for, over all of the time that is looked at. */
final class WaitPast {
  private WaitPast() {}

  /** The queues of cars, both ways. */
  static List<Queue> queues(CrossingCatalog crossings) {
    return crossings.all().stream()
        .map(crossing -> new Queue(crossing.id(), Direction.OUT, TravellerClass.CAR))
        .flatMap(queue -> Stream.of(queue, queue.back()))
        .toList();
  }

  static void write(Path file, List<Queue> queues, int lines) throws IOException {
    Instant end = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    int each = (lines + queues.size() - 1) / queues.size();
    Duration step = WaitEstimator.PAST.dividedBy(each).truncatedTo(ChronoUnit.SECONDS);
    try (Writer out = Files.newBufferedWriter(file)) {
      out.write("crossing,direction,class,at,kind,minutes\n");
      for (int i = 0; i < lines; i++) {
        Queue queue = queues.get(i % queues.size());
        Instant at = end.minus(step.multipliedBy(1 + i / queues.size()));
        String kind = i % 5 == 0 ? "waiting" : "passed";
        out.write(
            queue.crossing()
                + ","
                + queue.direction().word()
                + ","
                + queue.travellers().word()
                + ","
                + at
                + ","
                + kind
                + ","
                + (30 + i * 7 % 240)
                + "\n");
      }
    }
  }
}
