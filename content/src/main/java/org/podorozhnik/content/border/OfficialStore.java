package org.podorozhnik.content.border;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.podorozhnik.content.Effect;

/**
 * Keeps what authorities say: the state of a crossing and waits. The newest word on a crossing or a
 * queue replaces the one before it. One call is one transaction. Thread-safe.
 */
public interface OfficialStore {
  /** All states that hold at the instant. */
  List<CrossingState> states(Instant at);

  /** All waits that hold at the instant. */
  List<OfficialWait> waits(Instant at);

  /**
   * Sets the state of a crossing. Unless the same word held until then, it is written down in
   * {@code ChangeStore}, in the same transaction.
   *
   * @return false if this effect was applied before
   */
  boolean setState(CrossingState state, Effect effect);

  /**
   * Takes the word on a crossing away again. If it still held, {@code ChangeStore} has {@code
   * lifted} from the same transaction on.
   *
   * @return what was there; empty if nothing, or if the effect was applied before
   */
  Optional<CrossingState> clearState(String crossing, Effect effect);

  /** Sets the wait of a queue. False if this effect was applied before. */
  boolean setWait(OfficialWait wait, Effect effect);

  /** Takes the wait of a queue away again. False if there was none, or the effect is old. */
  boolean clearWait(Queue queue, Effect effect);
}
