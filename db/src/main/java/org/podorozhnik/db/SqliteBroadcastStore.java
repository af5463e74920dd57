package org.podorozhnik.db;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.podorozhnik.content.Effect;
import org.podorozhnik.content.broadcast.Announcement;
import org.podorozhnik.content.broadcast.Audience;
import org.podorozhnik.content.broadcast.AudienceSize;
import org.podorozhnik.content.broadcast.Broadcast;
import org.podorozhnik.content.broadcast.Broadcast.State;
import org.podorozhnik.content.broadcast.BroadcastStore;
import org.podorozhnik.content.broadcast.Draft;
import org.podorozhnik.content.broadcast.Outcome;
import org.podorozhnik.content.broadcast.Parcel;
import org.podorozhnik.content.broadcast.Tally;
import org.podorozhnik.content.subscriber.Topic;

final class SqliteBroadcastStore implements BroadcastStore {
  private final Readers readers;
  private final Writes writes;
  private final DraftRows drafts;
  private final BroadcastRows rows;
  private final DeliveryReading deliveries;
  private final HandledEffects effects;
  private final BroadcastSteps steps;
  private final DeliveryFixing fixing;

  SqliteBroadcastStore(
      Readers readers,
      Writes writes,
      DraftRows drafts,
      BroadcastRows rows,
      DeliveryReading deliveries,
      HandledEffects effects) {
    this.readers = readers;
    this.writes = writes;
    this.drafts = drafts;
    this.rows = rows;
    this.deliveries = deliveries;
    this.effects = effects;
    this.steps = new BroadcastSteps(rows);
    this.fixing = new DeliveryFixing(rows);
  }

  @Override
  public Draft draft(Draft draft, Effect effect) {
    return writes.write(
        handle -> {
          if (effects.first(handle, effect)) {
            Draft made = draft.withId(Sequences.next(handle, "broadcast_draft"));
            drafts.insert(handle, made);
            BroadcastAnswers.keep(handle, effect, made.id());
          }
          Draft made = draft.withId(BroadcastAnswers.find(handle, effect).orElse(0L));
          return drafts.find(handle, made.id()).orElse(made);
        });
  }

  @Override
  public Optional<Draft> findDraft(long id) {
    return readers.read(handle -> drafts.find(handle, id));
  }

  @Override
  public boolean confirm(long draft, Instant at, Effect effect) {
    return writes.write(
        handle -> effects.first(handle, effect) && DraftRows.confirm(handle, draft, at));
  }

  @Override
  public boolean dropDraft(long id, Effect effect) {
    return writes.write(handle -> effects.first(handle, effect) && DraftRows.delete(handle, id));
  }

  @Override
  public int dropDraftsBefore(Instant before) {
    return writes.write(handle -> DraftRows.deleteBefore(handle, before));
  }

  @Override
  public AudienceSize size(Audience audience, boolean urgent) {
    return readers.read(handle -> AudienceSelection.of(audience, urgent).size(handle));
  }

  @Override
  public Map<Topic, Long> subscribersByTopic() {
    return readers.read(SubscriptionRows::byTopic);
  }

  @Override
  public Optional<Broadcast> launch(
      long draft, Optional<Instant> scheduled, int control, Instant now, Effect effect) {
    return writes.write(
        handle -> {
          if (effects.first(handle, effect)) {
            drafts
                .find(handle, draft)
                .filter(one -> one.corrects().isEmpty())
                .map(one -> launch(handle, one, scheduled, control, now))
                .ifPresent(number -> BroadcastAnswers.keep(handle, effect, number));
          }
          return BroadcastAnswers.find(handle, effect).flatMap(n -> rows.find(handle, n));
        });
  }

  private long launch(
      Handle handle, Draft draft, Optional<Instant> scheduled, int control, Instant now) {
    long number = rows.insert(handle, draft, scheduled, control, now);
    if (scheduled.isEmpty()) {
      BroadcastRows.start(handle, number, now);
    }
    DraftRows.delete(handle, draft.id());
    return number;
  }

  @Override
  public Optional<Broadcast> find(long number) {
    return readers.read(handle -> rows.find(handle, number));
  }

  private List<Broadcast> select(String condition, Map<String, ?> values) {
    return readers.read(handle -> rows.select(handle, condition, values));
  }

  @Override
  public List<Broadcast> list(int offset, int limit) {
    return select(
        "1 = 1 order by number desc limit :limit offset :offset",
        Map.of("limit", limit, "offset", offset));
  }

  @Override
  public List<Broadcast> news(int offset, int limit) {
    return select(
        """
        started is not null and task <> 'RECALL'
          and (state in ('RUNNING', 'DONE') or (state = 'FIXING' and task = 'CORRECT'))
        order by number desc limit :limit offset :offset
        """,
        Map.of("limit", limit, "offset", offset));
  }

  @Override
  public List<Broadcast> active() {
    return select(
        """
        state in ('FIXING', 'RUNNING')
        order by urgent desc, case task when 'RECALL' then 0 when 'CORRECT' then 1 else 2 end, number
        """,
        Map.of());
  }

  @Override
  public List<Broadcast> atRest(Instant finishedSince) {
    return select(
        """
        state in ('PAUSED', 'STOPPED')
        or (state in ('DONE', 'CANCELLED') and finished >= :since) order by number
        """,
        Map.of("since", finishedSince.toEpochMilli()));
  }

  @Override
  public List<Broadcast> due(Instant now) {
    return select(
        "state = 'SCHEDULED' and scheduled <= :now order by number",
        Map.of("now", now.toEpochMilli()));
  }

  @Override
  public boolean change(long number, Set<State> from, State to, Instant at, String problem) {
    return writes.write(
        handle -> {
          Optional<Broadcast> found = rows.find(handle, number).filter(one -> one.in(from));
          found.ifPresent(one -> steps.change(handle, one, to, at, problem));
          return found.isPresent();
        });
  }

  @Override
  public boolean reschedule(long number, Instant at, Effect effect) {
    return writes.write(
        handle ->
            effects.first(handle, effect)
                && handle.execute(
                        """
                        update broadcasts set state = 'SCHEDULED', scheduled = ?
                        where number = ? and state in ('SCHEDULED', 'LATE')
                        """,
                        at.toEpochMilli(),
                        number)
                    == 1);
  }

  @Override
  public void control(long number, int message) {
    writes.write(
        handle ->
            handle.execute("update broadcasts set control = ? where number = ?", message, number));
  }

  @Override
  public Optional<Broadcast> correct(
      long number, Announcement announcement, Instant now, Effect effect) {
    return writes.write(
        handle ->
            effects.first(handle, effect)
                ? steps.correct(handle, number, announcement, now)
                : Optional.empty());
  }

  @Override
  public Optional<Broadcast> recall(long number, Instant now, Effect effect) {
    return writes.write(
        handle ->
            effects.first(handle, effect) ? steps.recall(handle, number, now) : Optional.empty());
  }

  @Override
  public int retryUnknown(long number, Instant now, Effect effect) {
    return writes.write(
        handle ->
            effects.first(handle, effect) ? BroadcastSteps.retryUnknown(handle, number, now) : 0);
  }

  @Override
  public boolean fix(long number, int most, Instant now) {
    return writes.write(handle -> fixing.fix(handle, number, most, now));
  }

  @Override
  public List<Parcel> ready(long number, int most, Instant now) {
    return readers.read(
        handle ->
            rows.find(handle, number)
                .map(one -> deliveries.ready(handle, one, most, now))
                .orElse(List.of()));
  }

  @Override
  public List<Parcel> advance(List<Parcel> start, List<Outcome> done, Instant now) {
    return writes.write(
        handle -> {
          DeliveryClaims.finish(handle, done, now);
          return DeliveryClaims.start(handle, start, now);
        });
  }

  @Override
  public void putOff(List<Parcel> parcels, Instant due) {
    writes.write(
        handle -> {
          DeliveryClaims.putOff(handle, parcels, due);
          return parcels.size();
        });
  }

  @Override
  public void hurry(long chat, Instant now) {
    writes.write(handle -> DeliveryClaims.hurry(handle, deliveries.stored(chat), now));
  }

  @Override
  public int recover(Instant now) {
    return writes.write(DeliveryClaims::recover);
  }

  @Override
  public Tally tally(long number) {
    return readers.read(
        handle ->
            rows.find(handle, number)
                .map(one -> deliveries.tally(handle, one))
                .orElse(new Tally(Map.of(), 0, 0, 0)));
  }

  @Override
  public Optional<Instant> nextDue(long number) {
    return readers.read(
        handle -> rows.find(handle, number).flatMap(one -> deliveries.nextDue(handle, one)));
  }

  @Override
  public int purge(Instant startedBefore) {
    return new DeliveryPurge(writes, rows, deliveries).purge(startedBefore);
  }
}
