package org.podorozhnik.bot.outbox;

import java.util.Optional;
import org.podorozhnik.bot.text.Screen;

/**
 * A message on its way.
 *
 * @param chatId negative for groups
 * @param thread topic of a forum
 * @param replyTo message to reply to; 0 for none
 * @param edit message to edit in place; 0 for a new one
 */
public record Outgoing(
    long chatId, Optional<Integer> thread, int replyTo, int edit, Screen screen) {
  public boolean toGroup() {
    return chatId < 0;
  }

  /** The same as a new message, for when the old one can no longer be edited. */
  public Outgoing asNew() {
    return new Outgoing(chatId, thread, replyTo, 0, screen);
  }

  public Outgoing to(long otherChat) {
    return new Outgoing(otherChat, thread, 0, 0, screen);
  }
}
