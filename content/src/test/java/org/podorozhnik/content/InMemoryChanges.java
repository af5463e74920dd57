package org.podorozhnik.content;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.podorozhnik.content.broadcast.Change;
import org.podorozhnik.content.broadcast.ChangeStore;

/** Changes in a list, under the lock of the storage. */
final class InMemoryChanges implements ChangeStore {
  private final InMemoryStorage storage;
  private final Clock clock;
  private final List<Change> changes = new ArrayList<>();

  InMemoryChanges(InMemoryStorage storage, Clock clock) {
    this.storage = storage;
    this.clock = clock;
  }

  void note(Change.Kind kind, String subject, String word) {
    changes.add(new Change(clock.instant(), kind, subject, word));
  }

  @Override
  public List<Change> since(Instant instant) {
    synchronized (storage) {
      storage.work();
      return changes.stream().filter(change -> change.at().isAfter(instant)).toList();
    }
  }

  @Override
  public int forgetBefore(Instant instant) {
    synchronized (storage) {
      storage.work();
      int before = changes.size();
      changes.removeIf(change -> change.at().isBefore(instant));
      return before - changes.size();
    }
  }
}
