package org.podorozhnik.db;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.podorozhnik.content.Effect;
import org.podorozhnik.content.border.Observation;
import org.podorozhnik.content.border.Queue;
import org.podorozhnik.content.border.WaitReport;
import org.podorozhnik.content.border.WaitStore;

final class SqliteWaitStore implements WaitStore {
  /** The estimate counts a person once within so long. */
  private static final Duration ONE_VOICE = Duration.ofHours(6);

  private final Readers readers;
  private final Writes writes;
  private final HandledEffects effects;
  private final ReporterKeys keys;
  private final WaitHiding hiding;

  SqliteWaitStore(Readers readers, Writes writes, ReporterKeys keys, Clock clock) {
    this.readers = readers;
    this.writes = writes;
    this.effects = new HandledEffects(clock);
    this.keys = keys;
    this.hiding = new WaitHiding(clock);
  }

  private ReporterRows rowsOf(long person, Handle handle) {
    return new ReporterRows(handle, keys.pseudonyms(person));
  }

  @Override
  public Kept add(WaitReport report, long person, Duration window, Effect effect) {
    return writes.write(
        handle ->
            effects.first(handle, effect)
                ? WaitAnswers.keep(handle, effect, put(handle, report, person, window))
                : WaitAnswers.find(handle, effect));
  }

  /** Asked for within the write, so that who may not write makes no key either. */
  private Kept put(Handle handle, WaitReport report, long person, Duration window) {
    String reporter =
        voice(handle, report, person).orElseGet(() -> keys.pseudonym(person, report.at()));
    List<String> all = keys.pseudonyms(person);
    boolean hidden = hiding.anyHidden(handle, all);
    boolean replaced = new ReporterRows(handle, all).deleteEarlier(report, window);
    Optional<Observation> shown =
        hidden ? Optional.empty() : Optional.of(Observation.of(report, reporter));
    return new Kept(WaitRows.insert(handle, report, reporter, hidden), replaced, shown);
  }

  /** Past the end of a key's hours, who spoke on this queue lately stays the same voice. */
  private Optional<String> voice(Handle handle, WaitReport report, long person) {
    Instant since = report.at().minus(ReporterKeys.VOICE_GOES_ON);
    return new ReporterRows(handle, keys.pseudonyms(person, since)).voice(report, ONE_VOICE);
  }

  @Override
  public Optional<WaitReport> takeBack(long id, long person, Effect effect) {
    return writes.write(
        handle ->
            effects.first(handle, effect)
                ? rowsOf(person, handle).delete(id)
                : Optional.<WaitReport>empty());
  }

  @Override
  public int countBy(long person, Instant since) {
    return readers.read(handle -> rowsOf(person, handle).countSince(since));
  }

  @Override
  public List<WaitReport> of(long person) {
    return readers.read(handle -> rowsOf(person, handle).all());
  }

  @Override
  public int forget(long person, Effect effect) {
    return writes.write(
        handle -> effects.first(handle, effect) ? rowsOf(person, handle).cutOff() : 0);
  }

  @Override
  public List<Observation> reports(Queue queue, Instant from, Instant to, int limit) {
    return readers.read(handle -> WaitReading.reports(handle, queue, from, to, limit));
  }

  @Override
  public Map<Queue, List<Observation>> recent(Instant from, Instant to, int limit) {
    return readers.read(handle -> WaitReading.recent(handle, from, to, limit));
  }

  @Override
  public int importAll(Collection<WaitReport> reports) {
    List<WaitReport> ordered = WaitImport.inOrder(reports);
    return writes.write(handle -> WaitImport.importAll(handle, ordered));
  }

  @Override
  public List<Listed> listed(String crossing, int limit) {
    return readers.read(handle -> WaitReading.listed(handle, crossing, limit));
  }

  @Override
  public boolean hide(long id, boolean hidden, Effect effect) {
    return writes.write(
        handle -> effects.first(handle, effect) && WaitHiding.hide(handle, id, hidden));
  }

  @Override
  public int hideSource(long id, Effect effect) {
    return writes.write(
        handle -> effects.first(handle, effect) ? hiding.hideSource(handle, id) : 0);
  }

  @Override
  public long hiddenCount() {
    return readers.read(WaitHiding::count);
  }

  /**
   * The rows first: if that fails, the keys are still there for the next time. The log goes too,
   * since old pages in it have pseudonyms.
   */
  @Override
  public int forgetReporters(Instant before) {
    int forgotten = writes.write(handle -> WaitHiding.forget(handle, before));
    keys.destroyBefore(before);
    writes.foldLog();
    return forgotten;
  }
}
