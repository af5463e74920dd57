package org.podorozhnik.content.cache;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.podorozhnik.content.Effect;
import org.podorozhnik.content.border.CrossingState;
import org.podorozhnik.content.border.OfficialStore;
import org.podorozhnik.content.border.OfficialWait;
import org.podorozhnik.content.border.Queue;

/**
 * What authorities say, read once in a few seconds rather than with every estimate. A change drops
 * it; what ends meanwhile is left out.
 */
final class CachingStorageOfficial implements OfficialStore {
  private static final Duration SERVES = Duration.ofSeconds(2);

  private final OfficialStore store;
  private final Lately<CrossingState> states;
  private final Lately<OfficialWait> waits;

  CachingStorageOfficial(OfficialStore store) {
    this.store = store;
    this.states = new Lately<>(store::states, CrossingState::holds);
    this.waits = new Lately<>(store::waits, OfficialWait::holds);
  }

  /** The last reading, as long as it serves. */
  private static final class Lately<T> {
    private final Function<Instant, List<T>> read;
    private final BiPredicate<T, Instant> holds;
    private long changes;
    private @Nullable Reading<T> last;

    private record Reading<T>(Instant at, List<T> all) {
      boolean serves(Instant moment) {
        return !moment.isBefore(at) && moment.isBefore(at.plus(SERVES));
      }
    }

    Lately(Function<Instant, List<T>> read, BiPredicate<T, Instant> holds) {
      this.read = read;
      this.holds = holds;
    }

    List<T> at(Instant at) {
      Reading<T> known = last();
      if (known != null && known.serves(at)) {
        return known.all().stream().filter(one -> holds.test(one, at)).toList();
      }
      long before = changes();
      List<T> all = read.apply(at);
      keep(new Reading<>(at, all), before);
      return all;
    }

    private synchronized @Nullable Reading<T> last() {
      return last;
    }

    private synchronized long changes() {
      return changes;
    }

    private synchronized void keep(Reading<T> reading, long before) {
      boolean newer = last == null || last.at().isBefore(reading.at());
      if (changes == before && newer) {
        last = reading;
      }
    }

    synchronized void drop() {
      changes++;
      last = null;
    }
  }

  @Override
  public List<CrossingState> states(Instant at) {
    return states.at(at);
  }

  @Override
  public List<OfficialWait> waits(Instant at) {
    return waits.at(at);
  }

  @Override
  public boolean setState(CrossingState state, Effect effect) {
    boolean set = store.setState(state, effect);
    states.drop();
    return set;
  }

  @Override
  public Optional<CrossingState> clearState(String crossing, Effect effect) {
    Optional<CrossingState> cleared = store.clearState(crossing, effect);
    states.drop();
    return cleared;
  }

  @Override
  public boolean setWait(OfficialWait wait, Effect effect) {
    boolean set = store.setWait(wait, effect);
    waits.drop();
    return set;
  }

  @Override
  public boolean clearWait(Queue queue, Effect effect) {
    boolean cleared = store.clearWait(queue, effect);
    waits.drop();
    return cleared;
  }
}
