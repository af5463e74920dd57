package org.podorozhnik.content.broadcast;

import java.time.Instant;
import java.util.Optional;
import org.podorozhnik.content.broadcast.Broadcast.Task;

/**
 * One delivery that is to be worked on.
 *
 * @param number of the broadcast
 * @param recipient the number of the chat's subscription
 * @param chat Telegram id, negative for groups
 * @param thread the topic of a forum where it belongs
 * @param language of the chat's updates
 * @param task what is to be done
 * @param messageId what to edit or delete; 0 for sending
 * @param sentAt when that was sent; empty for sending
 * @param attempts how often this was tried in vain; {@link BroadcastStore#putOff} does not count
 */
public record Parcel(
    long number,
    long recipient,
    long chat,
    Optional<Integer> thread,
    String language,
    Task task,
    int messageId,
    Optional<Instant> sentAt,
    int attempts) {
  Parcel withRecipient(long other) {
    return new Parcel(number, other, chat, thread, language, task, messageId, sentAt, attempts);
  }
}
