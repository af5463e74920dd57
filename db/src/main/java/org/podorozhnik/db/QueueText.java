package org.podorozhnik.db;

import org.podorozhnik.content.border.Direction;
import org.podorozhnik.content.border.Queue;
import org.podorozhnik.content.border.TravellerClass;

/** A queue as text to encrypt: {@code out car verkhny-lars}. */
final class QueueText {
  private QueueText() {}

  static String write(Queue queue) {
    return queue.direction().word() + " " + queue.travellers().word() + " " + queue.crossing();
  }

  static Queue read(String text) {
    String[] parts = text.split(" ", 3);
    return new Queue(
        parts[2], Direction.of(parts[0]).orElseThrow(), TravellerClass.of(parts[1]).orElseThrow());
  }
}
