package org.podorozhnik.bot.routing;

import java.time.Instant;
import org.podorozhnik.bot.text.Screen;
import org.podorozhnik.content.update.PendingReplyStore.PendingReply;

/** Writes a message that nobody asked for just now, to be kept with the effect it tells of. */
@FunctionalInterface
public interface Letters {
  /** The message as a row of the outbox, to be sent at once after the commit. */
  PendingReply to(long chat, Screen screen, Instant now);
}
