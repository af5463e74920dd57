package org.podorozhnik.bot.text.picture;

import java.util.Arrays;
import java.util.stream.IntStream;

/** The ticks between which all waits of a picture lie; at least three steps, so that it reads. */
record TickRange(int first, int last) {
  private static final int FEWEST = 3;

  /** The range of the waits; from zero to an hour if there are none. */
  static TickRange of(IntStream minutes) {
    double[] positions = minutes.mapToDouble(WaitScale::position).toArray();
    if (positions.length == 0) {
      return new TickRange(0, FEWEST);
    }
    Arrays.sort(positions);
    int first = (int) Math.floor(positions[0]);
    int last = (int) Math.ceil(positions[positions.length - 1]);
    while (last - first < FEWEST) {
      last = Math.min(WaitScale.last(), last + 1);
      first = last - first < FEWEST ? Math.max(0, first - 1) : first;
    }
    return new TickRange(first, last);
  }

  /** How far a wait is from the first tick to the last, 0 to 1. */
  double share(int minutes) {
    return (WaitScale.position(minutes) - first) / (last - first);
  }
}
