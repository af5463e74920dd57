package org.podorozhnik.bot.outbox;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.podorozhnik.bot.outbox.FailureWatch.Halt;
import org.podorozhnik.bot.outbox.OnTheWire.Answer;
import org.podorozhnik.bot.outbox.ParcelPicker.Picked;
import org.podorozhnik.content.Storage;
import org.podorozhnik.content.broadcast.Broadcast;
import org.podorozhnik.content.broadcast.Broadcast.State;
import org.podorozhnik.content.broadcast.BroadcastStore;
import org.podorozhnik.content.broadcast.Outcome;
import org.podorozhnik.content.broadcast.Parcel;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Carries out the broadcasts that are active, a step at a time. What is sent was marked before, and
 * what became of it is written with the next marks, so that a kill leaves no more unknown than was
 * on the wire. For one thread.
 */
final class BroadcastLane {
  /** Chats that are written down at a time: some ten milliseconds, in which replies wait. */
  static final int PORTION = 5_000;

  private static final Duration LOOK_AGAIN = Duration.ofSeconds(1);

  /** Counting a large audience takes longer than looking for what is ready. */
  private static final Duration COUNT_AGAIN = Duration.ofSeconds(5);

  /** What may not be tried another way now is tried from the beginning then. */
  private static final Duration PUT_BACK = Duration.ofSeconds(5);

  private static final Logger LOG = LoggerFactory.getLogger(BroadcastLane.class);

  private final Storage storage;
  private final OnTheWire wire;
  private final ParcelPicker picker;
  private final BroadcastMessages messages;
  private final Pacer pacer;
  private final int places;
  private final Clock clock;
  private final FailureWatch failures = new FailureWatch();
  private final Outage outage = new Outage();

  /** What is known and not written down yet. */
  private final List<Outcome> unwritten = new ArrayList<>();

  /** Broadcasts that have nothing to do until then. */
  private final Map<Long, Instant> resting = new HashMap<>();

  /** As they were when last looked at, the urgent ones first. */
  private final Map<Long, Broadcast> active = new LinkedHashMap<>();

  /**
   * @param places how many may be on the wire at once
   */
  BroadcastLane(
      Storage storage,
      OnTheWire wire,
      ParcelPicker picker,
      BroadcastMessages messages,
      Pacer pacer,
      int places,
      Clock clock) {
    this.storage = storage;
    this.wire = wire;
    this.picker = picker;
    this.messages = messages;
    this.pacer = pacer;
    this.places = places;
    this.clock = clock;
  }

  /** Call once, before anything is sent. */
  void recover() {
    int unknown = broadcasts().recover(clock.instant());
    if (unknown > 0) {
      LOG.warn("{} messages were on the wire when the program ended: unknown.", unknown);
    }
  }

  /** Looks at what came and what is active; true if something was done, so there may be more. */
  boolean look() {
    Instant now = clock.instant();
    boolean answered = collect(true, now);
    active.clear();
    broadcasts().active().forEach(b -> active.put(b.number(), b));
    failures.keepOnly(active.keySet());
    resting.keySet().retainAll(active.keySet());
    return fix(now) || answered;
  }

  /** Sends of the urgent ones, or of the others, what may be sent now; true if something was. */
  boolean send(boolean urgent) {
    List<Broadcast> some =
        active.values().stream().filter(b -> b.announcement().urgent() == urgent).toList();
    if (urgent && some.isEmpty()) {
      return false;
    }
    Instant now = clock.instant();
    List<Parcel> chosen = new ArrayList<>();
    boolean putOff = choose(some, chosen, now);
    List<Parcel> marked = write(chosen, now);
    for (Parcel parcel : marked) {
      wire.send(messages.errand(requireNonNull(active.get(parcel.number())), parcel, now));
    }
    return putOff || !marked.isEmpty();
  }

  /** Writes down what became of what was sent, and begins nothing, nor a second attempt. */
  void flush() {
    Instant now = clock.instant();
    collect(false, now);
    write(List.of(), now);
    active.clear();
  }

  /** Whether a broadcast was active when it was last looked at. */
  boolean active() {
    return !active.isEmpty() || wire.size() > 0;
  }

  /** True if nothing is on the wire and everything is written down. */
  boolean settled() {
    return wire.size() == 0 && unwritten.isEmpty();
  }

  /**
   * @param mayTry whether something else may be sent where the first was refused
   */
  private boolean collect(boolean mayTry, Instant now) {
    Map<Long, Halt> halts = new HashMap<>();
    boolean any = false;
    for (Answer answer = wire.poll(); answer != null; answer = wire.poll()) {
      any = true;
      judge(answer, mayTry, halts, now);
    }
    if (!halts.isEmpty()) {
      write(List.of(), now);
      halts.forEach((number, halt) -> halt(number, halt, now));
    }
    return any;
  }

  private void judge(Answer answer, boolean mayTry, Map<Long, Halt> halts, Instant now) {
    Parcel parcel = answer.errand().parcel();
    outage.note(answer.delivery(), now);
    Verdict verdict = Verdict.of(answer.errand(), answer.delivery(), now);
    if (verdict instanceof Verdict.Again again) {
      if (answer.delivery() instanceof Delivery.Rejected no && no.topicGone()) {
        storage.subscriptions().dropThread(parcel.chat());
      }
      if (mayTry) {
        wire.send(again.errand());
      } else {
        unwritten.add(Outcome.later(parcel, now.plus(PUT_BACK)));
      }
      return;
    }
    Outcome outcome = ((Verdict.Settled) verdict).outcome();
    unwritten.add(outcome);
    resting.remove(parcel.number());
    String reason = answer.delivery() instanceof Delivery.Rejected r ? r.reason() : "";
    failures.note(outcome, reason).ifPresent(halt -> halts.put(parcel.number(), halt));
    if (answer.delivery() instanceof Delivery.ChatMoved moved) {
      storage.moved(parcel.chat(), moved.newChatId());
    }
  }

  private void halt(long number, Halt halt, Instant now) {
    LOG.warn("A broadcast is {} by itself: {}", halt.state(), halt.problem());
    broadcasts().change(number, Set.of(State.RUNNING), halt.state(), now, halt.problem());
  }

  /** One portion of one audience. */
  private boolean fix(Instant now) {
    for (Broadcast broadcast : active.values()) {
      if (broadcast.state() == State.FIXING) {
        broadcasts().fix(broadcast.number(), PORTION, now);
        resting.remove(broadcast.number());
        return true;
      }
    }
    return false;
  }

  /** Fills the free places from the first broadcast, then from the next. True if some waits. */
  private boolean choose(Iterable<Broadcast> all, List<Parcel> chosen, Instant now) {
    int free = wire.closed() || !outage.over(now) ? 0 : free();
    boolean putOff = false;
    for (Broadcast broadcast : all) {
      Instant rest = resting.getOrDefault(broadcast.number(), Instant.MIN);
      int left = free - chosen.size();
      if (left > 0 && broadcast.state() == State.RUNNING && !now.isBefore(rest)) {
        Picked picked = picker.pick(broadcast, left, now);
        chosen.addAll(picked.parcels());
        putOff |= picked.putOff() > 0;
        if (picked.nothing()) {
          finish(broadcast.number(), now);
        }
      }
    }
    return putOff;
  }

  private int free() {
    return Math.min(places - wire.size(), pacer.available());
  }

  /** Nothing of it can be sent now: it is done, or rests. */
  private void finish(long number, Instant now) {
    boolean open =
        wire.has(number) || unwritten.stream().anyMatch(o -> o.parcel().number() == number);
    if (open) {
      return;
    }
    Instant next = broadcasts().nextDue(number).orElse(Instant.MIN);
    if (next.isAfter(now)) {
      Instant soon = now.plus(LOOK_AGAIN);
      resting.put(number, next.isBefore(soon) ? next : soon);
    } else if (broadcasts().tally(number).left() > 0) {
      resting.put(number, now.plus(COUNT_AGAIN));
    } else {
      broadcasts().change(number, Set.of(State.RUNNING), State.DONE, now, "");
    }
  }

  /** One transaction for what became of the last and what is to be sent next. */
  private List<Parcel> write(List<Parcel> start, Instant now) {
    if (start.isEmpty() && unwritten.isEmpty()) {
      return List.of();
    }
    List<Parcel> marked = broadcasts().advance(start, List.copyOf(unwritten), now);
    unwritten.clear();
    return marked;
  }

  private BroadcastStore broadcasts() {
    return storage.broadcasts();
  }
}
