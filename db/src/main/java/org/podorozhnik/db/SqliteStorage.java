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
  private final GroupStore groups;
  private final BoardStore boards;
  private final ChangeStore changes;
  private final StaffStore staff;
  private final ChatMove chatMove;
  private final SubscriptionStore subscriptions;
  private final BroadcastStore broadcasts;
  private final SubscriptionMove subscriptionMove;

  SqliteStorage(Opened opened, Clock clock) {
    this.readers = new Readers(opened.database());
    this.writes = opened.writes();
    this.lock = opened.lock();
    MasterKey key = opened.key();
    HandledEffects effects = new HandledEffects(clock);
    PayloadCipher payloads = new PayloadCipher(key, "pending_replies/payload");
    PendingReplyRows replies = new PendingReplyRows(payloads);
    ChatCipher preferenceChats = new ChatCipher(key, "preferences/chat");
    ChatCipher groupChats = new ChatCipher(key, "admitted_groups/chat");
    ChatCipher boardChats = new ChatCipher(key, "boards/chat");
    ChangeRows changeRows = new ChangeRows(clock);
    this.articles = new SqliteArticleStore(readers, writes, changeRows);
    this.preferences = new SqlitePreferenceStore(readers, writes, preferenceChats, effects);
    this.handledUpdates = new SqliteHandledUpdateStore(readers, writes);
    this.pendingReplies = new SqlitePendingReplyStore(readers, writes, payloads, replies);
    this.counters = new SqliteCounterStore(readers, writes);
    this.waits = new SqliteWaitStore(readers, writes, opened.reporterKeys(), clock);
    this.official = new SqliteOfficialStore(readers, writes, effects, changeRows);
    this.journeys = new SqliteJourneyStore(readers, writes, new JourneyRows(key), replies, effects);
    this.alerts = new SqliteAlertStore(readers, writes, new AlertRows(key), replies, effects);
    this.groups = new SqliteGroupStore(readers, writes, groupChats);
    this.boards = new SqliteBoardStore(readers, writes, new BoardRows(boardChats), effects);
    this.changes = new SqliteChangeStore(readers, writes);
    this.staff = new SqliteStaffStore(readers, writes, new StaffRows(key), replies, effects);
    this.chatMove = new ChatMove(preferenceChats, groupChats, boardChats);
    SubscriptionRows subscribed = new SubscriptionRows(key);
    DraftRows drafts = new DraftRows(key);
    BroadcastRows sent = new BroadcastRows(key);
    this.subscriptions =
        new SqliteSubscriptionStore(readers, writes, subscribed, drafts, sent, replies, effects);
    this.broadcasts =
        new SqliteBroadcastStore(
            readers, writes, drafts, sent, new DeliveryReading(subscribed, clock), effects);
    this.subscriptionMove = new SubscriptionMove(subscribed);
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
  public void moved(long from, long to) {
    if (from == to) {
      return;
    }
    writes.write(
        handle -> {
          chatMove.move(handle, from, to);
          subscriptionMove.moved(handle, from, to);
          return true;
        });
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
