package org.podorozhnik.bot.features.updates;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.podorozhnik.content.broadcast.Broadcast;

/**
 * How fast broadcasts went over the last looks. The mean of a minute is steady enough to promise a
 * time by, and soon forgets a pause. In memory alone. Thread-safe.
 */
final class Paces {
  private static final Duration WINDOW = Duration.ofMinutes(1);
  private static final double MILLIS = 1_000;

  private final Map<Long, Run> runs = new ConcurrentHashMap<>();

  private record Look(Instant at, long done) {}

  /**
   * The looks at one task.
   *
   * @param task tells it from the tasks before
   */
  private record Run(String task, List<Look> looks) {}

  void looked(Broadcast broadcast, Progress progress, Instant now) {
    String task = broadcast.task() + " " + broadcast.version() + " " + broadcast.state();
    runs.compute(
        broadcast.number(),
        (number, before) -> {
          boolean on = before != null && before.task().equals(task);
          List<Look> looks = new ArrayList<>(on ? before.looks() : List.of());
          looks.removeIf(look -> look.at().isBefore(now.minus(WINDOW)));
          looks.removeIf(look -> look.done() > progress.done());
          looks.add(new Look(now, progress.done()));
          return new Run(task, List.copyOf(looks));
        });
  }

  /** Chats a second; empty if nothing moves, or it was looked at only once. */
  Optional<Double> perSecond(long number) {
    Run run = runs.get(number);
    if (run == null) {
      return Optional.empty();
    }
    Look first = run.looks().get(0);
    Look last = run.looks().get(run.looks().size() - 1);
    double seconds = Duration.between(first.at(), last.at()).toMillis() / MILLIS;
    long moved = last.done() - first.done();
    return moved == 0 || seconds == 0 ? Optional.empty() : Optional.of(moved / seconds);
  }

  void forget(long number) {
    runs.remove(number);
  }
}
