package org.podorozhnik.content.broadcast;

import java.time.Instant;
import java.util.List;

/**
 * What changed lately. Articles and official states write here in the transaction of the change
 * itself. One call is one transaction. Thread-safe.
 */
public interface ChangeStore {
  /** All changes after the instant, oldest first. */
  List<Change> since(Instant instant);

  /** Forgets what is older; returns how many. */
  int forgetBefore(Instant instant);
}
