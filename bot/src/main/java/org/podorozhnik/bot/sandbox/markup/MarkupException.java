package org.podorozhnik.bot.sandbox.markup;

/** A text that Telegram cannot read; the message is Telegram's own. */
public final class MarkupException extends Exception {
  private static final long serialVersionUID = 1L;

  MarkupException(String reason) {
    super(reason, null, false, false);
  }
}
