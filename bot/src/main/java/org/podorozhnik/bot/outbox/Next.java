package org.podorozhnik.bot.outbox;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What follows from an attempt to send a reply or a letter, which are sent until they arrive.
 *
 * @param messageId of the message that stands in the chat now; 0 if it is not known
 * @param again what to send later, or null if this is settled
 */
record Next(int messageId, @Nullable Outgoing again, Duration pause) {
  private static final Duration ONE_SECOND = Duration.ofSeconds(1);
  private static final Logger LOG = LoggerFactory.getLogger(ReplyLane.class);

  static Next settled(int messageId) {
    return new Next(messageId, null, Duration.ZERO);
  }

  /** Also closes the gate of the chat while what must not be overtaken is tried again. */
  static Next of(Outgoing message, Delivery delivery, ChatGates gates) {
    if (delivery instanceof Delivery.Sent sent) {
      return settled(sent.messageId());
    }
    if (delivery instanceof Delivery.RetryAfter retry) {
      return new Next(0, message, retry.pause());
    }
    if (delivery instanceof Delivery.ChatMoved moved) {
      return new Next(0, message.to(moved.newChatId()), Duration.ZERO);
    }
    if (delivery instanceof Delivery.Rejected rejected) {
      return rejected(message, rejected);
    }
    if (delivery instanceof Delivery.ChatGone) {
      return settled(0);
    }
    // What follows in this chat must not overtake what is tried again.
    gates.close(message.chatId(), ONE_SECOND);
    return new Next(0, message, ONE_SECOND);
  }

  private static Next rejected(Outgoing message, Delivery.Rejected rejected) {
    String reason = rejected.reason();
    if (reason.contains("message is not modified")) {
      return settled(message.edit());
    }
    if (message.edit() != 0) {
      return new Next(0, message.asNew(), Duration.ZERO);
    }
    if (message.thread().isPresent() && rejected.topicShut()) {
      return new Next(0, message.withoutThread(), Duration.ZERO);
    }
    if (message.picture().isPresent()) {
      LOG.warn("Telegram refused a picture: {}. Its words are sent alone.", reason);
      return new Next(0, message.withoutPicture(), Duration.ZERO);
    }
    LOG.error("Telegram refused a reply: {}. Mend the text it was made from.", reason);
    return settled(0);
  }
}
