package org.podorozhnik.content.cache;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.function.Supplier;
import org.podorozhnik.content.Effect;
import org.podorozhnik.content.Storage;
import org.podorozhnik.content.article.ArticleStore;
import org.podorozhnik.content.article.Slug;
import org.podorozhnik.content.article.StoredArticle;
import org.podorozhnik.content.border.AlertStore;
import org.podorozhnik.content.border.JourneyStore;
import org.podorozhnik.content.border.OfficialStore;
import org.podorozhnik.content.border.WaitStore;
import org.podorozhnik.content.broadcast.BoardStore;
import org.podorozhnik.content.broadcast.BroadcastStore;
import org.podorozhnik.content.broadcast.ChangeStore;
import org.podorozhnik.content.staff.StaffStore;
import org.podorozhnik.content.subscriber.GroupStore;
import org.podorozhnik.content.subscriber.PreferenceStore;
import org.podorozhnik.content.subscriber.Preferences;
import org.podorozhnik.content.subscriber.SubscriptionStore;
import org.podorozhnik.content.update.CounterStore;
import org.podorozhnik.content.update.HandledUpdateStore;
import org.podorozhnik.content.update.PendingReplyStore;

/** Lists the calls that come through, and lets a test do something just after a read. */
final class WatchedStorage implements Storage {
  final List<String> calls = new ArrayList<>();
  final Queue<Runnable> afterNextRead = new ArrayDeque<>();
  private final Storage storage;

  WatchedStorage(Storage storage) {
    this.storage = storage;
  }

  private <T> T read(String name, Supplier<T> reading) {
    T value = written(name, reading);
    if (!afterNextRead.isEmpty()) {
      afterNextRead.remove().run();
    }
    return value;
  }

  private <T> T written(String name, Supplier<T> writing) {
    calls.add(name);
    return writing.get();
  }

  @Override
  public ArticleStore articles() {
    ArticleStore articles = storage.articles();
    return new ArticleStore() {
      @Override
      public List<StoredArticle> all() {
        return read("all", articles::all);
      }

      @Override
      public Optional<StoredArticle> find(Slug slug, String language) {
        return read("find", () -> articles.find(slug, language));
      }

      @Override
      public long revision() {
        return read("revision", articles::revision);
      }

      @Override
      public ImportResult importCurated(List<CuratedFile> files) {
        return written("importCurated", () -> articles.importCurated(files));
      }
    };
  }

  @Override
  public PreferenceStore preferences() {
    PreferenceStore preferences = storage.preferences();
    return new PreferenceStore() {
      @Override
      public Preferences find(long chatId) {
        return read("find", () -> preferences.find(chatId));
      }

      @Override
      public boolean save(long chatId, Preferences chosen, Effect effect) {
        return written("save", () -> preferences.save(chatId, chosen, effect));
      }

      @Override
      public boolean forget(long chatId, Effect effect) {
        return written("forget", () -> preferences.forget(chatId, effect));
      }
    };
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
  public WaitStore waits() {
    return storage.waits();
  }

  @Override
  public OfficialStore official() {
    return storage.official();
  }

  @Override
  public JourneyStore journeys() {
    return storage.journeys();
  }

  @Override
  public AlertStore alerts() {
    return storage.alerts();
  }

  @Override
  public SubscriptionStore subscriptions() {
    return storage.subscriptions();
  }

  @Override
  public GroupStore groups() {
    return storage.groups();
  }

  @Override
  public BroadcastStore broadcasts() {
    return storage.broadcasts();
  }

  @Override
  public BoardStore boards() {
    return storage.boards();
  }

  @Override
  public ChangeStore changes() {
    return storage.changes();
  }

  @Override
  public StaffStore staff() {
    return storage.staff();
  }

  @Override
  public void moved(long from, long to) {
    storage.moved(from, to);
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
