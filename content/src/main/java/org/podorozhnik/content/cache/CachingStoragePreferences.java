package org.podorozhnik.content.cache;

import com.github.benmanes.caffeine.cache.Cache;
import org.podorozhnik.content.Effect;
import org.podorozhnik.content.subscriber.PreferenceStore;
import org.podorozhnik.content.subscriber.Preferences;

/** Choices of the chats that were here lately; that a chat never chose is remembered as well. */
final class CachingStoragePreferences implements PreferenceStore {
  private final PreferenceStore store;
  private final CachingStorageFill<Long, Preferences> cache;

  CachingStoragePreferences(PreferenceStore store, Cache<Long, Preferences> cache) {
    this.store = store;
    this.cache = new CachingStorageFill<>(cache);
  }

  @Override
  public Preferences find(long chatId) {
    return cache.get(chatId, () -> store.find(chatId));
  }

  @Override
  public boolean save(long chatId, Preferences preferences, Effect effect) {
    boolean saved = store.save(chatId, preferences, effect);
    cache.drop(chatId);
    return saved;
  }

  @Override
  public boolean forget(long chatId, Effect effect) {
    boolean gone = store.forget(chatId, effect);
    cache.drop(chatId);
    return gone;
  }

  /** To be called after the commit of a move. */
  void moved(long from, long to) {
    cache.drop(from);
    cache.drop(to);
  }
}
