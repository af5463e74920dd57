package org.podorozhnik.bot.outbox;

import java.util.HashMap;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;

/**
 * The errands that were sent and whose answers were not looked at yet. For one thread; answers come
 * from any.
 */
final class OnTheWire {
  private final PacedWire wire;
  private final Runnable wake;
  private final Queue<Answer> answers = new ConcurrentLinkedQueue<>();
  private final Map<Long, Integer> byBroadcast = new HashMap<>();
  private int size;

  /** What became of an errand. */
  record Answer(Errand errand, Delivery delivery) {}

  /**
   * @param wake told of each answer
   */
  OnTheWire(PacedWire wire, Runnable wake) {
    this.wire = wire;
    this.wake = wake;
  }

  /** Sends it now; whether its chat is open was asked before. */
  void send(Errand errand) {
    size++;
    byBroadcast.merge(errand.parcel().number(), 1, Integer::sum);
    wire.send(errand.parcel().chat(), errand.act())
        .thenAccept(
            delivery -> {
              answers.add(new Answer(errand, delivery));
              wake.run();
            });
  }

  /** The next answer, or null if none came. */
  @Nullable Answer poll() {
    Answer answer = answers.poll();
    if (answer != null) {
      size--;
      byBroadcast.computeIfPresent(
          answer.errand().parcel().number(), (number, n) -> n > 1 ? n - 1 : null);
    }
    return answer;
  }

  int size() {
    return size;
  }

  boolean has(long broadcast) {
    return byBroadcast.containsKey(broadcast);
  }

  /** True while Telegram takes nothing from this token. */
  boolean closed() {
    return wire.closed();
  }
}
