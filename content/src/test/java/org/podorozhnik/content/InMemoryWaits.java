package org.podorozhnik.content;

import static java.util.Comparator.comparing;
import static org.podorozhnik.content.border.WaitReport.Origin.IMPORTED;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.podorozhnik.content.border.Observation;
import org.podorozhnik.content.border.Queue;
import org.podorozhnik.content.border.WaitReport;
import org.podorozhnik.content.border.WaitStore;

/** Reports in a map, under the lock of their storage. */
final class InMemoryWaits implements WaitStore {
  private static final Duration HIDDEN_FOR = Duration.ofDays(2);
  private static final Duration ONE_VOICE = Duration.ofHours(6);
  private static final Duration VOICE_GOES_ON = Duration.ofMinutes(11 * 60 + 30);

  private final InMemoryStorage storage;
  private final Clock clock;
  private final InMemoryReporters reporters = new InMemoryReporters();
  private final TreeMap<Long, Row> rows = new TreeMap<>();
  private final Map<Effect, Kept> answers = new HashMap<>();
  private final Map<String, Instant> hiddenSources = new HashMap<>();
  private long last;

  /**
   * @param reporter empty if nobody can be told
   * @param withdrawn true if its author replaced it or took it back when it was hidden
   */
  private record Row(
      long id, WaitReport report, String reporter, boolean hidden, boolean withdrawn) {
    Row hide(boolean now) {
      return new Row(id, report, reporter, now, withdrawn);
    }

    Row withdraw() {
      return new Row(id, report, reporter, hidden, true);
    }

    Row called(String word) {
      return new Row(id, report, word, hidden, withdrawn);
    }

    boolean within(Instant from, Instant to) {
      return !report.at().isBefore(from) && !report.at().isAfter(to);
    }

    Observation observation() {
      return Observation.of(report, reporter);
    }
  }

  InMemoryWaits(InMemoryStorage storage, Clock clock) {
    this.storage = storage;
    this.clock = clock;
  }

  static String inOrder(Queue queue) {
    return queue.crossing() + " " + queue.direction().word() + " " + queue.travellers().word();
  }

  int withReporter() {
    return select(row -> reporters.knows(row.reporter())).size();
  }

  /** Oldest first. */
  private List<Row> select(Predicate<Row> wanted) {
    List<Row> selected = new ArrayList<>(rows.values());
    selected.removeIf(wanted.negate());
    selected.sort(comparing(row -> row.report().at()));
    return selected;
  }

  private List<Row> by(long person) {
    Set<String> names = reporters.names(person);
    return select(row -> names.contains(row.reporter()) && !row.withdrawn());
  }

  private long put(WaitReport report, String reporter, boolean hidden) {
    long id = ++last;
    rows.put(id, new Row(id, report, reporter, hidden, false));
    return id;
  }

  private static <T> List<T> newest(List<T> oldestFirst, int limit) {
    return oldestFirst.subList(Math.max(0, oldestFirst.size() - limit), oldestFirst.size());
  }

  @Override
  public Kept add(WaitReport report, long person, Duration window, Effect effect) {
    synchronized (storage) {
      if (storage.first(effect)) {
        Kept kept = keep(report, person, window);
        answers.put(effect, new Kept(kept.id(), kept.replaced(), Optional.empty()));
        return kept;
      }
      return answers.getOrDefault(effect, new Kept(0, false, Optional.empty()));
    }
  }

  private Kept keep(WaitReport report, long person, Duration window) {
    String name = voice(report, person).orElseGet(() -> reporters.name(person, report.at()));
    Instant hidden = clock.instant().minus(HIDDEN_FOR);
    boolean hide =
        reporters.names(person).stream()
            .anyMatch(one -> hiddenSources.getOrDefault(one, Instant.MIN).isAfter(hidden));
    List<Row> earlier = by(person);
    earlier.removeIf(row -> !row.report().queue().equals(report.queue()));
    earlier.removeIf(row -> !row.within(report.at().minus(window), report.at()));
    earlier.forEach(this::withdraw);
    Optional<Observation> shown =
        hide ? Optional.empty() : Optional.of(Observation.of(report, name));
    return new Kept(put(report, name, hide), !earlier.isEmpty(), shown);
  }

  private Optional<String> voice(WaitReport report, long person) {
    Set<String> names = reporters.names(person, report.at().minus(VOICE_GOES_ON));
    List<Row> lately = by(person);
    lately.removeIf(row -> !names.contains(row.reporter()));
    lately.removeIf(row -> !row.report().queue().equals(report.queue()));
    lately.removeIf(row -> !row.within(report.at().minus(ONE_VOICE), report.at()));
    return newest(lately, 1).stream().map(Row::reporter).findFirst();
  }

  private void withdraw(Row row) {
    if (row.hidden()) {
      rows.put(row.id(), row.withdraw());
    } else {
      rows.remove(row.id());
    }
  }

  @Override
  public Optional<WaitReport> takeBack(long id, long person, Effect effect) {
    synchronized (storage) {
      Optional<Row> theirs = by(person).stream().filter(row -> row.id() == id).findFirst();
      if (!storage.first(effect)) {
        return Optional.empty();
      }
      theirs.ifPresent(this::withdraw);
      return theirs.map(Row::report);
    }
  }

  @Override
  public int countBy(long person, Instant since) {
    synchronized (storage) {
      storage.work();
      return (int) by(person).stream().filter(row -> row.within(since, Instant.MAX)).count();
    }
  }

  @Override
  public List<WaitReport> of(long person) {
    synchronized (storage) {
      storage.work();
      return by(person).stream().map(Row::report).toList();
    }
  }

  @Override
  public int forget(long person, Effect effect) {
    synchronized (storage) {
      List<Row> theirs = storage.first(effect) ? by(person) : List.of();
      Set<String> names = theirs.isEmpty() ? Set.of() : reporters.names(person);
      String word = reporters.word();
      select(row -> names.contains(row.reporter()))
          .forEach(row -> rows.put(row.id(), row.called(word)));
      return theirs.size();
    }
  }

  @Override
  public List<Observation> reports(Queue queue, Instant from, Instant to, int limit) {
    synchronized (storage) {
      storage.work();
      List<Row> seen =
          select(
              row -> row.report().queue().equals(queue) && !row.hidden() && row.within(from, to));
      return newest(seen, limit).stream().map(Row::observation).toList();
    }
  }

  @Override
  public Map<Queue, List<Observation>> recent(Instant from, Instant to, int limit) {
    synchronized (storage) {
      Map<Queue, List<Observation>> all = new TreeMap<>(comparing(InMemoryWaits::inOrder));
      rows.values().stream()
          .map(row -> row.report().queue())
          .forEach(queue -> all.computeIfAbsent(queue, q -> reports(q, from, to, limit)));
      all.values().removeIf(List::isEmpty);
      storage.work();
      return all;
    }
  }

  @Override
  public int importAll(Collection<WaitReport> reports) {
    synchronized (storage) {
      storage.work();
      Set<WaitReport> known = new HashSet<>();
      rows.values().forEach(row -> known.add(row.report()));
      int before = rows.size();
      reports.stream()
          .map(one -> new WaitReport(one.queue(), one.at(), one.kind(), one.amount(), IMPORTED))
          .filter(known::add)
          .forEach(report -> put(report, "", false));
      return rows.size() - before;
    }
  }

  @Override
  public List<Listed> listed(String crossing, int limit) {
    synchronized (storage) {
      storage.work();
      List<Row> there =
          new ArrayList<>(
              newest(select(row -> row.report().queue().crossing().equals(crossing)), limit));
      Collections.reverse(there);
      return there.stream().map(row -> new Listed(row.id(), row.report(), row.hidden())).toList();
    }
  }

  @Override
  public boolean hide(long id, boolean hidden, Effect effect) {
    synchronized (storage) {
      return storage.first(effect) && rows.computeIfPresent(id, (i, r) -> r.hide(hidden)) != null;
    }
  }

  @Override
  public int hideSource(long id, Effect effect) {
    synchronized (storage) {
      Row one = storage.first(effect) ? rows.get(id) : null;
      if (one == null) {
        return 0;
      }
      if (one.reporter().isEmpty()) {
        rows.put(id, one.hide(true));
        return one.hidden() ? 0 : 1;
      }
      hiddenSources.put(one.reporter(), clock.instant());
      List<Row> seen = select(row -> row.reporter().equals(one.reporter()) && !row.hidden());
      seen.forEach(row -> rows.put(row.id(), row.hide(true)));
      return seen.size();
    }
  }

  @Override
  public long hiddenCount() {
    synchronized (storage) {
      storage.work();
      return select(Row::hidden).size();
    }
  }

  @Override
  public int forgetReporters(Instant before) {
    synchronized (storage) {
      storage.work();
      List<Row> old =
          select(row -> !row.reporter().isEmpty() && row.report().at().isBefore(before));
      old.forEach(row -> rows.put(row.id(), row.called("")));
      hiddenSources.values().removeIf(at -> at.isBefore(before));
      reporters.forgetBefore(before);
      return old.size();
    }
  }
}
