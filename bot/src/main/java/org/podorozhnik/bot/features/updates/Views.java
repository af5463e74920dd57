package org.podorozhnik.bot.features.updates;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.podorozhnik.content.broadcast.Broadcast;
import org.podorozhnik.content.broadcast.Broadcast.State;
import org.podorozhnik.content.broadcast.BroadcastStore;
import org.podorozhnik.content.broadcast.Tally;
import org.podorozhnik.content.staff.StaffRoll;

/** Gathers what is shown of a broadcast. */
final class Views {
  static final Set<State> NOT_STARTED = Set.of(State.SCHEDULED, State.LATE);

  private final BroadcastStore store;
  private final StaffRoll staff;
  private final Paces paces;

  Views(BroadcastStore store, StaffRoll staff, Paces paces) {
    this.store = store;
    this.staff = staff;
    this.paces = paces;
  }

  View of(Broadcast broadcast) {
    return of(broadcast, store.tally(broadcast.number()));
  }

  View of(Broadcast broadcast, Tally tally) {
    long number = broadcast.number();
    boolean active = broadcast.state().active();
    long reach =
        broadcast.in(NOT_STARTED)
            ? store.size(broadcast.announcement().audience(), urgent(broadcast)).total()
            : 0;
    return new View(
        broadcast,
        tally,
        active ? paces.perSecond(number) : Optional.empty(),
        active && tally.putOff() > 0 ? store.nextDue(number) : Optional.empty(),
        reach,
        staff.signature(broadcast.author()),
        staff.frozen());
  }

  private static boolean urgent(Broadcast broadcast) {
    return broadcast.announcement().urgent();
  }

  /** For lists, where only what moves is counted. */
  Tally brief(Broadcast broadcast) {
    return broadcast.state().active()
        ? store.tally(broadcast.number())
        : new Tally(Map.of(), 0, 0, 0);
  }
}
