package org.podorozhnik.db;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.podorozhnik.content.Effect;
import org.podorozhnik.content.border.CrossingState;
import org.podorozhnik.content.border.OfficialStore;
import org.podorozhnik.content.border.OfficialWait;
import org.podorozhnik.content.border.Queue;
import org.podorozhnik.content.broadcast.Change.Kind;

final class SqliteOfficialStore implements OfficialStore {
  private static final String HOLD = " where since <= :at and until > :at order by ";

  private final Readers readers;
  private final Writes writes;
  private final HandledEffects effects;
  private final ChangeRows changes;

  SqliteOfficialStore(Readers readers, Writes writes, HandledEffects effects, ChangeRows changes) {
    this.readers = readers;
    this.writes = writes;
    this.effects = effects;
    this.changes = changes;
  }

  @Override
  public List<CrossingState> states(Instant at) {
    return readers.read(
        handle ->
            handle
                .createQuery(
                    "select" + OfficialRows.STATE + "from official_states" + HOLD + "crossing")
                .bind("at", at.toEpochMilli())
                .map(OfficialRows::state)
                .list());
  }

  @Override
  public List<OfficialWait> waits(Instant at) {
    return readers.read(
        handle ->
            handle
                .createQuery(
                    "select"
                        + OfficialRows.WAIT
                        + "from official_waits"
                        + HOLD
                        + "crossing, direction, class")
                .bind("at", at.toEpochMilli())
                .map(OfficialRows::named)
                .list());
  }

  @Override
  public boolean setState(CrossingState state, Effect effect) {
    return writes.write(handle -> effects.first(handle, effect) && put(handle, state));
  }

  private boolean put(Handle handle, CrossingState state) {
    boolean same =
        OfficialRows.state(handle, state.crossing())
            .filter(before -> before.word() == state.word() && before.holds(state.since()))
            .isPresent();
    if (!same) {
      changes.note(handle, Kind.CROSSING, state.crossing(), state.word().word());
    }
    return OfficialRows.put(handle, state) == 1;
  }

  @Override
  public Optional<CrossingState> clearState(String crossing, Effect effect) {
    return writes.write(
        handle ->
            effects.first(handle, effect)
                ? take(handle, crossing)
                : Optional.<CrossingState>empty());
  }

  @Override
  public boolean setWait(OfficialWait wait, Effect effect) {
    return writes.write(
        handle -> effects.first(handle, effect) && OfficialRows.put(handle, wait) == 1);
  }

  @Override
  public boolean clearWait(Queue queue, Effect effect) {
    return writes.write(
        handle ->
            effects.first(handle, effect)
                && WaitRows.bindQueue(
                            handle.createUpdate(
                                "delete from official_waits where" + WaitRows.OF_QUEUE),
                            queue)
                        .execute()
                    == 1);
  }

  private Optional<CrossingState> take(Handle handle, String crossing) {
    Optional<CrossingState> before = OfficialRows.state(handle, crossing);
    handle.execute("delete from official_states where crossing = ?", crossing);
    if (before.filter(state -> state.holds(changes.now())).isPresent()) {
      changes.note(handle, Kind.CROSSING, crossing, "lifted");
    }
    return before;
  }
}
