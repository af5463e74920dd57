package org.podorozhnik.content.border;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalDouble;

/**
 * What a kilometre of queue costs, learnt from passages alone: whoever joined at about the time
 * when the tail was seen at some distance, and told the wait, gives one pace; their median is
 * taken. A landmark by itself is never turned into hours. Pure.
 */
final class TailPace {
  private static final double JOINED_WITHIN_HOURS = 1.5;
  private static final int FEWEST = 3;
  private static final int SHORTEST_METRES = 500;

  private TailPace() {}

  /**
   * Reports in which each tail is told in minutes, as far as the passages among them say how; the
   * other tails are left out.
   *
   * @param reports oldest first
   */
  static List<Observation> inMinutes(List<Observation> reports) {
    List<Observation> told = new ArrayList<>(reports.size());
    OptionalDouble pace = OptionalDouble.empty();
    boolean asked = false;
    for (Observation one : reports) {
      if (one.kind() != WaitReport.Kind.TAIL) {
        told.add(one);
        continue;
      }
      if (!asked) {
        pace = minutesPerMetre(reports);
        asked = true;
      }
      if (pace.isPresent()) {
        told.add(inMinutes(one, pace.getAsDouble()));
      }
    }
    return told;
  }

  private static Observation inMinutes(Observation tail, double pace) {
    int minutes = (int) Math.min(WaitReport.MOST_MINUTES, Math.round(tail.amount() * pace));
    return new Observation(tail.at(), tail.kind(), minutes, tail.origin(), tail.reporter());
  }

  /** Minutes that a metre of queue takes; empty with fewer than three passages to tell from. */
  static OptionalDouble minutesPerMetre(List<Observation> reports) {
    List<Double> paces = new ArrayList<>();
    for (Observation tail : reports) {
      if (tail.kind() == WaitReport.Kind.TAIL && tail.amount() >= SHORTEST_METRES) {
        double seen = WaitScale.hours(tail.at());
        for (Observation passed : reports) {
          boolean same =
              passed.kind() == WaitReport.Kind.PASSED
                  && Math.abs(WaitScale.joined(passed, 0) - seen) <= JOINED_WITHIN_HOURS;
          if (same) {
            paces.add(passed.amount() / (double) tail.amount());
          }
        }
      }
    }
    if (paces.size() < FEWEST) {
      return OptionalDouble.empty();
    }
    Collections.sort(paces);
    return OptionalDouble.of(paces.get(paces.size() / 2));
  }
}
