package org.podorozhnik.content.cache;

import org.podorozhnik.content.Effect;
import org.podorozhnik.content.Storage;
import org.podorozhnik.content.StorageException;
import org.podorozhnik.content.article.ArticleStore;
import org.podorozhnik.content.subscriber.PreferenceStore;
import org.podorozhnik.content.subscriber.Preferences;
import org.podorozhnik.content.update.CounterStore;
import org.podorozhnik.content.update.HandledUpdateStore;
import org.podorozhnik.content.update.PendingReplyStore;

/** A storage whose disk is full. */
record FailingWrites(Storage storage) implements Storage {
  @Override
  public PreferenceStore preferences() {
    return new PreferenceStore() {
      @Override
      public Preferences find(long chatId) {
        return storage.preferences().find(chatId);
      }

      @Override
      public boolean save(long chatId, Preferences preferences, Effect effect) {
        throw new StorageException("full");
      }

      @Override
      public boolean forget(long chatId, Effect effect) {
        throw new StorageException("full");
      }
    };
  }

  @Override
  public ArticleStore articles() {
    return storage.articles();
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
