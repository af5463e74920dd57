package org.podorozhnik.bot.config;

/** A setting that cannot be used; the message is a sentence for whoever starts the program. */
public final class SettingsException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public SettingsException(String message) {
    super(message);
  }
}
