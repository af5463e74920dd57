package org.podorozhnik.bot.features.alert;

import java.time.Instant;
import java.util.Optional;
import org.podorozhnik.content.border.Alert;
import org.podorozhnik.content.border.AlertPolicy;
import org.podorozhnik.content.border.CrossingState;
import org.podorozhnik.content.border.OfficialWait;
import org.podorozhnik.content.border.Queue;
import org.podorozhnik.content.border.WaitBoard;
import org.podorozhnik.content.border.WaitEstimate;

/** What is known of a queue and its crossing at a moment. */
record Sight(
    WaitEstimate estimate, Optional<OfficialWait> official, Optional<CrossingState> state) {
  /**
   * @param wait whether the wait is of interest; working it out takes a while
   */
  static Sight of(WaitBoard board, Queue queue, boolean wait, Instant at) {
    return new Sight(
        wait ? board.estimate(queue, at) : WaitEstimate.UNKNOWN,
        wait ? board.official(queue, at) : Optional.empty(),
        board.state(queue.crossing(), at));
  }

  AlertPolicy.Standing standing(Alert alert) {
    return AlertPolicy.standing(alert, estimate, state);
  }
}
