package org.podorozhnik.bot.routing;

/** Where a message was written. */
public enum ChatKind {
  PRIVATE,
  GROUP,
  /** A channel, or a kind that Telegram invents later: the bot stays silent there. */
  OTHER
}
