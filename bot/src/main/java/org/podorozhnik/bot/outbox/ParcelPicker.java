package org.podorozhnik.bot.outbox;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.podorozhnik.content.Storage;
import org.podorozhnik.content.broadcast.Broadcast;
import org.podorozhnik.content.broadcast.Broadcast.Task;
import org.podorozhnik.content.broadcast.Parcel;
import org.podorozhnik.content.subscriber.QuietHours;

/** Chooses what may be sent now, and puts off what may not: quiet hours, the pace of the chat. */
final class ParcelPicker {
  /** Where many chats are quiet, more are looked at, but not so many that others wait long. */
  private static final int ROUNDS = 4;

  private static final int MORE = 250;

  private final Storage storage;
  private final ChatGates gates;

  /**
   * What was found.
   *
   * @param parcels to be sent now; their chats' places are taken
   * @param putOff how many others were put off
   */
  record Picked(List<Parcel> parcels, int putOff) {
    boolean nothing() {
      return parcels.isEmpty() && putOff == 0;
    }
  }

  ParcelPicker(Storage storage, ChatGates gates) {
    this.storage = storage;
    this.gates = gates;
  }

  /** At most so many parcels of a broadcast. */
  Picked pick(Broadcast broadcast, int places, Instant now) {
    Set<Parcel> chosen = new LinkedHashSet<>();
    int putOff = 0;
    for (int round = 0; round < ROUNDS && chosen.size() < places; round++) {
      int most = round == 0 ? places : places + MORE;
      int before = putOff;
      putOff += round(broadcast, chosen, places, most, now);
      if (putOff == before) {
        break;
      }
    }
    return new Picked(List.copyOf(chosen), putOff);
  }

  private int round(Broadcast broadcast, Set<Parcel> chosen, int places, int most, Instant now) {
    Map<Instant, List<Parcel>> off = new TreeMap<>();
    for (Parcel parcel : storage.broadcasts().ready(broadcast.number(), most, now)) {
      if (chosen.size() == places) {
        break;
      }
      if (chosen.contains(parcel)) {
        continue;
      }
      Optional<Instant> due = notBefore(broadcast, parcel, now);
      if (due.isPresent()) {
        off.computeIfAbsent(due.get(), d -> new ArrayList<>()).add(parcel);
      } else {
        chosen.add(parcel);
      }
    }
    off.forEach((due, parcels) -> storage.broadcasts().putOff(parcels, due));
    return off.values().stream().mapToInt(List::size).sum();
  }

  /** Empty if it may be sent now; the place in its chat is taken then. */
  private Optional<Instant> notBefore(Broadcast broadcast, Parcel parcel, Instant now) {
    // Editing and deleting make no sound.
    boolean heard = parcel.task() == Task.SEND && !broadcast.announcement().urgent();
    Optional<QuietHours> quiet =
        heard
            ? storage.preferences().find(parcel.chat()).quiet().filter(q -> q.covers(now))
            : Optional.empty();
    if (quiet.isPresent()) {
      return quiet.map(q -> q.end(now));
    }
    Duration wait = gates.takeQueued(parcel.chat());
    // Whole seconds, so that one write puts many off.
    return wait.isZero()
        ? Optional.empty()
        : Optional.of(now.plus(wait).truncatedTo(ChronoUnit.SECONDS).plusSeconds(1));
  }
}
