package org.podorozhnik.bot.outbox;

import java.time.Duration;
import java.util.Locale;
import java.util.stream.Stream;

/** What became of one attempt to send, told apart by what is done next. */
public sealed interface Delivery {
  /** Telegram took it; 0 if it does not say under which id. */
  record Sent(int messageId) implements Delivery {}

  /** Too many requests: this chat is closed for so long, which may be hours. */
  record RetryAfter(Duration pause) implements Delivery {}

  /**
   * Nothing more goes there.
   *
   * @param blocked blocked, kicked or muted, which may change; false for deactivated and deleted
   */
  record ChatGone(boolean blocked) implements Delivery {}

  /** The group became a supergroup. */
  record ChatMoved(long newChatId) implements Delivery {}

  /** Refused for good; the reason is Telegram's. */
  record Rejected(String reason) implements Delivery {
    /** The topic that it was for takes nothing now: it may arrive outside of it. */
    public boolean topicShut() {
      return says("thread not found", "topic_", "topic ");
    }

    /** The topic will not come back; one that is only closed may be opened again. */
    public boolean topicGone() {
      return topicShut() && says("not found", "deleted");
    }

    private boolean says(String... words) {
      return Stream.of(words).anyMatch(reason.toLowerCase(Locale.ROOT)::contains);
    }
  }

  /** Telegram did not take it: no connection, or an error of its own. Safe to send again. */
  record Unreachable() implements Delivery {}

  /** The request went out and no answer came: it may have arrived. */
  record Unknown() implements Delivery {}
}
