package org.podorozhnik.content;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.podorozhnik.content.broadcast.Audience;
import org.podorozhnik.content.broadcast.DeliveryState;
import org.podorozhnik.content.subscriber.Digest;
import org.podorozhnik.content.subscriber.Subscription;
import org.podorozhnik.content.subscriber.SubscriptionStore;
import org.podorozhnik.content.update.PendingReplyStore.PendingReply;

/** Subscriptions in a map, under the lock of the storage. */
final class InMemorySubscriptions implements SubscriptionStore {
  private final InMemoryStorage storage;
  private final TreeMap<Long, Row> rows = new TreeMap<>();
  private long last;

  InMemorySubscriptions(InMemoryStorage storage) {
    this.storage = storage;
  }

  /**
   * One chat.
   *
   * @param since what the next digest tells of; only with a digest
   * @param due when that is; only with a digest
   */
  record Row(
      long id,
      long chat,
      Subscription chosen,
      boolean reachable,
      Optional<Instant> since,
      Optional<Instant> due) {
    Row choosing(Subscription other) {
      return new Row(id, chat, other, reachable, since, due);
    }

    Row reachable(boolean now) {
      return new Row(id, chat, chosen, now, since, due);
    }

    /** Whether a broadcast concerns the chat. */
    boolean hears(Audience audience, boolean urgent) {
      boolean kind =
          audience.kind() == Audience.Kind.ALL
              || (chat < 0) == (audience.kind() == Audience.Kind.GROUPS);
      boolean topic =
          audience.reached().isEmpty()
              ? !chosen.topics().isEmpty()
              : chosen.topics().stream().anyMatch(one -> audience.reached().contains(one));
      return kind && topic && reachable && !chosen.paused() && (urgent || !chosen.urgentOnly());
    }
  }

  int size() {
    return rows.size();
  }

  long last() {
    return last;
  }

  TreeMap<Long, Row> rows() {
    return rows;
  }

  private Optional<Row> of(long chat) {
    return rows.values().stream().filter(row -> row.chat() == chat).findFirst();
  }

  private void put(Row row) {
    rows.put(row.id(), row);
  }

  @Override
  public Optional<Subscription> find(long chat) {
    synchronized (storage) {
      storage.work();
      return of(chat).map(Row::chosen).filter(chosen -> !chosen.empty());
    }
  }

  @Override
  public boolean save(long chat, Subscription chosen, Instant now, Effect effect) {
    synchronized (storage) {
      if (!storage.first(effect)) {
        return false;
      }
      Optional<Row> before = of(chat);
      if (chosen.topics().isEmpty() || chosen.paused()) {
        before.ifPresent(row -> storage.inMemoryBroadcasts().leave(row.id()));
      }
      if (before.isPresent() || !chosen.empty()) {
        put(renewed(chat, chosen, before, now));
      }
      dropEnded();
      return true;
    }
  }

  private Row renewed(long chat, Subscription chosen, Optional<Row> before, Instant now) {
    long id = before.map(Row::id).orElseGet(() -> ++last);
    boolean goesOn =
        before.filter(row -> row.chosen().digest().equals(chosen.digest())).isPresent();
    Optional<Instant> since = goesOn ? before.get().since() : chosen.digest().map(d -> now);
    Optional<Instant> due =
        goesOn ? before.get().due() : chosen.digest().map(digest -> digest.next(now));
    return new Row(id, chat, chosen, true, since, due);
  }

  /** Rows that say nothing and hold no delivery. */
  void dropEnded() {
    rows.values()
        .removeIf(
            row ->
                row.chosen().empty() && storage.inMemoryBroadcasts().deliveriesOf(row.id()) == 0);
  }

  @Override
  public boolean forget(long chat, Effect effect) {
    synchronized (storage) {
      if (!storage.first(effect)) {
        return false;
      }
      boolean wrote = storage.inMemoryBroadcasts().forgetAuthor(chat);
      Optional<Row> row = of(chat);
      row.ifPresent(one -> storage.inMemoryBroadcasts().forget(one.id()));
      row.ifPresent(one -> rows.remove(one.id()));
      return row.isPresent() || wrote;
    }
  }

  @Override
  public void dropThread(long chat) {
    synchronized (storage) {
      storage.work();
      of(chat)
          .map(row -> row.choosing(row.chosen().withThread(Optional.empty())))
          .ifPresent(this::put);
    }
  }

  @Override
  public void reachable(long chat, boolean reachable) {
    synchronized (storage) {
      storage.work();
      of(chat).ifPresent(row -> put(row.reachable(reachable)));
      if (!reachable) {
        of(chat).ifPresent(row -> lost(row.id(), DeliveryState.BLOCKED));
      }
    }
  }

  /** The chat is closed to the bot: nothing is done there any more. */
  void lost(long id, DeliveryState state) {
    rows.computeIfPresent(id, (i, row) -> row.reachable(false));
    storage.inMemoryBroadcasts().giveUp(id, state);
  }

  @Override
  public boolean isReachable(long chat) {
    synchronized (storage) {
      storage.work();
      return of(chat).map(Row::reachable).orElse(true);
    }
  }

  @Override
  public int deliveries(long chat) {
    synchronized (storage) {
      storage.work();
      return of(chat).map(row -> storage.inMemoryBroadcasts().deliveriesOf(row.id())).orElse(0);
    }
  }

  @Override
  public List<DueDigest> dueDigests(Instant now, int limit) {
    synchronized (storage) {
      storage.work();
      return rows.values().stream()
          .filter(row -> row.reachable() && !row.chosen().paused())
          .filter(row -> row.due().filter(due -> !due.isAfter(now)).isPresent())
          .map(row -> new DueDigest(row.chat(), row.chosen(), row.since().get(), row.due().get()))
          .sorted(Comparator.comparing(DueDigest::due))
          .limit(limit)
          .toList();
    }
  }

  @Override
  public boolean digested(long chat, Instant dueWas, Instant now, Optional<PendingReply> message) {
    synchronized (storage) {
      storage.work();
      Optional<Row> row = of(chat).filter(one -> one.due().equals(Optional.of(dueWas)));
      Optional<Digest> digest = row.flatMap(one -> one.chosen().digest());
      if (digest.isEmpty()) {
        return false;
      }
      Row was = row.get();
      Optional<Instant> next = digest.map(one -> one.next(now));
      put(new Row(was.id(), chat, was.chosen(), was.reachable(), Optional.of(now), next));
      message.ifPresent(storage.pendingReplies()::add);
      return true;
    }
  }

  /** See {@link Storage#moved}. */
  void moved(long from, long to) {
    Optional<Row> old = of(from);
    if (old.isEmpty()) {
      return;
    }
    storage.inMemoryBroadcasts().upgraded(old.get().id());
    Optional<Row> there = of(to);
    Row stays = there.filter(row -> !row.chosen().empty()).orElse(old.get());
    if (there.isPresent()) {
      long goes = stays.equals(old.get()) ? there.get().id() : old.get().id();
      storage.inMemoryBroadcasts().merge(goes, stays.id());
      rows.remove(goes);
    }
    boolean reachable = stays.equals(old.get()) || stays.reachable();
    put(new Row(stays.id(), to, stays.chosen(), reachable, stays.since(), stays.due()));
    if (!reachable) {
      lost(stays.id(), DeliveryState.BLOCKED);
    }
    dropEnded();
  }
}
