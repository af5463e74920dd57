package org.podorozhnik.bot.features.updates;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.podorozhnik.bot.outbox.Courier;
import org.podorozhnik.bot.outbox.Delivery;
import org.podorozhnik.bot.outbox.Outgoing;
import org.podorozhnik.bot.routing.PersonalLetters;
import org.podorozhnik.bot.text.Screen;
import org.podorozhnik.content.broadcast.Broadcast;
import org.podorozhnik.content.broadcast.BroadcastStore;

/**
 * The one message of each broadcast in its author's chat. Edited only when something changed, and
 * posted anew when it is gone; never two requests at a time. Thread-safe.
 */
final class ControlMessages {
  /** A new message that may have arrived is not repeated sooner. */
  private static final Duration DOUBT = Duration.ofMinutes(1);

  private final BroadcastStore store;
  private final Courier courier;
  private final Map<Long, Shown> shown = new ConcurrentHashMap<>();
  private final Map<Long, Instant> closed = new ConcurrentHashMap<>();
  private final Set<Long> underway = ConcurrentHashMap.newKeySet();

  private record Shown(int control, Screen screen) {}

  ControlMessages(BroadcastStore store, Courier courier) {
    this.store = store;
    this.courier = courier;
  }

  /** Shows the screen unless it stands there; what fails is tried again with the next look. */
  void show(Broadcast broadcast, Screen screen, Instant now) {
    long number = broadcast.number();
    if (shows(broadcast, screen)
        || now.isBefore(closed.getOrDefault(number, Instant.MIN))
        || !underway.add(number)) {
      return;
    }
    CompletableFuture<Void> work =
        broadcast.control() == 0 ? post(broadcast, screen, now) : edit(broadcast, screen, now);
    var unused = work.whenComplete((done, e) -> underway.remove(number));
  }

  /** True if the screen stands in the present control message, as far as known, or nobody looks. */
  boolean shows(Broadcast broadcast, Screen screen) {
    return broadcast.author() == PersonalLetters.NOBODY
        || new Shown(broadcast.control(), screen).equals(shown.get(broadcast.number()));
  }

  void forget(long number) {
    shown.remove(number);
    closed.remove(number);
  }

  private CompletableFuture<Void> edit(Broadcast broadcast, Screen screen, Instant now) {
    Outgoing edit = Outgoing.edit(broadcast.author(), broadcast.control(), screen);
    return courier
        .now(edit)
        .thenCompose(
            delivery -> {
              if (gone(delivery)) {
                return post(broadcast, screen, now);
              }
              edited(delivery, broadcast, screen, now);
              return CompletableFuture.completedFuture(null);
            });
  }

  private static boolean gone(Delivery delivery) {
    return delivery instanceof Delivery.Rejected rejected
        && !rejected.reason().contains("message is not modified");
  }

  private void edited(Delivery delivery, Broadcast broadcast, Screen screen, Instant now) {
    if (delivery instanceof Delivery.RetryAfter retry) {
      closed.put(broadcast.number(), now.plus(retry.pause()));
    } else if (!(delivery instanceof Delivery.Unreachable
        || delivery instanceof Delivery.Unknown)) {
      shown.put(broadcast.number(), new Shown(broadcast.control(), screen));
    }
  }

  private CompletableFuture<Void> post(Broadcast broadcast, Screen screen, Instant now) {
    Outgoing message = Outgoing.text(broadcast.author(), Optional.empty(), screen);
    return courier.now(message).thenAccept(delivery -> posted(delivery, broadcast, screen, now));
  }

  private void posted(Delivery delivery, Broadcast broadcast, Screen screen, Instant now) {
    long number = broadcast.number();
    if (delivery instanceof Delivery.Sent sent && sent.messageId() != 0) {
      store.control(number, sent.messageId());
      shown.put(number, new Shown(sent.messageId(), screen));
    } else if (delivery instanceof Delivery.RetryAfter retry) {
      closed.put(number, now.plus(retry.pause()));
    } else if (delivery instanceof Delivery.ChatGone || delivery instanceof Delivery.Rejected) {
      shown.put(number, new Shown(broadcast.control(), screen));
      closed.put(number, now.plus(DOUBT));
    } else if (!(delivery instanceof Delivery.Unreachable)) {
      closed.put(number, now.plus(DOUBT));
    }
  }
}
