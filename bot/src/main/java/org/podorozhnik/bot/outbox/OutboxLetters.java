package org.podorozhnik.bot.outbox;

import java.time.Instant;
import java.util.Optional;
import org.podorozhnik.bot.routing.Letters;
import org.podorozhnik.bot.text.Screen;
import org.podorozhnik.content.update.PendingReplyStore.PendingReply;

/** Letters in the form in which {@link ReplyLane} finds its rows. */
public final class OutboxLetters implements Letters {
  @Override
  public PendingReply to(long chat, Screen screen, Instant now) {
    Outgoing message = new Outgoing(chat, Optional.empty(), 0, 0, screen);
    return new PendingReply(OutgoingJson.write(message), now, now);
  }
}
