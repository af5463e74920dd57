package org.podorozhnik.content.cache;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.podorozhnik.content.Effect;
import org.podorozhnik.content.Storage;
import org.podorozhnik.content.article.ArticleStore;
import org.podorozhnik.content.article.Slug;
import org.podorozhnik.content.article.StoredArticle;
import org.podorozhnik.content.subscriber.PreferenceStore;
import org.podorozhnik.content.subscriber.Preferences;
import org.podorozhnik.content.update.CounterStore;
import org.podorozhnik.content.update.HandledUpdateStore;
import org.podorozhnik.content.update.PendingReplyStore;

/**
 * Remembers what chats chose, so that a question touches no disk. An entry is loaded and dropped
 * under the same lock of its key, after the commit, so a slow read cannot bring back an old value.
 */
public final class CachingStorage implements Storage {
  private static final int MOST_CHATS = 10_000;
  private static final Duration MEMORY = Duration.ofMinutes(10);

  private final Storage storage;
  private final PreferenceStore preferences;
  private final ArticleStore articles;

  public CachingStorage(Storage storage) {
    this(storage, Ticker.systemTicker());
  }

  CachingStorage(Storage storage, Ticker ticker) {
    this.storage = storage;
    this.preferences = new CachedPreferences(storage.preferences(), ticker);
    this.articles = new CachedArticles(storage.articles());
  }

  private static final class CachedPreferences implements PreferenceStore {
    private final PreferenceStore store;
    private final Cache<Long, Preferences> cache;

    CachedPreferences(PreferenceStore store, Ticker ticker) {
      this.store = store;
      this.cache =
          Caffeine.newBuilder()
              .ticker(ticker)
              .maximumSize(MOST_CHATS)
              .expireAfterWrite(MEMORY)
              .build();
    }

    @Override
    public Preferences find(long chatId) {
      return cache.get(chatId, store::find);
    }

    @Override
    public boolean save(long chatId, Preferences chosen, Effect effect) {
      try {
        return store.save(chatId, chosen, effect);
      } finally {
        cache.invalidate(chatId);
      }
    }

    @Override
    public boolean forget(long chatId, Effect effect) {
      try {
        return store.forget(chatId, effect);
      } finally {
        cache.invalidate(chatId);
      }
    }
  }

  /** All articles of one revision; the revision itself is read anew, as it decides. */
  private static final class CachedArticles implements ArticleStore {
    private final ArticleStore store;
    private volatile Snapshot snapshot = new Snapshot(-1, List.of());

    private record Snapshot(long revision, List<StoredArticle> articles) {}

    CachedArticles(ArticleStore store) {
      this.store = store;
    }

    @Override
    public List<StoredArticle> all() {
      long revision = store.revision();
      Snapshot current = snapshot;
      if (current.revision() != revision) {
        current = new Snapshot(revision, List.copyOf(store.all()));
        snapshot = current;
      }
      return current.articles();
    }

    @Override
    public Optional<StoredArticle> find(Slug slug, String language) {
      return all().stream()
          .filter(a -> a.slug().equals(slug) && a.language().equals(language))
          .findFirst();
    }

    @Override
    public ImportResult importCurated(List<CuratedFile> files) {
      return store.importCurated(files);
    }

    @Override
    public long revision() {
      return store.revision();
    }
  }

  @Override
  public ArticleStore articles() {
    return articles;
  }

  @Override
  public PreferenceStore preferences() {
    return preferences;
  }

  @Override
  public HandledUpdateStore handledUpdates() {
    return storage.handledUpdates();
  }

  @Override
  public PendingReplyStore pendingReplies() {
    return storage.pendingReplies();
  }

  @Override
  public CounterStore counters() {
    return storage.counters();
  }

  @Override
  public void check() {
    storage.check();
  }

  @Override
  public void close() {
    storage.close();
  }
}
