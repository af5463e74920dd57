package org.podorozhnik.content.cache;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import org.podorozhnik.content.Storage;
import org.podorozhnik.content.article.ArticleStore;
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
import org.podorozhnik.content.subscriber.SubscriptionStore;
import org.podorozhnik.content.update.CounterStore;
import org.podorozhnik.content.update.HandledUpdateStore;
import org.podorozhnik.content.update.PendingReplyStore;

/**
 * Spares the storage behind it the reads that come with every update: articles, choices and staff.
 * Nothing else may write to that storage, which the lock of the home sees to.
 */
public final class CachingStorage implements Storage {
  static final int MOST_CHATS = 5_000;

  /** Every crossing, both ways, in every class. */
  static final int MOST_QUEUES = 400;

  static final Duration KEPT = Duration.ofMinutes(10);

  private final Storage storage;
  private final ArticleStore articles;
  private final CachingStoragePreferences preferences;
  private final WaitStore waits;
  private final OfficialStore official;
  private final StaffStore staff;

  public CachingStorage(Storage storage) {
    this(storage, Ticker.systemTicker());
  }

  CachingStorage(Storage storage, Ticker ticker) {
    this.storage = storage;
    this.staff = new CachingStorageStaff(storage.staff());
    this.official = new CachingStorageOfficial(storage.official());
    this.waits =
        new CachingStorageWaits(
            storage.waits(),
            Caffeine.newBuilder().maximumSize(MOST_QUEUES).executor(Runnable::run).build());
    this.articles = new CachingStorageArticles(storage.articles());
    this.preferences =
        new CachingStoragePreferences(
            storage.preferences(),
            Caffeine.newBuilder()
                .maximumSize(MOST_CHATS)
                .expireAfterWrite(KEPT)
                .ticker(ticker)
                .executor(Runnable::run) // There is too little to tidy for another thread.
                .build());
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
  public WaitStore waits() {
    return waits;
  }

  @Override
  public OfficialStore official() {
    return official;
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
    return staff;
  }

  @Override
  public void moved(long from, long to) {
    storage.moved(from, to);
    preferences.moved(from, to);
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
