package org.podorozhnik.content;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.podorozhnik.content.subscriber.GroupStore;

/** Standings of groups in a map, under the lock of the storage. */
final class InMemoryGroups implements GroupStore {
  private static final int MOST = 100;

  private final InMemoryStorage storage;
  private final Map<Long, Approval> approvals = new HashMap<>();

  InMemoryGroups(InMemoryStorage storage) {
    this.storage = storage;
  }

  int size() {
    return approvals.size();
  }

  void move(long from, long to) {
    Approval approval = approvals.remove(from);
    if (approval != null) {
      approvals.putIfAbsent(to, approval);
    }
  }

  @Override
  public Optional<Approval> find(long chat) {
    synchronized (storage) {
      storage.work();
      return Optional.ofNullable(approvals.get(chat));
    }
  }

  @Override
  public void save(long chat, Approval approval) {
    synchronized (storage) {
      storage.work();
      approvals.put(chat, approval);
    }
  }

  @Override
  public boolean remove(long chat) {
    synchronized (storage) {
      storage.work();
      return approvals.remove(chat) != null;
    }
  }

  @Override
  public List<Long> in(State state, Instant before) {
    synchronized (storage) {
      storage.work();
      return approvals.entrySet().stream()
          .filter(one -> one.getValue().state() == state)
          .filter(one -> one.getValue().since().isBefore(before))
          .sorted(Comparator.comparing(one -> one.getValue().since()))
          .limit(MOST)
          .map(Map.Entry::getKey)
          .toList();
    }
  }
}
