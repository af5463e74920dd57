package org.podorozhnik.db;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.podorozhnik.content.Effect;
import org.podorozhnik.content.broadcast.DeliveryState;
import org.podorozhnik.content.subscriber.Subscription;
import org.podorozhnik.content.subscriber.SubscriptionStore;
import org.podorozhnik.content.update.PendingReplyStore.PendingReply;

final class SqliteSubscriptionStore implements SubscriptionStore {
  private final Readers readers;
  private final Writes writes;
  private final SubscriptionRows rows;
  private final DraftRows drafts;
  private final BroadcastRows broadcasts;
  private final PendingReplyRows replies;
  private final HandledEffects effects;

  SqliteSubscriptionStore(
      Readers readers,
      Writes writes,
      SubscriptionRows rows,
      DraftRows drafts,
      BroadcastRows broadcasts,
      PendingReplyRows replies,
      HandledEffects effects) {
    this.readers = readers;
    this.writes = writes;
    this.rows = rows;
    this.drafts = drafts;
    this.broadcasts = broadcasts;
    this.replies = replies;
    this.effects = effects;
  }

  @Override
  public Optional<Subscription> find(long chat) {
    return readers
        .read(handle -> rows.find(handle, chat))
        .map(SubscriptionRow::chosen)
        .filter(chosen -> !chosen.empty());
  }

  @Override
  public boolean save(long chat, Subscription chosen, Instant now, Effect effect) {
    return writes.write(
        handle -> {
          if (!effects.first(handle, effect)) {
            return false;
          }
          Optional<SubscriptionRow> before = rows.find(handle, chat);
          if (chosen.topics().isEmpty() || chosen.paused()) {
            before.ifPresent(row -> DeliveryRows.leave(handle, row.id()));
          }
          if (!chosen.empty()) {
            SubscriptionRow row = before.orElseGet(() -> begin(handle, chat, chosen));
            rows.put(handle, row.choosing(chosen, now));
          } else if (before.isPresent()) {
            end(handle, before.get().choosing(chosen, now));
          }
          return true;
        });
  }

  private static SubscriptionRow begin(Handle handle, long chat, Subscription chosen) {
    return new SubscriptionRow(
        Sequences.next(handle, "subscription"),
        chat,
        Subscription.none(chosen.language()),
        true,
        Optional.empty(),
        Optional.empty());
  }

  private void end(Handle handle, SubscriptionRow row) {
    if (DeliveryRows.count(handle, row.id()) > 0) {
      rows.put(handle, row);
    } else {
      SubscriptionRows.delete(handle, row.id());
    }
  }

  @Override
  public boolean forget(long chat, Effect effect) {
    return writes.write(
        handle -> {
          if (!effects.first(handle, effect)) {
            return false;
          }
          boolean wrote = drafts.forget(handle, chat);
          boolean sent = broadcasts.forget(handle, chat);
          Optional<Long> id = id(handle, chat);
          id.ifPresent(one -> DeliveryRows.forget(handle, one));
          id.ifPresent(one -> SubscriptionRows.delete(handle, one));
          return wrote || sent || id.isPresent();
        });
  }

  private Optional<Long> id(Handle handle, long chat) {
    return handle
        .createQuery("select id from subscriptions where chat = :chat")
        .bind("chat", rows.encrypt(chat))
        .mapTo(Long.class)
        .findOne();
  }

  @Override
  public void reachable(long chat, boolean reachable) {
    writes.write(
        handle -> {
          Optional<Long> id = id(handle, chat);
          id.ifPresent(one -> reachable(handle, one, reachable));
          return id.isPresent();
        });
  }

  private static void reachable(Handle handle, long id, boolean reachable) {
    if (reachable) {
      handle.execute("update subscriptions set reachable = 1 where id = ?", id);
    } else {
      DeliveryRows.lost(handle, id, DeliveryState.BLOCKED);
    }
  }

  @Override
  public void dropThread(long chat) {
    String stored = rows.encrypt(chat);
    writes.write(
        handle -> handle.execute("update subscriptions set thread = null where chat = ?", stored));
  }

  @Override
  public boolean isReachable(long chat) {
    return readers
        .read(handle -> rows.find(handle, chat))
        .map(SubscriptionRow::reachable)
        .orElse(true);
  }

  @Override
  public int deliveries(long chat) {
    return readers.read(
        handle -> id(handle, chat).map(id -> DeliveryRows.count(handle, id)).orElse(0));
  }

  @Override
  public List<DueDigest> dueDigests(Instant now, int limit) {
    return readers
        .read(
            handle ->
                rows.select(
                    handle,
                    """
                    digest_due <= :now and reachable = 1 and paused = 0
                    order by digest_due, id limit :limit
                    """,
                    Map.of("now", now.toEpochMilli(), "limit", limit)))
        .stream()
        .map(
            row ->
                new DueDigest(
                    row.chat(), row.chosen(), row.since().orElseThrow(), row.due().orElseThrow()))
        .toList();
  }

  @Override
  public boolean digested(long chat, Instant dueWas, Instant now, Optional<PendingReply> message) {
    return writes.write(
        handle -> {
          Optional<SubscriptionRow> row =
              rows.find(handle, chat).filter(one -> one.due().equals(Optional.of(dueWas)));
          row.ifPresent(one -> setDue(handle, one, now));
          row.flatMap(one -> message).ifPresent(one -> replies.insert(handle, one));
          return row.isPresent();
        });
  }

  private static void setDue(Handle handle, SubscriptionRow row, Instant now) {
    handle
        .createUpdate(
            "update subscriptions set digest_since = :now, digest_due = :next where id = :id")
        .bind("now", now.toEpochMilli())
        .bind("next", Columns.millis(row.chosen().digest().map(digest -> digest.next(now))))
        .bind("id", row.id())
        .execute();
  }
}
