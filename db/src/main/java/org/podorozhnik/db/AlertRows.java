package org.podorozhnik.db;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.podorozhnik.content.border.Alert;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The rows of {@code alerts}, with what is encrypted in them. */
final class AlertRows {
  private static final Logger LOG = LoggerFactory.getLogger(AlertRows.class);

  private final ChatCipher chats;
  private final PayloadCipher wishes;

  AlertRows(MasterKey key) {
    this.chats = new ChatCipher(key, "alerts/chat");
    this.wishes = new PayloadCipher(key, "alerts/wish");
  }

  List<Alert> of(Handle handle, long chat) {
    return select(handle, "chat = :chat", Map.of("chat", chats.encrypt(chat)));
  }

  Optional<Alert> find(Handle handle, long id, long chat) {
    return of(handle, chat).stream().filter(alert -> alert.id() == id).findFirst();
  }

  List<Alert> live(Handle handle, Instant at) {
    return select(handle, "until > :at", Map.of("at", at.toEpochMilli()));
  }

  private List<Alert> select(Handle handle, String condition, Map<String, ?> values) {
    return handle
        .createQuery(
            "select id, chat, wish, until, armed, fired from alerts where "
                + condition
                + " order by id")
        .bindMap(values)
        .map((row, context) -> read(row))
        .stream()
        .flatMap(Optional::stream)
        .toList();
  }

  /** Empty for a damaged row, which must not stop the others. */
  private Optional<Alert> read(ResultSet row) throws SQLException {
    long id = row.getLong("id");
    Instant until = Instant.ofEpochMilli(row.getLong("until"));
    boolean armed = row.getInt("armed") == 1;
    Optional<Long> chat = chats.decrypt(row.getString("chat"));
    Optional<Instant> fired = Columns.instant(row, "fired");
    Optional<Alert> alert =
        wishes
            .decrypt(id, row.getString("wish"))
            .map(AlertWish::read)
            .flatMap(wish -> chat.map(c -> wish.alert(id, c, until, armed, fired)));
    if (alert.isEmpty()) {
      LOG.warn("Alert {} is damaged and is passed over.", id);
    }
    return alert;
  }

  Alert insert(Handle handle, Alert alert) {
    long id = Sequences.next(handle, "alert");
    handle
        .createUpdate(
            """
            insert into alerts (id, chat, wish, until, armed, fired)
            values (:id, :chat, :wish, :until, :armed, :fired)
            """)
        .bind("id", id)
        .bind("chat", chats.encrypt(alert.chat()))
        .bind("wish", wishes.encrypt(id, AlertWish.of(alert).write()))
        .bind("until", alert.until().toEpochMilli())
        .bind("armed", alert.armed() ? 1 : 0)
        .bind("fired", Columns.millis(alert.fired()))
        .execute();
    return find(handle, id, alert.chat()).orElseThrow();
  }

  /** The end and the language of an alert that is set again. */
  void renew(Handle handle, long id, Alert alert) {
    handle
        .createUpdate("update alerts set until = :until, wish = :wish where id = :id")
        .bind("until", alert.until().toEpochMilli())
        .bind("wish", wishes.encrypt(id, AlertWish.of(alert).write()))
        .bind("id", id)
        .execute();
  }

  static boolean setUntil(Handle handle, long id, Instant until) {
    return handle
            .createUpdate("update alerts set until = :until where id = :id")
            .bind("until", until.toEpochMilli())
            .bind("id", id)
            .execute()
        == 1;
  }

  boolean forget(Handle handle, long chat) {
    return handle
            .createUpdate("delete from alerts where chat = :chat")
            .bind("chat", chats.encrypt(chat))
            .execute()
        > 0;
  }
}
