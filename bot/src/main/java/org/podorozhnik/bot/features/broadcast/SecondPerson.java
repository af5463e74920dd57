package org.podorozhnik.bot.features.broadcast;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.podorozhnik.bot.routing.Doors;
import org.podorozhnik.bot.text.Words;
import org.podorozhnik.content.broadcast.Broadcast;
import org.podorozhnik.content.broadcast.Broadcast.State;
import org.podorozhnik.content.broadcast.BroadcastStore;
import org.podorozhnik.content.broadcast.DeliveryState;
import org.podorozhnik.content.broadcast.Draft;
import org.podorozhnik.content.staff.Role;

/** Decides whether one person is enough, and who the others are. */
final class SecondPerson {
  private static final Set<State> ENDED = Set.of(State.DONE, State.CANCELLED);

  private final BroadcastStore store;
  private final Doors doors;
  private final KnownHosts hosts;

  SecondPerson(BroadcastStore store, Doors doors, KnownHosts hosts) {
    this.store = store;
    this.doors = doors;
    this.hosts = hosts;
  }

  /** Why a second person is needed; empty if none is. */
  Optional<String> reason(Draft draft, Words words) {
    if (rings(draft)) {
      return Optional.of(words.get("broadcast.why.urgent"));
    }
    List<String> sites = hosts.strangers(draft.announcement());
    return sites.isEmpty()
        ? Optional.empty()
        : Optional.of(words.get("broadcast.why.link", "site", String.join(", ", sites)));
  }

  /** An edit makes no sound; what is still to be sent as urgent, or can be sent again, does. */
  private boolean rings(Draft draft) {
    Optional<Broadcast> corrected = draft.corrects().flatMap(store::find);
    return draft.announcement().urgent() && corrected.filter(this::silent).isEmpty();
  }

  private boolean silent(Broadcast broadcast) {
    return broadcast.in(ENDED)
        && (broadcast.times().purged()
            || store.tally(broadcast.number()).of(DeliveryState.UNKNOWN) == 0);
  }

  boolean maySend(long person) {
    return doors.staff().may(person, Role.SENDER);
  }

  /** All others who may confirm. */
  List<Long> others(long author) {
    return doors.staff().with(Role.SENDER).stream().filter(person -> person != author).toList();
  }

  /** How somebody is called before colleagues: by signature, never by name. */
  String signature(long person, Words words) {
    return doors.staff().signature(person).orElseGet(() -> words.get("broadcast.owner"));
  }
}
