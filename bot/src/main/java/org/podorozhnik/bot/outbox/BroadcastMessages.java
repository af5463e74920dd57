package org.podorozhnik.bot.outbox;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.podorozhnik.bot.outbox.PacedWire.Act;
import org.podorozhnik.bot.text.CorrectionLine;
import org.podorozhnik.bot.text.Languages;
import org.podorozhnik.bot.text.Screen;
import org.podorozhnik.bot.text.Words;
import org.podorozhnik.content.broadcast.Broadcast;
import org.podorozhnik.content.broadcast.Parcel;
import org.podorozhnik.content.broadcast.Payload;

/** What is done in a chat for a broadcast, in its language. For one thread. */
final class BroadcastMessages {
  /** Telegram deletes no older messages. */
  static final Duration DELETABLE = Duration.ofDays(2);

  private static final int MOST_SCREENS = 100;

  private final Languages languages;

  /** What many chats get alike is put together and measured once. */
  private final Map<Like, Screen> screens = new HashMap<>();

  private record Like(long number, int version, Broadcast.Task task, String language) {}

  BroadcastMessages(Languages languages) {
    this.languages = languages;
  }

  Errand errand(Broadcast broadcast, Parcel parcel, Instant now) {
    return switch (parcel.task()) {
      case SEND -> {
        Act outside = wire -> wire.send(message(broadcast, parcel).withoutThread());
        yield errand(
            broadcast,
            parcel,
            wire -> wire.send(message(broadcast, parcel)),
            parcel.thread().map(thread -> outside));
      }
      case CORRECT ->
          errand(
              broadcast,
              parcel,
              wire -> wire.send(edit(broadcast, parcel, screen(broadcast, parcel))),
              Optional.empty());
      case RECALL -> recall(broadcast, parcel, now);
    };
  }

  private Errand recall(Broadcast broadcast, Parcel parcel, Instant now) {
    Act withdraw =
        wire -> {
          Screen words = Screen.of(words(parcel).get("delivery.withdrawn"));
          return wire.send(edit(broadcast, parcel, words));
        };
    Instant sent = parcel.sentAt().orElse(Instant.EPOCH);
    return sent.plus(DELETABLE).isAfter(now)
        ? errand(
            broadcast,
            parcel,
            wire -> wire.delete(parcel.chat(), parcel.messageId()),
            Optional.of(withdraw))
        : errand(broadcast, parcel, withdraw, Optional.empty());
  }

  private static Errand errand(Broadcast broadcast, Parcel parcel, Act act, Optional<Act> instead) {
    boolean urgent = broadcast.announcement().urgent();
    return new Errand(parcel, broadcast.version(), urgent, act, instead);
  }

  private Outgoing message(Broadcast broadcast, Parcel parcel) {
    Outgoing message =
        Outgoing.text(parcel.chat(), parcel.thread(), screen(broadcast, parcel))
            .withAttachment(payload(broadcast, parcel).attachment());
    return broadcast.announcement().urgent() ? message : message.silently();
  }

  /** Another text, or another caption, in what was sent. */
  private static Outgoing edit(Broadcast broadcast, Parcel parcel, Screen screen) {
    return Outgoing.edit(parcel.chat(), parcel.messageId(), screen)
        .withAttachment(payload(broadcast, parcel).attachment());
  }

  private Screen screen(Broadcast broadcast, Parcel parcel) {
    if (screens.size() >= MOST_SCREENS) {
      screens.clear();
    }
    Like like = new Like(broadcast.number(), broadcast.version(), parcel.task(), parcel.language());
    return screens.computeIfAbsent(like, l -> compose(broadcast, parcel));
  }

  /** Whoever never had another text is not told that it was corrected. */
  private Screen compose(Broadcast broadcast, Parcel parcel) {
    String html = payload(broadcast, parcel).html();
    boolean edited = parcel.task() == Broadcast.Task.CORRECT;
    return Screen.of(edited ? CorrectionLine.under(html, broadcast, words(parcel)) : html);
  }

  private static Payload payload(Broadcast broadcast, Parcel parcel) {
    return broadcast.announcement().in(parcel.language());
  }

  private Words words(Parcel parcel) {
    return languages.find(parcel.language()).orElseGet(languages::first);
  }
}
