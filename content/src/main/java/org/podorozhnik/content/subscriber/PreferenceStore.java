package org.podorozhnik.content.subscriber;

import org.podorozhnik.content.Effect;

/**
 * Keeps what a chat chose. Chat ids are kept encrypted. Reading writes nothing, and preferences
 * that become empty leave no row. One call is one transaction. Thread-safe.
 */
public interface PreferenceStore {
  /** The choices of the chat; {@link Preferences#NONE} if it never chose. */
  Preferences find(long chatId);

  /**
   * Sets the choices of the chat; {@link Preferences#NONE} deletes its row.
   *
   * @return false if this effect was applied before, and nothing changed now
   */
  boolean save(long chatId, Preferences preferences, Effect effect);

  /** Deletes everything held on the chat. */
  boolean forget(long chatId, Effect effect);
}
