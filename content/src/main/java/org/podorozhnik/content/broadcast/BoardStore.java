package org.podorozhnik.content.broadcast;

import java.util.List;
import java.util.Optional;
import org.podorozhnik.content.Effect;

/** Keeps the boards, one for each group. Ids of groups are kept encrypted. Thread-safe. */
public interface BoardStore {
  Optional<Board> find(long chat);

  /** All boards, in the order in which they were made. */
  List<Board> all();

  /** Makes the board of a group, or replaces it. False if the effect is old. */
  boolean save(Board board, Effect effect);

  /**
   * Notes what is shown. Nothing happens if the board has ended or is of other crossings meanwhile.
   */
  void shown(Board board);

  /** Ends the board; what it was, or empty. Needs no effect: ending twice is ending once. */
  Optional<Board> end(long chat);
}
