package org.podorozhnik.bot.features.board;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Stream;
import org.podorozhnik.content.border.Crossing;
import org.podorozhnik.content.border.CrossingState;
import org.podorozhnik.content.border.Queue;
import org.podorozhnik.content.border.WaitBoard;
import org.podorozhnik.content.border.WaitEstimate;

/** What is known at a moment of the crossings of many boards; each is looked at once. */
record BoardSight(Map<Queue, WaitEstimate> estimates, Map<String, CrossingState> states) {
  static BoardSight of(WaitBoard waits, Collection<Crossing> crossings, Instant now) {
    return new BoardSight(
        waits.estimates(
            crossings.stream()
                .flatMap(c -> Stream.of(c.usualQueue(), c.usualQueue().back()))
                .toList(),
            now),
        waits.states(now));
  }

  WaitEstimate estimate(Queue queue) {
    return estimates.getOrDefault(queue, WaitEstimate.UNKNOWN);
  }

  /** Whether somebody saw the queue lately, or staff speak of the crossing. */
  boolean news(Crossing crossing) {
    return states.containsKey(crossing.id())
        || estimate(crossing.usualQueue()).seen()
        || estimate(crossing.usualQueue().back()).seen();
  }

  boolean known(Crossing crossing) {
    return news(crossing) || estimate(crossing.usualQueue()).known();
  }
}
