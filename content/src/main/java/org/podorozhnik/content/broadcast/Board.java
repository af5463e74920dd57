package org.podorozhnik.content.broadcast;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The live board of a group: one message that is kept current.
 *
 * @param chat the group
 * @param thread the topic of a forum it stands in
 * @param crossings ids, in the order in which they are shown; never empty
 * @param area shown as the heading if the board is one of a whole country; then the crossings are
 *     those of the country when the board was made
 * @param messageId 0 while it is not posted
 * @param shown tells the text that is shown from any other; 0 for none
 * @param edited when it was last posted or edited
 */
public record Board(
    long chat,
    Optional<Integer> thread,
    List<String> crossings,
    Optional<String> area,
    int messageId,
    int shown,
    Instant edited) {
  public Board {
    crossings = List.copyOf(crossings);
    if (crossings.isEmpty()) {
      throw new IllegalArgumentException("a board of nothing");
    }
  }

  public Board shown(int message, int text, Instant at) {
    return new Board(chat, thread, crossings, area, message, text, at);
  }
}
