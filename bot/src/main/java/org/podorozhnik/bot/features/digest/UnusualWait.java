package org.podorozhnik.bot.features.digest;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.podorozhnik.content.border.Crossing;
import org.podorozhnik.content.border.Queue;
import org.podorozhnik.content.border.UnusualWaitPolicy;
import org.podorozhnik.content.border.WaitBoard;
import org.podorozhnik.content.border.WaitEstimate;
import org.podorozhnik.content.border.WaitRhythm;

/**
 * A wait that is much longer than usual.
 *
 * @param usual minutes at this hour
 */
record UnusualWait(Crossing crossing, Queue queue, WaitEstimate estimate, int usual) {

  /** All of the moment, by car, in both directions. */
  static List<UnusualWait> all(List<Crossing> crossings, WaitBoard board, Instant now) {
    List<UnusualWait> found = new ArrayList<>();
    for (Crossing crossing : crossings) {
      List<Queue> queues = List.of(crossing.usualQueue(), crossing.usualQueue().back());
      Map<Queue, WaitEstimate> estimates = board.estimates(queues, now);
      estimates.forEach(
          (queue, estimate) -> {
            WaitRhythm rhythm = board.rhythm(queue, now);
            if (UnusualWaitPolicy.unusual(estimate, rhythm, now)) {
              int usual = UnusualWaitPolicy.usual(rhythm, now);
              found.add(new UnusualWait(crossing, queue, estimate, usual));
            }
          });
    }
    return found;
  }
}
