package org.podorozhnik.content.border;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;

/**
 * What a kilometre of queue costs, learnt from passages alone: whoever joined at about the time
 * when the tail was seen at some distance, and told the wait, gives one pace; their median is
 * taken. A landmark by itself is never turned into hours. Pure.
 */
final class TailPace {
  private static final double JOINED_WITHIN_HOURS = 1.5;
  private static final int FEWEST = 3;
  private static final int SHORTEST_METRES = 500;

  /** The newest; more would teach little and cost much where many tell. */
  private static final int MOST_TAILS = 40;

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
    List<Passage> passages =
        reports.stream()
            .filter(one -> one.kind() == WaitReport.Kind.PASSED)
            .map(one -> new Passage(WaitScale.joined(one, 0), one.amount()))
            .sorted(Comparator.comparingDouble(Passage::joined))
            .toList();
    DoubleStream.Builder all = DoubleStream.builder();
    int tails = 0;
    for (int i = reports.size() - 1; i >= 0 && tails < MOST_TAILS; i--) {
      Observation tail = reports.get(i);
      if (tail.kind() == WaitReport.Kind.TAIL && tail.amount() >= SHORTEST_METRES) {
        tails++;
        add(tail, passages, all);
      }
    }
    double[] paces = all.build().toArray();
    if (paces.length < FEWEST) {
      return OptionalDouble.empty();
    }
    Arrays.sort(paces);
    return OptionalDouble.of(paces[paces.length / 2]);
  }

  private record Passage(double joined, int minutes) {}

  private static void add(Observation tail, List<Passage> passages, DoubleStream.Builder paces) {
    double seen = WaitScale.hours(tail.at());
    int i = first(passages, seen);
    while (i < passages.size() && passages.get(i).joined() - seen <= JOINED_WITHIN_HOURS) {
      paces.add(passages.get(i).minutes() / (double) tail.amount());
      i++;
    }
  }

  /** The first that joined not too long before. */
  private static int first(List<Passage> passages, double seen) {
    int low = 0;
    int high = passages.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (seen - passages.get(middle).joined() > JOINED_WITHIN_HOURS) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
