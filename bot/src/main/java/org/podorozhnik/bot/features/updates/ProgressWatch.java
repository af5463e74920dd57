package org.podorozhnik.bot.features.updates;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.podorozhnik.bot.routing.Chore;
import org.podorozhnik.bot.routing.PersonalLetters;
import org.podorozhnik.bot.text.Screen;
import org.podorozhnik.content.broadcast.Broadcast;
import org.podorozhnik.content.broadcast.Broadcast.State;
import org.podorozhnik.content.broadcast.BroadcastStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Shows authors how far their broadcasts are. At start it also looks at those that ended lately or
 * rest, since the process may have died before it showed that; their messages are set right, and no
 * letter is written twice. Used by one thread at a time.
 */
final class ProgressWatch {
  static final Duration EVERY = Duration.ofSeconds(3);
  private static final Logger LOG = LoggerFactory.getLogger(ProgressWatch.class);

  /** Counting many rows is dear. */
  private static final Duration EVERY_FOR_LARGE = Duration.ofSeconds(10);

  private static final long LARGE = 100_000;
  private static final Duration LATELY = Duration.ofMinutes(10);

  /** An end is written down a little after its time. */
  private static final Duration OVERLAP = Duration.ofSeconds(30);

  /** Whoever waited so long may be looking elsewhere. */
  private static final Duration UNWATCHED = Duration.ofMinutes(1);

  private static final Set<State> RESTING = Set.of(State.PAUSED, State.STOPPED);

  private final BroadcastStore store;
  private final Views views;
  private final Paces paces;
  private final UpdateScreens screens;
  private final PersonalLetters letters;
  private final ControlMessages controls;
  private final Map<Long, Follow> followed = new HashMap<>();

  /** Resting ones that are shown so; looked at again only when that changes. */
  private final Map<Long, State> resting = new HashMap<>();

  /** Ends that are shown, as far back as they are looked for. */
  private final Set<End> shownEnds = new HashSet<>();

  private Optional<Instant> lastLook = Optional.empty();

  private record End(long number, Instant at) {
    static End of(Broadcast broadcast) {
      return new End(broadcast.number(), broadcast.times().finished().orElse(Instant.MAX));
    }
  }

  /**
   * A broadcast whose end is to be shown.
   *
   * @param since when it was first seen at work
   * @param next when it is worth looking again
   * @param told nothing more is to be written about its end
   * @param shown its end as it was shown once
   */
  private record Follow(Instant since, Instant next, boolean told, Optional<Screen> shown) {
    Follow(Instant since, Instant next, boolean told) {
      this(since, next, told, Optional.empty());
    }
  }

  ProgressWatch(
      BroadcastStore store,
      Views views,
      Paces paces,
      UpdateScreens screens,
      PersonalLetters letters,
      ControlMessages controls) {
    this.store = store;
    this.views = views;
    this.paces = paces;
    this.screens = screens;
    this.letters = letters;
    this.controls = controls;
  }

  Chore chore() {
    return new Chore("progress of updates", EVERY, this::look);
  }

  private void look(Instant now) {
    List<Broadcast> active = store.active();
    active.forEach(broadcast -> guarded(broadcast, now));
    store.atRest(lastLook.map(at -> at.minus(OVERLAP)).orElse(now.minus(LATELY))).stream()
        .filter(broadcast -> !shownEnds.contains(End.of(broadcast)))
        .forEach(b -> followed.putIfAbsent(b.number(), new Follow(now, now, lastLook.isEmpty())));
    lastLook = Optional.of(now);
    shownEnds.removeIf(end -> end.at().isBefore(now.minus(LATELY)));
    Set<Long> working = active.stream().map(Broadcast::number).collect(Collectors.toSet());
    for (long number : new ArrayList<>(followed.keySet())) {
      if (!working.contains(number)) {
        store.find(number).ifPresentOrElse(b -> guarded(b, now), () -> forget(number));
      }
    }
  }

  /** One that cannot be shown must not hide the others. */
  private void guarded(Broadcast broadcast, Instant now) {
    try {
      if (broadcast.state().active()) {
        working(broadcast, now);
      } else {
        ended(broadcast, now);
      }
    } catch (RuntimeException e) {
      LOG.error("The progress of an update could not be shown: {}", e.toString());
    }
  }

  private void working(Broadcast broadcast, Instant now) {
    long number = broadcast.number();
    resting.remove(number);
    Follow before = followed.get(number);
    if (before != null && now.isBefore(before.next())) {
      return;
    }
    Instant since = before == null || before.told() ? begun(broadcast, now) : before.since();
    View view = views.of(broadcast);
    Duration pause = view.tally().total() > LARGE ? EVERY_FOR_LARGE : EVERY;
    followed.put(number, new Follow(since, now.plus(pause), false));
    paces.looked(broadcast, view.progress(), now);
    Screen screen =
        screens.control(views.of(broadcast, view.tally()), letters.words(broadcast.author()));
    controls.show(broadcast, screen, now);
  }

  /** At start the work may have gone on for long already. */
  private Instant begun(Broadcast broadcast, Instant now) {
    return lastLook.isPresent() ? now : Progress.begun(broadcast).orElse(now);
  }

  private void ended(Broadcast broadcast, Instant now) {
    long number = broadcast.number();
    if (resting.get(number) == broadcast.state()) {
      return;
    }
    Follow follow = followed.getOrDefault(number, new Follow(now, now, true));
    View view = views.of(broadcast);
    if (!follow.told() && worthALetter(broadcast, follow, now)) {
      letters.tell(broadcast.author(), words -> screens.ended(view, words), now);
    }
    followed.put(number, new Follow(follow.since(), now, true, follow.shown()));
    Screen screen = screens.control(view, letters.words(broadcast.author()));
    controls.show(broadcast, screen, now);
    if (store.find(number).filter(b -> controls.shows(b, screen)).isPresent()) {
      shown(broadcast, screen, now);
    }
  }

  /**
   * An end is shown a second time: the answer to the button that began the work edits the same
   * message, and may have arrived after the first. Telegram leaves alone what stands there already.
   */
  private void shown(Broadcast broadcast, Screen screen, Instant now) {
    long number = broadcast.number();
    Follow follow = followed.getOrDefault(number, new Follow(now, now, true));
    if (!follow.shown().equals(Optional.of(screen))) {
      followed.put(number, new Follow(follow.since(), now, true, Optional.of(screen)));
      controls.forget(number);
      return;
    }
    forget(number);
    broadcast.times().finished().ifPresent(at -> shownEnds.add(End.of(broadcast)));
    rest(broadcast, now);
  }

  private void rest(Broadcast broadcast, Instant now) {
    if (broadcast.in(RESTING)) {
      followed.put(broadcast.number(), new Follow(now, now, true));
      resting.put(broadcast.number(), broadcast.state());
    }
  }

  private static boolean worthALetter(Broadcast broadcast, Follow follow, Instant now) {
    boolean waited = now.isAfter(follow.since().plus(UNWATCHED));
    return broadcast.in(RESTING)
        ? !broadcast.problem().isEmpty()
        : broadcast.state() == State.DONE && waited;
  }

  private void forget(long number) {
    followed.remove(number);
    resting.remove(number);
    paces.forget(number);
    controls.forget(number);
  }
}
