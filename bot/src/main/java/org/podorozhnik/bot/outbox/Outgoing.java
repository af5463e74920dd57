package org.podorozhnik.bot.outbox;

import java.util.Optional;
import org.podorozhnik.bot.text.Screen;
import org.podorozhnik.bot.text.picture.Picture;

/**
 * A message on its way.
 *
 * @param chatId negative for groups
 * @param thread topic of a forum
 * @param replyTo message to reply to; 0 for none
 * @param edit message to edit in place; 0 for a new one
 * @param screen the text, or the caption of the picture
 * @param picture only of a new message
 */
public record Outgoing(
    long chatId,
    Optional<Integer> thread,
    int replyTo,
    int edit,
    Screen screen,
    Optional<Picture> picture) {
  public Outgoing {
    if (edit != 0 && picture.isPresent()) {
      throw new IllegalArgumentException("a picture cannot take the place of a text");
    }
  }

  /** A message without a picture. */
  public Outgoing(long chatId, Optional<Integer> thread, int replyTo, int edit, Screen screen) {
    this(chatId, thread, replyTo, edit, screen, Optional.empty());
  }

  public boolean toGroup() {
    return chatId < 0;
  }

  /** The same as a new message, for when the old one can no longer be edited. */
  public Outgoing asNew() {
    return new Outgoing(chatId, thread, replyTo, 0, screen, picture);
  }

  public Outgoing to(long otherChat) {
    return new Outgoing(otherChat, thread, 0, 0, screen, picture);
  }

  /** The words alone, for when the picture is not taken. */
  public Outgoing withoutPicture() {
    return new Outgoing(chatId, thread, replyTo, edit, screen);
  }
}
