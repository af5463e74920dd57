package org.podorozhnik.bot.outbox;

import java.time.Duration;

/** What became of one attempt to send, told apart by what is done next. */
public sealed interface Delivery {
  /** Telegram took it; 0 if it does not say under which id. */
  record Sent(int messageId) implements Delivery {}

  /** Too many requests: this chat is closed for so long. */
  record RetryAfter(Duration pause) implements Delivery {}

  /** Blocked, kicked, deactivated, deleted: nothing more goes there. */
  record ChatGone() implements Delivery {}

  /** The group became a supergroup. */
  record ChatMoved(long newChatId) implements Delivery {}

  /** Refused for good; the reason is Telegram's. */
  record Rejected(String reason) implements Delivery {}

  /** Telegram did not take it: no connection, or an error of its own. Safe to send again. */
  record Unreachable() implements Delivery {}

  /** The request went out and no answer came: it may have arrived. */
  record Unknown() implements Delivery {}
}
