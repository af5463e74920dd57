package org.podorozhnik.bot.outbox;

import java.time.Instant;
import java.util.Optional;
import org.podorozhnik.bot.routing.Letters;
import org.podorozhnik.bot.text.Screen;
import org.podorozhnik.content.update.PendingReplyStore;
import org.podorozhnik.content.update.PendingReplyStore.PendingReply;

/** Letters in the form in which {@link ReplyLane} finds its rows. */
public final class OutboxLetters implements Letters {
  @Override
  public PendingReply to(long chat, Screen screen, Instant now) {
    return to(chat, Optional.empty(), false, screen, now);
  }

  @Override
  public PendingReply to(
      long chat, Optional<Integer> thread, boolean silent, Screen screen, Instant now) {
    Outgoing text = Outgoing.text(chat, thread, screen);
    Outgoing message = silent ? text.silently() : text;
    return new PendingReply(OutgoingJson.write(message), now, now, PendingReplyStore.Lane.QUEUED);
  }
}
