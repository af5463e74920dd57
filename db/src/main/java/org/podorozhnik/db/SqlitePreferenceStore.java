package org.podorozhnik.db;

import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;
import org.podorozhnik.content.Effect;
import org.podorozhnik.content.subscriber.PreferenceStore;
import org.podorozhnik.content.subscriber.Preferences;

final class SqlitePreferenceStore implements PreferenceStore {
  private final Readers readers;
  private final Writes writes;
  private final ChatCipher chats;
  private final HandledEffects effects;

  SqlitePreferenceStore(Readers readers, Writes writes, ChatCipher chats, HandledEffects effects) {
    this.readers = readers;
    this.writes = writes;
    this.chats = chats;
    this.effects = effects;
  }

  @Override
  public Preferences find(long chatId) {
    String chat = chats.encrypt(chatId);
    return readers.read(
        handle ->
            handle
                .createQuery(
                    """
                    select language, country, quiet_from, quiet_to, quiet_zone from preferences
                    where chat = :chat
                    """)
                .bind("chat", chat)
                .map(
                    (row, context) ->
                        new Preferences(
                            Optional.ofNullable(row.getString("language")),
                            Optional.ofNullable(row.getString("country")),
                            QuietColumns.read(row)))
                .findOne()
                .orElse(Preferences.NONE));
  }

  @Override
  public boolean save(long chatId, Preferences preferences, Effect effect) {
    String chat = chats.encrypt(chatId);
    return writes.write(
        handle -> {
          if (!effects.first(handle, effect)) {
            return false;
          }
          if (preferences.empty()) {
            delete(handle, chat);
          } else {
            put(handle, chat, preferences);
          }
          return true;
        });
  }

  @Override
  public boolean forget(long chatId, Effect effect) {
    String chat = chats.encrypt(chatId);
    return writes.write(handle -> effects.first(handle, effect) && delete(handle, chat));
  }

  private static boolean delete(Handle handle, String chat) {
    return handle
            .createUpdate("delete from preferences where chat = :chat")
            .bind("chat", chat)
            .execute()
        > 0;
  }

  private static void put(Handle handle, String chat, Preferences preferences) {
    Update update =
        handle
            .createUpdate(
                """
                insert into preferences
                  (chat, language, country, quiet_from, quiet_to, quiet_zone)
                values (:chat, :language, :country, :quietFrom, :quietTo, :quietZone)
                on conflict (chat) do update
                set language = excluded.language, country = excluded.country,
                  quiet_from = excluded.quiet_from, quiet_to = excluded.quiet_to,
                  quiet_zone = excluded.quiet_zone
                """)
            .bind("chat", chat)
            .bind("language", preferences.language().orElse(null))
            .bind("country", preferences.country().orElse(null));
    QuietColumns.bind(update, preferences.quiet()).execute();
  }
}
