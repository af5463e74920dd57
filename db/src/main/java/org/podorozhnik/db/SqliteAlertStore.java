package org.podorozhnik.db;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.podorozhnik.content.Effect;
import org.podorozhnik.content.border.Alert;
import org.podorozhnik.content.border.AlertStore;
import org.podorozhnik.content.update.PendingReplyStore.PendingReply;

final class SqliteAlertStore implements AlertStore {
  private final Readers readers;
  private final Writes writes;
  private final AlertRows rows;
  private final PendingReplyRows replies;
  private final HandledEffects effects;

  SqliteAlertStore(
      Readers readers,
      Writes writes,
      AlertRows rows,
      PendingReplyRows replies,
      HandledEffects effects) {
    this.readers = readers;
    this.writes = writes;
    this.rows = rows;
    this.replies = replies;
    this.effects = effects;
  }

  @Override
  public Optional<Alert> add(Alert alert, Effect effect) {
    return writes.write(
        handle -> {
          boolean first = effects.first(handle, effect);
          List<Alert> kept = rows.of(handle, alert.chat());
          Optional<Alert> equal = equal(kept, alert);
          if (!first) {
            return equal;
          }
          if (equal.isPresent()) {
            rows.renew(handle, equal.get().id(), alert);
            return rows.find(handle, equal.get().id(), alert.chat());
          }
          return kept.size() < Alert.MOST
              ? Optional.of(rows.insert(handle, alert))
              : Optional.empty();
        });
  }

  private static Optional<Alert> equal(List<Alert> kept, Alert alert) {
    AlertWish wish = AlertWish.of(alert);
    return kept.stream().filter(one -> AlertWish.of(one).sameAs(wish)).findFirst();
  }

  @Override
  public List<Alert> of(long chat) {
    return readers.read(handle -> rows.of(handle, chat));
  }

  @Override
  public List<Alert> live(Instant at) {
    return readers.read(handle -> rows.live(handle, at));
  }

  @Override
  public Optional<Alert> remove(long id, long chat, Effect effect) {
    return writes.write(
        handle -> {
          if (!effects.first(handle, effect)) {
            return Optional.empty();
          }
          Optional<Alert> alert = rows.find(handle, id, chat);
          alert.ifPresent(one -> handle.execute("delete from alerts where id = ?", one.id()));
          return alert;
        });
  }

  @Override
  public boolean prolong(long id, long chat, Instant until, Effect effect) {
    return writes.write(
        handle ->
            effects.first(handle, effect)
                && rows.find(handle, id, chat).isPresent()
                && AlertRows.setUntil(handle, id, until));
  }

  @Override
  public boolean fire(long id, Instant at, PendingReply message) {
    return writes.write(
        handle -> {
          boolean told = tell(handle, id, at);
          if (told) {
            replies.insert(handle, message);
          }
          return told;
        });
  }

  /** One that told already tells again only after {@link #rearm}. */
  private static boolean tell(Handle handle, long id, Instant at) {
    return handle
            .createUpdate("update alerts set armed = 0, fired = :at where id = :id and armed = 1")
            .bind("at", at.toEpochMilli())
            .bind("id", id)
            .execute()
        == 1;
  }

  @Override
  public void rearm(long id) {
    writes.write(handle -> handle.execute("update alerts set armed = 1 where id = ?", id));
  }

  @Override
  public int purge(Instant before) {
    return writes.write(
        handle ->
            handle
                .createUpdate("delete from alerts where until < :before")
                .bind("before", before.toEpochMilli())
                .execute());
  }

  @Override
  public boolean forget(long chat, Effect effect) {
    return writes.write(handle -> effects.first(handle, effect) && rows.forget(handle, chat));
  }
}
