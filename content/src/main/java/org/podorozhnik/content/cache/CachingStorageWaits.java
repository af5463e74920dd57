package org.podorozhnik.content.cache;

import com.github.benmanes.caffeine.cache.Cache;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.podorozhnik.content.Effect;
import org.podorozhnik.content.border.Observation;
import org.podorozhnik.content.border.Queue;
import org.podorozhnik.content.border.WaitReport;
import org.podorozhnik.content.border.WaitStore;

/**
 * The newest reports of each queue, so that a list of all queues reads nothing. A new report is put
 * behind them; whatever else changes drops them.
 */
final class CachingStorageWaits implements WaitStore {
  /** As many as an estimate reads, and a few more. */
  static final int MOST = 1_500;

  private final WaitStore store;
  private final CachingStorageFill<Queue, Newest> cache;

  CachingStorageWaits(WaitStore store, Cache<Queue, Newest> cache) {
    this.store = store;
    this.cache = new CachingStorageFill<>(cache);
  }

  /**
   * @param all oldest first
   * @param whole true if the store has no older ones
   */
  record Newest(List<Observation> all, boolean whole) {
    /** Empty if older ones are asked for than are known. */
    Optional<List<Observation>> within(Instant from, Instant to, int limit) {
      int first = first(from);
      int last = first(to.plusMillis(1));
      boolean reaches = whole || first > 0 || last - first >= limit;
      return reaches && last >= first
          ? Optional.of(all.subList(Math.max(first, last - limit), last))
          : Optional.empty();
    }

    /** Unless it is there: a reader may have seen it before its writer comes to tell. */
    Newest with(Observation told) {
      int place = first(told.at().plusMillis(1));
      if (all.subList(first(told.at()), place).contains(told)) {
        return this;
      }
      List<Observation> more = new ArrayList<>(all);
      more.add(place, told);
      return more.size() > MOST
          ? new Newest(List.copyOf(more.subList(1, more.size())), false)
          : new Newest(List.copyOf(more), whole);
    }

    private int first(Instant at) {
      int low = 0;
      int high = all.size();
      while (low < high) {
        int middle = (low + high) >>> 1;
        if (all.get(middle).at().isBefore(at)) {
          low = middle + 1;
        } else {
          high = middle;
        }
      }
      return low;
    }
  }

  @Override
  public List<Observation> reports(Queue queue, Instant from, Instant to, int limit) {
    if (limit > MOST) {
      return store.reports(queue, from, to, limit);
    }
    return cache
        .get(queue, () -> read(queue))
        .within(from, to, limit)
        .orElseGet(() -> store.reports(queue, from, to, limit));
  }

  private Newest read(Queue queue) {
    List<Observation> newest = store.reports(queue, Instant.EPOCH, FAR, MOST);
    return new Newest(List.copyOf(newest), newest.size() < MOST);
  }

  /** Later than any report, and still a number of milliseconds. */
  private static final Instant FAR = Instant.parse("9999-01-01T00:00:00Z");

  @Override
  public Kept add(WaitReport report, long person, Duration window, Effect effect) {
    long drops = cache.drops();
    Kept kept = store.add(report, person, window, effect);
    kept.shown()
        .filter(shown -> !kept.replaced())
        .ifPresentOrElse(
            shown -> cache.change(report.queue(), drops, newest -> newest.with(shown)),
            () -> cache.drop(report.queue()));
    return kept;
  }

  @Override
  public Optional<WaitReport> takeBack(long id, long person, Effect effect) {
    Optional<WaitReport> gone = store.takeBack(id, person, effect);
    gone.ifPresent(report -> cache.drop(report.queue()));
    return gone;
  }

  @Override
  public int countBy(long person, Instant since) {
    return store.countBy(person, since);
  }

  @Override
  public List<WaitReport> of(long person) {
    return store.of(person);
  }

  @Override
  public int forget(long person, Effect effect) {
    int forgotten = store.forget(person, effect);
    cache.dropAll();
    return forgotten;
  }

  @Override
  public Map<Queue, List<Observation>> recent(Instant from, Instant to, int limit) {
    return store.recent(from, to, limit);
  }

  @Override
  public int importAll(Collection<WaitReport> reports) {
    int imported = store.importAll(reports);
    cache.dropAll();
    return imported;
  }

  @Override
  public List<Listed> listed(String crossing, int limit) {
    return store.listed(crossing, limit);
  }

  @Override
  public boolean hide(long id, boolean hidden, Effect effect) {
    boolean done = store.hide(id, hidden, effect);
    cache.dropAll();
    return done;
  }

  @Override
  public int hideSource(long id, Effect effect) {
    int hidden = store.hideSource(id, effect);
    cache.dropAll();
    return hidden;
  }

  @Override
  public long hiddenCount() {
    return store.hiddenCount();
  }

  @Override
  public int forgetReporters(Instant before) {
    int forgotten = store.forgetReporters(before);
    if (forgotten > 0) {
      cache.dropAll();
    }
    return forgotten;
  }
}
