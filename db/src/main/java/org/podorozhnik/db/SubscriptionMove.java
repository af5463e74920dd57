package org.podorozhnik.db;

import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.podorozhnik.content.broadcast.DeliveryState;

/** The part of {@link org.podorozhnik.content.Storage#moved} that concerns subscriptions. */
final class SubscriptionMove {
  private final SubscriptionRows rows;

  SubscriptionMove(SubscriptionRows rows) {
    this.rows = rows;
  }

  void moved(Handle handle, long from, long to) {
    rows.find(handle, from).ifPresent(old -> moved(handle, old, to));
  }

  /** Who wrote that it moved can be reached, unless the new chat is known to be closed. */
  private void moved(Handle handle, SubscriptionRow old, long to) {
    DeliveryRows.upgraded(handle, old.id());
    Optional<SubscriptionRow> there = rows.find(handle, to);
    SubscriptionRow stays = there.filter(row -> !row.chosen().empty()).orElse(old);
    if (there.isPresent()) {
      long goes = stays.id() == old.id() ? there.get().id() : old.id();
      DeliveryRows.merge(handle, goes, stays.id());
      SubscriptionRows.delete(handle, goes);
    }
    boolean reachable = stays.id() == old.id() || stays.reachable();
    rows.put(
        handle,
        new SubscriptionRow(stays.id(), to, stays.chosen(), reachable, stays.since(), stays.due()));
    if (!reachable) {
      DeliveryRows.lost(handle, stays.id(), DeliveryState.BLOCKED);
    }
    SubscriptionRows.deleteEnded(handle);
  }
}
