package org.podorozhnik.content;

import static java.util.Comparator.comparing;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.podorozhnik.content.border.CrossingState;
import org.podorozhnik.content.border.OfficialStore;
import org.podorozhnik.content.border.OfficialWait;
import org.podorozhnik.content.border.Queue;
import org.podorozhnik.content.broadcast.Change.Kind;

/** Official words in maps, under the lock of their storage. */
final class InMemoryOfficial implements OfficialStore {
  private final InMemoryStorage storage;
  private final Map<String, CrossingState> states = new HashMap<>();
  private final Map<Queue, OfficialWait> waits = new HashMap<>();

  InMemoryOfficial(InMemoryStorage storage) {
    this.storage = storage;
  }

  @Override
  public List<CrossingState> states(Instant at) {
    synchronized (storage) {
      storage.work();
      return states.values().stream()
          .filter(state -> state.holds(at))
          .sorted(comparing(CrossingState::crossing))
          .toList();
    }
  }

  @Override
  public List<OfficialWait> waits(Instant at) {
    synchronized (storage) {
      storage.work();
      return waits.values().stream()
          .filter(wait -> wait.holds(at))
          .sorted(comparing(wait -> InMemoryWaits.inOrder(wait.queue())))
          .toList();
    }
  }

  @Override
  public boolean setState(CrossingState state, Effect effect) {
    synchronized (storage) {
      boolean first = storage.first(effect);
      if (first) {
        CrossingState before = states.put(state.crossing(), state);
        if (before == null || before.word() != state.word() || !before.holds(state.since())) {
          storage.note(Kind.CROSSING, state.crossing(), state.word().word());
        }
      }
      return first;
    }
  }

  @Override
  public Optional<CrossingState> clearState(String crossing, Effect effect) {
    synchronized (storage) {
      if (!storage.first(effect)) {
        return Optional.empty();
      }
      Optional<CrossingState> before = Optional.ofNullable(states.remove(crossing));
      before
          .filter(state -> state.holds(storage.now()))
          .ifPresent(state -> storage.note(Kind.CROSSING, crossing, "lifted"));
      return before;
    }
  }

  @Override
  public boolean setWait(OfficialWait wait, Effect effect) {
    synchronized (storage) {
      boolean first = storage.first(effect);
      if (first) {
        waits.put(wait.queue(), wait);
      }
      return first;
    }
  }

  @Override
  public boolean clearWait(Queue queue, Effect effect) {
    synchronized (storage) {
      return storage.first(effect) && waits.remove(queue) != null;
    }
  }
}
