package org.podorozhnik.content;

import org.podorozhnik.content.article.ArticleStore;
import org.podorozhnik.content.border.AlertStore;
import org.podorozhnik.content.border.JourneyStore;
import org.podorozhnik.content.border.OfficialStore;
import org.podorozhnik.content.border.WaitStore;
import org.podorozhnik.content.subscriber.PreferenceStore;
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

  /** Throws {@link StorageException} if reading or writing does not work now. */
  void check();

  @Override
  void close();
}
