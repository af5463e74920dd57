package org.podorozhnik.bot.outbox;

import java.util.OptionalLong;
import java.util.function.Supplier;

/** Guards the race between an answer that arrives late and the row that is written for it. */
final class KeptOnce {
  private boolean decided;
  private OptionalLong row = OptionalLong.empty();

  /** Writes the row unless the delivery was settled first. */
  synchronized boolean keepFirst(Supplier<OptionalLong> write) {
    if (decided) {
      return false;
    }
    decided = true;
    row = write.get();
    return true;
  }

  /** True if no row was written, and none will be. */
  synchronized boolean settleFirst() {
    boolean first = !decided;
    decided = true;
    return first;
  }

  synchronized OptionalLong row() {
    return row;
  }
}
