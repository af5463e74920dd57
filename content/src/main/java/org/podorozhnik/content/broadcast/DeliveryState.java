package org.podorozhnik.content.broadcast;

import java.util.Locale;

/** How far one delivery is. */
public enum DeliveryState {
  /** Not sent yet. */
  PENDING,
  /** Put off, because Telegram asked or failed. */
  RETRY_AT,
  /** In the chat. */
  SENT,
  /** The person blocked the bot, or the group threw it out or muted it. */
  BLOCKED,
  /** There is no such chat any more. */
  GONE,
  /** Telegram refuses this message. */
  REJECTED,
  /** It went out and no answer came: it may have arrived. Never sent again by itself. */
  UNKNOWN,
  /** Taken back: deleted, or replaced by a withdrawal; or never sent because of it. */
  RECALLED;

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
