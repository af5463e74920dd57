package org.podorozhnik.bot.routing;

import java.time.Instant;
import java.util.Optional;
import org.podorozhnik.bot.text.Screen;
import org.podorozhnik.content.update.PendingReplyStore.PendingReply;

/** Writes a message that nobody asked for just now, to be kept with the effect it tells of. */
@FunctionalInterface
public interface Letters {
  /** The message as a row of the outbox, to be sent at once after the commit. */
  PendingReply to(long chat, Screen screen, Instant now);

  /**
   * The same into a topic of a forum, and without a sound. Who cannot tell these apart writes a
   * plain letter.
   */
  default PendingReply to(
      long chat, Optional<Integer> thread, boolean silent, Screen screen, Instant now) {
    return to(chat, screen, now);
  }
}
