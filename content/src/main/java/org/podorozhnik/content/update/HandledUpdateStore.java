package org.podorozhnik.content.update;

import java.time.Instant;

/**
 * Remembers which effects were committed, exactly and by id, for 48 hours; never as "all below",
 * since Telegram may restart its ids lower. Rows are written only together with an effect, so who
 * only asks leaves none. Thread-safe.
 */
public interface HandledUpdateStore {
  /** True if any effect of the update was committed and is still remembered. */
  boolean seen(long updateId);

  /** Forgets what is older than the instant; returns how many. */
  int forgetBefore(Instant instant);
}
