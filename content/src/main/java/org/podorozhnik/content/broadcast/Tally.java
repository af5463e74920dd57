package org.podorozhnik.content.broadcast;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * How far a broadcast is.
 *
 * @param states chats by what became of their delivery; the sum is the audience
 * @param left deliveries with something still to be done: sending, editing or deleting; while a
 *     broadcast is active whose sends are held, without those
 * @param putOff of those left, how many are not due yet (quiet hours, a pause Telegram asked for)
 * @param current chats that show the present text; less than SENT while a correction runs
 */
public record Tally(Map<DeliveryState, Long> states, long left, long putOff, long current) {
  public Tally {
    Map<DeliveryState, Long> all = new EnumMap<>(DeliveryState.class);
    for (DeliveryState state : DeliveryState.values()) {
      all.put(state, states.getOrDefault(state, 0L));
    }
    states = Collections.unmodifiableMap(all);
  }

  public long of(DeliveryState state) {
    return states.getOrDefault(state, 0L);
  }

  public long total() {
    return states.values().stream().mapToLong(Long::longValue).sum();
  }
}
