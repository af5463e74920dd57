package org.podorozhnik.content;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.podorozhnik.content.border.Alert;
import org.podorozhnik.content.border.AlertStore;
import org.podorozhnik.content.update.PendingReplyStore.PendingReply;

/** Alerts in a map, under the lock of the storage. */
final class InMemoryAlerts implements AlertStore {
  private final InMemoryStorage storage;
  private final TreeMap<Long, Alert> alerts = new TreeMap<>();
  private long last;

  InMemoryAlerts(InMemoryStorage storage) {
    this.storage = storage;
  }

  int size() {
    return alerts.size();
  }

  private List<Alert> all(Predicate<Alert> which) {
    storage.work();
    return alerts.values().stream().filter(which).toList();
  }

  private Optional<Alert> find(long id, long chat) {
    return Optional.ofNullable(alerts.get(id)).filter(one -> one.chat() == chat);
  }

  private static boolean equal(Alert one, Alert other) {
    return one.chat() == other.chat()
        && one.queue().equals(other.queue())
        && one.condition() == other.condition()
        && one.minutes() == other.minutes();
  }

  private Alert put(long id, Alert alert, Instant until, boolean armed, Optional<Instant> fired) {
    Alert kept =
        new Alert(
            id,
            alert.chat(),
            alert.queue(),
            alert.condition(),
            alert.minutes(),
            until,
            armed,
            fired,
            alert.language());
    alerts.put(id, kept);
    return kept;
  }

  private Alert setUntil(Alert alert, Instant until) {
    return put(alert.id(), alert, until, alert.armed(), alert.fired());
  }

  @Override
  public Optional<Alert> add(Alert alert, Effect effect) {
    synchronized (storage) {
      boolean first = storage.first(effect);
      Optional<Alert> equal = all(one -> equal(one, alert)).stream().findFirst();
      if (!first) {
        return equal;
      }
      if (equal.isPresent()) {
        return equal.map(one -> put(one.id(), alert, alert.until(), one.armed(), one.fired()));
      }
      return of(alert.chat()).size() < Alert.MOST
          ? Optional.of(put(++last, alert, alert.until(), alert.armed(), alert.fired()))
          : Optional.empty();
    }
  }

  @Override
  public List<Alert> of(long chat) {
    synchronized (storage) {
      return all(one -> one.chat() == chat);
    }
  }

  @Override
  public List<Alert> live(Instant at) {
    synchronized (storage) {
      return all(one -> one.until().isAfter(at));
    }
  }

  @Override
  public Optional<Alert> remove(long id, long chat, Effect effect) {
    synchronized (storage) {
      if (!storage.first(effect)) {
        return Optional.empty();
      }
      Optional<Alert> alert = find(id, chat);
      alert.ifPresent(one -> alerts.remove(id));
      return alert;
    }
  }

  @Override
  public boolean prolong(long id, long chat, Instant until, Effect effect) {
    synchronized (storage) {
      if (!storage.first(effect)) {
        return false;
      }
      return find(id, chat).map(one -> setUntil(one, until)).isPresent();
    }
  }

  @Override
  public boolean fire(long id, Instant at, PendingReply message) {
    synchronized (storage) {
      storage.work();
      Alert alert = alerts.get(id);
      if (alert == null || !alert.armed()) {
        return false;
      }
      put(id, alert, alert.until(), false, Optional.of(at));
      storage.pendingReplies().add(message);
      return true;
    }
  }

  @Override
  public void rearm(long id) {
    synchronized (storage) {
      storage.work();
      Alert alert = alerts.get(id);
      if (alert != null) {
        put(id, alert, alert.until(), true, alert.fired());
      }
    }
  }

  @Override
  public int purge(Instant before) {
    synchronized (storage) {
      storage.work();
      int size = alerts.size();
      alerts.values().removeIf(one -> one.until().isBefore(before));
      return size - alerts.size();
    }
  }

  @Override
  public boolean forget(long chat, Effect effect) {
    synchronized (storage) {
      return storage.first(effect) && alerts.values().removeIf(one -> one.chat() == chat);
    }
  }
}
