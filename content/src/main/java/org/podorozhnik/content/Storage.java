package org.podorozhnik.content;

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
 * All ports in one place: what an implementation keeps and a program closes. Closing waits for the
 * writes that were already accepted.
 */
public interface Storage extends AutoCloseable {
  ArticleStore articles();

  PreferenceStore preferences();

  HandledUpdateStore handledUpdates();

  PendingReplyStore pendingReplies();

  CounterStore counters();

  WaitStore waits();

  OfficialStore official();

  JourneyStore journeys();

  AlertStore alerts();

  SubscriptionStore subscriptions();

  GroupStore groups();

  BroadcastStore broadcasts();

  BoardStore boards();

  ChangeStore changes();

  StaffStore staff();

  /**
   * A group became a supergroup: everything held on the old id is held on the new one from now on,
   * in one transaction. What the new one holds already stays; of a broadcast that is to reach both
   * only one delivery stays; a board is to be posted anew there. Again, or for unknown chats,
   * nothing happens.
   */
  void moved(long from, long to);

  /** Throws {@link StorageException} if reading or writing does not work now. */
  void check();

  @Override
  void close();
}
