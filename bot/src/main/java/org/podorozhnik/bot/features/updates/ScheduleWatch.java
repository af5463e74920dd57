package org.podorozhnik.bot.features.updates;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.podorozhnik.bot.routing.Chore;
import org.podorozhnik.bot.routing.PersonalLetters;
import org.podorozhnik.content.broadcast.Broadcast;
import org.podorozhnik.content.broadcast.Broadcast.State;
import org.podorozhnik.content.broadcast.BroadcastStore;
import org.podorozhnik.content.staff.Role;
import org.podorozhnik.content.staff.StaffRoll;

/**
 * Starts what was scheduled. What could not start in time, because the bot was down or all was
 * frozen, is not started by itself: it may not be true any more; nor is what somebody scheduled who
 * may not send any more. Also forgets what is old.
 */
final class ScheduleWatch {
  static final Duration LATE = Duration.ofMinutes(10);
  private static final Duration EVERY = Duration.ofSeconds(5);
  private static final Duration CLEAN_EVERY = Duration.ofHours(1);
  private static final Set<State> SCHEDULED = Set.of(State.SCHEDULED);

  private final BroadcastStore store;
  private final StaffRoll staff;
  private final Views views;
  private final UpdateScreens screens;
  private final PersonalLetters letters;

  /** Since when nothing has kept it from starting; looked at by its chore alone. */
  private Optional<Instant> watching = Optional.empty();

  ScheduleWatch(
      BroadcastStore store,
      StaffRoll staff,
      Views views,
      UpdateScreens screens,
      PersonalLetters letters) {
    this.store = store;
    this.staff = staff;
    this.views = views;
    this.screens = screens;
    this.letters = letters;
  }

  Chore chore() {
    return new Chore("scheduled updates", EVERY, this::look);
  }

  Chore cleaning() {
    return new Chore("old updates", CLEAN_EVERY, this::clean);
  }

  private void look(Instant now) {
    boolean frozen = staff.frozen();
    Instant since = watching.filter(began -> !frozen).orElse(now);
    watching = Optional.of(since);
    if (!frozen) {
      store.due(now).forEach(broadcast -> due(broadcast, since, now));
    }
  }

  private void due(Broadcast broadcast, Instant since, Instant now) {
    Instant at = broadcast.times().scheduled().orElse(now);
    if (!staff.may(broadcast.author(), Role.SENDER)) {
      late(broadcast, staff.with(Role.OWNER), "updates.lateAuthor", now);
    } else if (at.isBefore(since) || now.isAfter(at.plus(LATE))) {
      late(broadcast, List.of(broadcast.author()), "updates.late", now);
    } else if (store.change(broadcast.number(), SCHEDULED, State.FIXING, now, "")) {
      store.control(broadcast.number(), 0);
    }
  }

  /** The letter first: after a kill in between it comes again, else nobody would ever ask. */
  private void late(Broadcast broadcast, List<Long> asked, String key, Instant now) {
    View view = views.of(broadcast);
    for (long person : asked) {
      letters.tell(person, words -> screens.late(key, view, words), now);
    }
    store.change(broadcast.number(), SCHEDULED, State.LATE, now, "");
  }

  private void clean(Instant now) {
    store.purge(now.minus(BroadcastStore.KEPT));
  }
}
