package org.podorozhnik.bot.text;

/**
 * How long a text that goes to many chats may be: Telegram's limits, less the line that a
 * correction adds. In UTF-16 units, after the tags are taken out.
 */
public final class UpdateLimits {
  /** For the line that says when it was corrected, in the wordiest language and month. */
  public static final int ROOM = 64;

  public static final int MOST_TEXT = Screen.MAX_TEXT - ROOM;

  /** Bot API, sendPhoto.caption and sendDocument.caption: 1,024. */
  public static final int MOST_CAPTION = 1024 - ROOM;

  private UpdateLimits() {}

  /**
   * @param caption whether the text stands under a picture or a document
   */
  public static int most(boolean caption) {
    return caption ? MOST_CAPTION : MOST_TEXT;
  }

  /** How long the text counts to be. */
  public static int length(String html) {
    return PlainText.of(html).length();
  }
}
