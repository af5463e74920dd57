package org.podorozhnik.bot.outbox;

import java.util.Optional;
import org.podorozhnik.bot.text.Screen;
import org.podorozhnik.bot.text.picture.Picture;
import org.podorozhnik.content.broadcast.Payload.Attachment;

/**
 * A message on its way.
 *
 * @param chatId negative for groups
 * @param thread topic of a forum
 * @param replyTo message to reply to; 0 for none
 * @param edit message to edit in place; 0 for a new one
 * @param screen the text, or the caption of the picture or attachment
 * @param picture only of a new message
 * @param attachment of a new message, or what the edited message is the caption of
 * @param silent arrives without sound
 */
public record Outgoing(
    long chatId,
    Optional<Integer> thread,
    int replyTo,
    int edit,
    Screen screen,
    Optional<Picture> picture,
    Optional<Attachment> attachment,
    boolean silent) {
  public Outgoing {
    if (edit != 0 && picture.isPresent()) {
      throw new IllegalArgumentException("a picture cannot take the place of a text");
    }
    if (picture.isPresent() && attachment.isPresent()) {
      throw new IllegalArgumentException("a picture and an attachment in one message");
    }
  }

  /** With a picture or without, with sound. */
  public Outgoing(
      long chatId,
      Optional<Integer> thread,
      int replyTo,
      int edit,
      Screen screen,
      Optional<Picture> picture) {
    this(chatId, thread, replyTo, edit, screen, picture, Optional.empty(), false);
  }

  /** A message without a picture. */
  public Outgoing(long chatId, Optional<Integer> thread, int replyTo, int edit, Screen screen) {
    this(chatId, thread, replyTo, edit, screen, Optional.empty());
  }

  /** A new text in a chat, or in a topic of it. */
  public static Outgoing text(long chat, Optional<Integer> thread, Screen screen) {
    return new Outgoing(chat, thread, 0, 0, screen);
  }

  /** Another text in place of the present one. */
  public static Outgoing edit(long chat, int message, Screen screen) {
    return new Outgoing(chat, Optional.empty(), 0, message, screen);
  }

  public boolean toGroup() {
    return chatId < 0;
  }

  /** The same as a new message, for when the old one can no longer be edited. */
  public Outgoing asNew() {
    return new Outgoing(chatId, thread, replyTo, 0, screen, picture, attachment, silent);
  }

  public Outgoing to(long otherChat) {
    return new Outgoing(otherChat, thread, 0, 0, screen, picture, attachment, silent);
  }

  /** The words alone, for when the picture is not taken. */
  public Outgoing withoutPicture() {
    return new Outgoing(
        chatId, thread, replyTo, edit, screen, Optional.empty(), Optional.empty(), silent);
  }

  /** The same outside of any topic, for when the topic is gone. */
  public Outgoing withoutThread() {
    return new Outgoing(
        chatId, Optional.empty(), replyTo, edit, screen, picture, attachment, silent);
  }

  public Outgoing withAttachment(Optional<Attachment> file) {
    return new Outgoing(chatId, thread, replyTo, edit, screen, picture, file, silent);
  }

  public Outgoing silently() {
    return new Outgoing(chatId, thread, replyTo, edit, screen, picture, attachment, true);
  }
}
