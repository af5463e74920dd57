package org.podorozhnik.bot.features.updates;

import java.time.Instant;
import java.util.Optional;
import org.podorozhnik.content.broadcast.Broadcast;
import org.podorozhnik.content.broadcast.DeliveryState;
import org.podorozhnik.content.broadcast.Tally;

/**
 * All that is shown of a broadcast.
 *
 * @param pace chats a second
 * @param nextDue when the next chat that waits is due
 * @param reach chats it would reach now, while it is not started
 * @param signature of the author
 * @param frozen an owner stopped everything
 */
record View(
    Broadcast broadcast,
    Tally tally,
    Optional<Double> pace,
    Optional<Instant> nextDue,
    long reach,
    Optional<String> signature,
    boolean frozen) {
  Progress progress() {
    return Progress.of(broadcast, tally);
  }

  long of(DeliveryState state) {
    return tally.of(state);
  }

  long unknown() {
    return of(DeliveryState.UNKNOWN);
  }
}
