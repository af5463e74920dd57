package org.podorozhnik.bot.features.updates;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.podorozhnik.content.broadcast.Broadcast;
import org.podorozhnik.content.broadcast.DeliveryState;
import org.podorozhnik.content.broadcast.Tally;

/**
 * How far the present task is.
 *
 * @param done chats with which nothing is left to do
 * @param all chats with which something was to be done
 */
record Progress(long done, long all) {
  private static final int WHOLE = 100;
  private static final int CELLS = 10;

  static Progress of(Broadcast broadcast, Tally tally) {
    return switch (broadcast.task()) {
      case SEND -> new Progress(tally.total() - tally.left(), tally.total());
      case CORRECT -> new Progress(tally.current(), tally.current() + tally.left());
      case RECALL -> {
        long recalled = tally.of(DeliveryState.RECALLED);
        yield new Progress(recalled, recalled + tally.left());
      }
    };
  }

  /** 100 only when nothing is left. */
  int percent() {
    return all == 0 ? WHOLE : (int) (done * WHOLE / all);
  }

  /** Ten cells. */
  String bar() {
    int full = percent() * CELLS / WHOLE;
    return "▰".repeat(full) + "▱".repeat(CELLS - full);
  }

  /** When the present task began, where that is kept. */
  static Optional<Instant> begun(Broadcast broadcast) {
    return switch (broadcast.task()) {
      case SEND -> broadcast.times().started();
      case CORRECT -> broadcast.times().corrected();
      case RECALL -> Optional.empty();
    };
  }

  /** How long the present task took, if it ended and its beginning is kept. */
  static Optional<Duration> took(Broadcast broadcast) {
    Optional<Instant> finished = broadcast.times().finished();
    return begun(broadcast)
        .flatMap(begun -> finished.map(end -> Duration.between(begun, end)))
        .filter(span -> !span.isNegative());
  }
}
