package org.podorozhnik.db;

import java.util.Optional;
import org.podorozhnik.content.Effect;
import org.podorozhnik.content.subscriber.PreferenceStore;
import org.podorozhnik.content.subscriber.Preferences;

final class SqlitePreferenceStore implements PreferenceStore {
  private static final String TABLE = "preferences";
  private final Database database;
  private final ChatCipher cipher;
  private final Effects effects;

  SqlitePreferenceStore(Database database, ChatCipher cipher, Effects effects) {
    this.database = database;
    this.cipher = cipher;
    this.effects = effects;
  }

  @Override
  public Preferences find(long chatId) {
    byte[] chat = cipher.encrypt(chatId, TABLE);
    return database.read(
        h ->
            h.createQuery("select language, country from preferences where chat = :chat")
                .bind("chat", chat)
                .map(
                    (row, context) ->
                        new Preferences(
                            Optional.ofNullable(row.getString("language")),
                            Optional.ofNullable(row.getString("country"))))
                .findOne()
                .orElse(Preferences.NONE));
  }

  @Override
  public boolean save(long chatId, Preferences preferences, Effect effect) {
    byte[] chat = cipher.encrypt(chatId, TABLE);
    return database.write(
        h -> {
          if (!effects.first(h, effect)) {
            return false;
          }
          if (preferences.empty()) {
            h.createUpdate("delete from preferences where chat = :chat")
                .bind("chat", chat)
                .execute();
          } else {
            h.createUpdate(
                    "insert into preferences (chat, language, country)"
                        + " values (:chat, :language, :country) on conflict (chat) do update"
                        + " set language = excluded.language, country = excluded.country")
                .bind("chat", chat)
                .bind("language", preferences.language())
                .bind("country", preferences.country())
                .execute();
          }
          return true;
        });
  }

  @Override
  public boolean forget(long chatId, Effect effect) {
    byte[] chat = cipher.encrypt(chatId, TABLE);
    return database.write(
        h ->
            effects.first(h, effect)
                && h.createUpdate("delete from preferences where chat = :chat")
                        .bind("chat", chat)
                        .execute()
                    > 0);
  }
}
