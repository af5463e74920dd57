package org.podorozhnik.content.broadcast;

import java.util.Optional;

/**
 * What arrives in a chat, in one language.
 *
 * @param html Telegram HTML: the text, or the caption of the attachment; never blank, since a
 *     picture may not load where it is read
 */
public record Payload(String html, Optional<Attachment> attachment) {
  public Payload {
    if (html.isBlank()) {
      throw new IllegalArgumentException("no text");
    }
  }

  /**
   * A file that Telegram already has.
   *
   * @param fileId Telegram's {@code file_id}, valid for this bot
   */
  public record Attachment(Kind kind, String fileId) {
    /** How it is shown. */
    public enum Kind {
      PHOTO,
      DOCUMENT
    }
  }
}
