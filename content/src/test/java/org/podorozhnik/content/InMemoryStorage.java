package org.podorozhnik.content;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.podorozhnik.content.article.ArticleStore;
import org.podorozhnik.content.article.Slug;
import org.podorozhnik.content.article.StoredArticle;
import org.podorozhnik.content.subscriber.PreferenceStore;
import org.podorozhnik.content.subscriber.Preferences;
import org.podorozhnik.content.update.CounterStore;
import org.podorozhnik.content.update.HandledUpdateStore;
import org.podorozhnik.content.update.PendingReplyStore;

/** The ports in memory, for tests; held to the same contracts as the database. */
public final class InMemoryStorage implements Storage {
  private final Clock clock;
  private final Map<Effect, Instant> effects = new HashMap<>();
  private final Map<Long, Preferences> preferences = new HashMap<>();
  private final Map<String, StoredArticle> articles = new TreeMap<>();
  private final Map<Long, PendingReplyStore.Stored> replies = new TreeMap<>();
  private final Map<LocalDate, Map<String, Long>> counters = new TreeMap<>();
  private long revision;
  private long nextReply = 1;

  public InMemoryStorage(Clock clock) {
    this.clock = clock;
  }

  /** How many rows would tell of a person. */
  public synchronized int rowsAboutPeople() {
    return preferences.size() + effects.size() + replies.size();
  }

  private boolean first(Effect effect) {
    return effects.putIfAbsent(effect, clock.instant()) == null;
  }

  @Override
  public ArticleStore articles() {
    return new Articles();
  }

  @Override
  public PreferenceStore preferences() {
    return new PreferencesInMemory();
  }

  @Override
  public HandledUpdateStore handledUpdates() {
    return new HandledUpdates();
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
  public void check() {
    // memory always works
  }

  @Override
  public void close() {
    // nothing to let go of
  }

  private final class Articles implements ArticleStore {
    @Override
    public List<StoredArticle> all() {
      synchronized (InMemoryStorage.this) {
        return articles.values().stream()
            .sorted(
                Comparator.comparing(StoredArticle::slug).thenComparing(StoredArticle::language))
            .toList();
      }
    }

    @Override
    public Optional<StoredArticle> find(Slug slug, String language) {
      synchronized (InMemoryStorage.this) {
        return Optional.ofNullable(articles.get(slug + " " + language));
      }
    }

    @Override
    public ImportResult importCurated(List<CuratedFile> files) {
      synchronized (InMemoryStorage.this) {
        int changed = 0;
        int conflicts = 0;
        for (CuratedFile f : files) {
          String key = f.slug() + " " + f.language();
          StoredArticle old = articles.get(key);
          if (old != null && old.baseline().equals(f.hash())) {
            continue;
          }
          if (old != null && old.edited()) {
            conflicts++;
            articles.put(
                key,
                new StoredArticle(
                    f.slug(), f.language(), old.source(), f.hash(), true, f.source()));
          } else {
            changed++;
            articles.put(
                key, new StoredArticle(f.slug(), f.language(), f.source(), f.hash(), false, ""));
          }
        }
        revision += changed + conflicts > 0 ? 1 : 0;
        return new ImportResult(changed, conflicts);
      }
    }

    @Override
    public long revision() {
      synchronized (InMemoryStorage.this) {
        return revision;
      }
    }
  }

  private final class PreferencesInMemory implements PreferenceStore {
    @Override
    public Preferences find(long chatId) {
      synchronized (InMemoryStorage.this) {
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

  private final class HandledUpdates implements HandledUpdateStore {
    @Override
    public boolean seen(long updateId) {
      synchronized (InMemoryStorage.this) {
        return effects.keySet().stream().anyMatch(e -> e.updateId() == updateId);
      }
    }

    @Override
    public int forgetBefore(Instant instant) {
      synchronized (InMemoryStorage.this) {
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
        long id = nextReply++;
        replies.put(id, new Stored(id, reply.payload(), reply.created(), reply.notBefore(), 0));
        return id;
      }
    }

    @Override
    public List<Stored> due(Instant now, int limit) {
      synchronized (InMemoryStorage.this) {
        return replies.values().stream()
            .filter(r -> !r.notBefore().isAfter(now))
            .limit(limit)
            .toList();
      }
    }

    @Override
    public void postpone(long id, Instant until) {
      synchronized (InMemoryStorage.this) {
        replies.computeIfPresent(
            id, (key, r) -> new Stored(id, r.payload(), r.created(), until, r.attempts() + 1));
      }
    }

    @Override
    public void remove(long id) {
      synchronized (InMemoryStorage.this) {
        replies.remove(id);
      }
    }

    @Override
    public int size() {
      synchronized (InMemoryStorage.this) {
        return replies.size();
      }
    }
  }

  private final class Counters implements CounterStore {
    @Override
    public void add(LocalDate day, Map<String, Long> amounts) {
      synchronized (InMemoryStorage.this) {
        Map<String, Long> of = counters.computeIfAbsent(day, d -> new TreeMap<>());
        amounts.forEach((name, amount) -> of.merge(name, amount, Long::sum));
      }
    }

    @Override
    public Map<String, Long> sums(LocalDate first, LocalDate last) {
      synchronized (InMemoryStorage.this) {
        Map<String, Long> sums = new TreeMap<>();
        counters.forEach(
            (day, of) -> {
              if (!day.isBefore(first) && !day.isAfter(last)) {
                of.forEach((name, amount) -> sums.merge(name, amount, Long::sum));
              }
            });
        return sums;
      }
    }
  }
}
