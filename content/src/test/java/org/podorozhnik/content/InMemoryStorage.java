package org.podorozhnik.content;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.podorozhnik.content.article.ArticleStore;
import org.podorozhnik.content.article.Slug;
import org.podorozhnik.content.article.StoredArticle;
import org.podorozhnik.content.border.AlertStore;
import org.podorozhnik.content.border.JourneyStore;
import org.podorozhnik.content.border.OfficialStore;
import org.podorozhnik.content.border.WaitStore;
import org.podorozhnik.content.broadcast.BoardStore;
import org.podorozhnik.content.broadcast.BroadcastStore;
import org.podorozhnik.content.broadcast.Change;
import org.podorozhnik.content.broadcast.ChangeStore;
import org.podorozhnik.content.staff.StaffStore;
import org.podorozhnik.content.subscriber.GroupStore;
import org.podorozhnik.content.subscriber.PreferenceStore;
import org.podorozhnik.content.subscriber.Preferences;
import org.podorozhnik.content.subscriber.SubscriptionStore;
import org.podorozhnik.content.update.CounterStore;
import org.podorozhnik.content.update.HandledUpdateStore;
import org.podorozhnik.content.update.PendingReplyStore;

/** All ports in maps, under one lock, for tests. Can be made to fail. */
public final class InMemoryStorage implements Storage {
  private final Clock clock;
  private final Map<Long, Preferences> preferences = new HashMap<>();
  private final Map<Effect, Instant> effects = new HashMap<>();
  private final TreeMap<Long, PendingReplyStore.Stored> replies = new TreeMap<>();
  private final Map<LocalDate, Map<String, Long>> counters = new TreeMap<>();
  private final Map<Key, StoredArticle> articles = new TreeMap<>();
  private final InMemoryWaits waits;
  private final InMemoryOfficial official = new InMemoryOfficial(this);
  private final InMemoryJourneys journeys = new InMemoryJourneys(this);
  private final InMemoryAlerts alerts = new InMemoryAlerts(this);
  private final InMemoryGroups groups = new InMemoryGroups(this);
  private final InMemoryBoards boards = new InMemoryBoards(this);
  private final InMemoryStaff staff = new InMemoryStaff(this);
  private final InMemoryChanges changes;
  private final InMemorySubscriptions subscriptions = new InMemorySubscriptions(this);
  private final InMemoryBroadcasts broadcasts;
  private final Map<Long, PendingReplyStore.Lane> lanes = new HashMap<>();
  private long lastReply;
  private long revision;
  private boolean failing;

  private record Key(Slug slug, String language) implements Comparable<Key> {
    @Override
    public int compareTo(Key other) {
      return Comparator.comparing(Key::slug).thenComparing(Key::language).compare(this, other);
    }
  }

  public InMemoryStorage(Clock clock) {
    this.clock = clock;
    this.waits = new InMemoryWaits(this, clock);
    this.changes = new InMemoryChanges(this, clock);
    this.broadcasts = new InMemoryBroadcasts(this, clock);
  }

  /** From now on every call throws, or works again. */
  public synchronized void fail(boolean now) {
    failing = now;
  }

  /** How many rows would tell that somebody was here. */
  public synchronized int rowsAboutPeople() {
    return preferences.size()
        + replies.size()
        + journeys.size()
        + alerts.size()
        + groups.size()
        + boards.size()
        + staff.size()
        + subscriptions.size()
        + broadcasts.drafts()
        + waits.withReporter();
  }

  /** What an editor does, until a port does it. */
  public synchronized void edit(Slug slug, String language, String source) {
    StoredArticle before = articles.get(new Key(slug, language));
    String baseline = before == null ? "" : before.baseline();
    put(new StoredArticle(slug, language, source, baseline, true, ""));
    revision++;
  }

  Instant now() {
    return clock.instant();
  }

  /** To be called in the change itself. */
  void note(Change.Kind kind, String subject, String word) {
    changes.note(kind, subject, word);
  }

  private void put(StoredArticle article) {
    StoredArticle before = articles.put(new Key(article.slug(), article.language()), article);
    if (before != null && !before.source().equals(article.source())) {
      note(Change.Kind.RULE, article.slug().toString(), article.language());
    }
  }

  synchronized void work() {
    if (failing) {
      throw new StorageException("The storage was told to fail.");
    }
  }

  synchronized boolean first(Effect effect) {
    work();
    return effects.putIfAbsent(effect, clock.instant()) == null;
  }

  @Override
  public ArticleStore articles() {
    return new Articles();
  }

  @Override
  public PreferenceStore preferences() {
    return new Choices();
  }

  @Override
  public HandledUpdateStore handledUpdates() {
    return new Handled();
  }

  @Override
  public PendingReplyStore pendingReplies() {
    return new Replies();
  }

  @Override
  public CounterStore counters() {
    return new Counters();
  }

  @Override
  public WaitStore waits() {
    return waits;
  }

  @Override
  public OfficialStore official() {
    return official;
  }

  @Override
  public JourneyStore journeys() {
    return journeys;
  }

  @Override
  public AlertStore alerts() {
    return alerts;
  }

  @Override
  public SubscriptionStore subscriptions() {
    return subscriptions;
  }

  @Override
  public GroupStore groups() {
    return groups;
  }

  @Override
  public BroadcastStore broadcasts() {
    return broadcasts;
  }

  InMemorySubscriptions inMemorySubscriptions() {
    return subscriptions;
  }

  InMemoryBroadcasts inMemoryBroadcasts() {
    return broadcasts;
  }

  @Override
  public BoardStore boards() {
    return boards;
  }

  @Override
  public ChangeStore changes() {
    return changes;
  }

  @Override
  public StaffStore staff() {
    return staff;
  }

  @Override
  public synchronized void moved(long from, long to) {
    work();
    if (from == to) {
      return;
    }
    Preferences chosen = preferences.remove(from);
    if (chosen != null) {
      preferences.putIfAbsent(to, chosen);
    }
    groups.move(from, to);
    boards.move(from, to);
    subscriptions.moved(from, to);
  }

  @Override
  public synchronized void check() {
    work();
  }

  @Override
  public void close() {}

  private final class Articles implements ArticleStore {
    @Override
    public List<StoredArticle> all() {
      synchronized (InMemoryStorage.this) {
        work();
        return List.copyOf(articles.values());
      }
    }

    @Override
    public Optional<StoredArticle> find(Slug slug, String language) {
      synchronized (InMemoryStorage.this) {
        work();
        return Optional.ofNullable(articles.get(new Key(slug, language)));
      }
    }

    @Override
    public ImportResult importCurated(List<CuratedFile> files) {
      synchronized (InMemoryStorage.this) {
        work();
        Map<Key, StoredArticle> before = Map.copyOf(articles);
        int changed = (int) files.stream().filter(this::take).count();
        if (!before.equals(articles)) {
          revision++;
        }
        return new ImportResult(changed, (int) files.stream().filter(this::inConflict).count());
      }
    }

    private boolean take(CuratedFile file) {
      Optional<StoredArticle> before = find(file.slug(), file.language());
      boolean same = before.filter(stored -> stored.source().equals(file.source())).isPresent();
      boolean known = before.filter(stored -> stored.baseline().equals(file.hash())).isPresent();
      boolean edited = before.filter(StoredArticle::edited).isPresent();
      if (edited && !same) {
        conflict(before.get(), known ? "" : file.source());
      } else if (edited || !known) {
        put(new StoredArticle(file.slug(), file.language(), file.source(), file.hash(), false, ""));
        return !same;
      }
      return false;
    }

    private void conflict(StoredArticle stored, String text) {
      put(
          new StoredArticle(
              stored.slug(), stored.language(), stored.source(), stored.baseline(), true, text));
    }

    private boolean inConflict(CuratedFile file) {
      return find(file.slug(), file.language()).filter(a -> !a.conflict().isEmpty()).isPresent();
    }

    @Override
    public long revision() {
      synchronized (InMemoryStorage.this) {
        work();
        return revision;
      }
    }
  }

  private final class Choices implements PreferenceStore {
    @Override
    public Preferences find(long chatId) {
      synchronized (InMemoryStorage.this) {
        work();
        return preferences.getOrDefault(chatId, Preferences.NONE);
      }
    }

    @Override
    public boolean save(long chatId, Preferences chosen, Effect effect) {
      synchronized (InMemoryStorage.this) {
        if (!first(effect)) {
          return false;
        }
        if (chosen.empty()) {
          preferences.remove(chatId);
        } else {
          preferences.put(chatId, chosen);
        }
        return true;
      }
    }

    @Override
    public boolean forget(long chatId, Effect effect) {
      synchronized (InMemoryStorage.this) {
        return first(effect) && preferences.remove(chatId) != null;
      }
    }
  }

  private final class Handled implements HandledUpdateStore {
    @Override
    public boolean seen(long updateId) {
      synchronized (InMemoryStorage.this) {
        work();
        return effects.keySet().stream().anyMatch(effect -> effect.updateId() == updateId);
      }
    }

    @Override
    public int forgetBefore(Instant instant) {
      synchronized (InMemoryStorage.this) {
        work();
        int before = effects.size();
        effects.values().removeIf(at -> at.isBefore(instant));
        return before - effects.size();
      }
    }
  }

  private final class Replies implements PendingReplyStore {
    @Override
    public long add(PendingReply reply) {
      synchronized (InMemoryStorage.this) {
        work();
        long id = ++lastReply;
        lanes.put(id, reply.lane());
        replies.put(id, new Stored(id, reply.payload(), reply.created(), reply.notBefore(), 0));
        return id;
      }
    }

    @Override
    public List<Stored> due(Lane lane, Instant now, int limit) {
      synchronized (InMemoryStorage.this) {
        work();
        List<Stored> due = new ArrayList<>(replies.values());
        due.removeIf(reply -> reply.notBefore().isAfter(now) || lanes.get(reply.id()) != lane);
        return List.copyOf(due.subList(0, Math.min(limit, due.size())));
      }
    }

    @Override
    public void postpone(long id, Instant until) {
      synchronized (InMemoryStorage.this) {
        work();
        replies.computeIfPresent(
            id, (i, r) -> new Stored(id, r.payload(), r.created(), until, r.attempts() + 1));
      }
    }

    @Override
    public void remove(long id) {
      synchronized (InMemoryStorage.this) {
        work();
        replies.remove(id);
      }
    }

    @Override
    public int size() {
      synchronized (InMemoryStorage.this) {
        work();
        return replies.size();
      }
    }
  }

  private final class Counters implements CounterStore {
    @Override
    public void add(LocalDate day, Map<String, Long> amounts) {
      synchronized (InMemoryStorage.this) {
        work();
        Map<String, Long> ofDay = counters.computeIfAbsent(day, d -> new TreeMap<>());
        amounts.forEach((name, amount) -> ofDay.merge(name, amount, Long::sum));
      }
    }

    @Override
    public Map<String, Long> sums(LocalDate first, LocalDate last) {
      synchronized (InMemoryStorage.this) {
        work();
        Map<String, Long> sums = new TreeMap<>();
        counters.forEach(
            (day, amounts) -> {
              if (!day.isBefore(first) && !day.isAfter(last)) {
                amounts.forEach((name, amount) -> sums.merge(name, amount, Long::sum));
              }
            });
        return sums;
      }
    }
  }
}
