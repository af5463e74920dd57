package org.podorozhnik.db;

import java.nio.file.Path;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.podorozhnik.content.Storage;
import org.podorozhnik.content.article.ArticleStore;
import org.podorozhnik.content.border.AlertStore;
import org.podorozhnik.content.border.JourneyStore;
import org.podorozhnik.content.border.OfficialStore;
import org.podorozhnik.content.border.WaitStore;
import org.podorozhnik.content.subscriber.PreferenceStore;
import org.podorozhnik.content.update.CounterStore;
import org.podorozhnik.content.update.HandledUpdateStore;
import org.podorozhnik.content.update.PendingReplyStore;

/** The storage in one SQLite file. Every failure is a {@link StorageException} with a sentence. */
public final class SqliteStorage implements Storage {
  private final Readers readers;
  private final Writes writes;
  private final @Nullable HomeLock lock;
  private final ArticleStore articles;
  private final PreferenceStore preferences;
  private final HandledUpdateStore handledUpdates;
  private final PendingReplyStore pendingReplies;
  private final CounterStore counters;
  private final WaitStore waits;
  private final OfficialStore official;
  private final JourneyStore journeys;
  private final AlertStore alerts;

  SqliteStorage(Opened opened, Clock clock) {
    this.readers = new Readers(opened.database());
    this.writes = opened.writes();
    this.lock = opened.lock();
    MasterKey key = opened.key();
    HandledEffects effects = new HandledEffects(clock);
    PayloadCipher payloads = new PayloadCipher(key, "pending_replies/payload");
    PendingReplyRows replies = new PendingReplyRows(payloads);
    this.articles = new SqliteArticleStore(readers, writes);
    this.preferences =
        new SqlitePreferenceStore(
            readers, writes, new ChatCipher(key, "preferences/chat"), effects);
    this.handledUpdates = new SqliteHandledUpdateStore(readers, writes);
    this.pendingReplies = new SqlitePendingReplyStore(readers, writes, payloads, replies);
    this.counters = new SqliteCounterStore(readers, writes);
    this.waits = new SqliteWaitStore(readers, writes, opened.reporterKeys(), clock);
    this.official = new SqliteOfficialStore(readers, writes, effects);
    this.journeys = new SqliteJourneyStore(readers, writes, new JourneyRows(key), replies, effects);
    this.alerts = new SqliteAlertStore(readers, writes, new AlertRows(key), replies, effects);
  }

  /**
   * Opens the storage for the bot: takes the home's lock, makes home, key and database if the home
   * is new, and brings an older database up to date.
   *
   * @param keyFile 32 bytes; made only together with a new database
   * @param clock dates the effects
   */
  public static SqliteStorage open(Path home, Path keyFile, Clock clock) {
    return new SqliteStorage(Opened.forBot(home, keyFile), clock);
  }

  /** Opens the storage for a command beside a running bot: no lock, no migration, no writing. */
  public static SqliteStorage openBeside(Path home, Path keyFile, Clock clock) {
    return new SqliteStorage(Opened.beside(home, keyFile), clock);
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
    return handledUpdates;
  }

  @Override
  public PendingReplyStore pendingReplies() {
    return pendingReplies;
  }

  @Override
  public CounterStore counters() {
    return counters;
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
  public void check() {
    writes.check();
    readers.check();
  }

  @Override
  public void close() {
    // Readers first: the writer then folds the whole log and, as the last, removes it.
    readers.close();
    writes.close();
    if (lock != null) {
      lock.close();
    }
  }
}
