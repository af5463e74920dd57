package org.podorozhnik.bot.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicBoolean;
import org.podorozhnik.bot.text.Languages;
import org.podorozhnik.content.Effect;
import org.podorozhnik.content.InMemoryStorage;
import org.podorozhnik.content.SettableClock;
import org.podorozhnik.content.broadcast.Announcement;
import org.podorozhnik.content.broadcast.Audience;
import org.podorozhnik.content.broadcast.Broadcast;
import org.podorozhnik.content.broadcast.Draft;
import org.podorozhnik.content.broadcast.Payload;
import org.podorozhnik.content.broadcast.Tally;
import org.podorozhnik.content.subscriber.Subscription;
import org.podorozhnik.content.subscriber.Topic;
import org.podorozhnik.content.update.PendingReplyStore.Lane;

/**
 * A queued lane over a storage in memory, a wire that the test answers for, and a settable clock.
 */
final class LaneStage {
  static final Instant START = Instant.parse("2026-11-25T11:20:00Z");
  static final Duration STEP = Duration.ofMillis(20);

  final SettableClock clock = new SettableClock(START);
  final InMemoryStorage storage = new InMemoryStorage(clock);
  final FakeWire wire = new FakeWire();
  final AtomicBoolean frozen = new AtomicBoolean();
  final Pacer pacer;
  final ChatGates gates = new ChatGates(this::nanos, 1, 18);
  private final int rate;
  QueuedLane lane;
  private int updates;

  LaneStage(int rate) {
    this.rate = rate;
    this.pacer = new Pacer(this::nanos, rate);
    this.lane = newLane();
  }

  private long nanos() {
    return clock.instant().toEpochMilli() * 1_000_000;
  }

  private QueuedLane newLane() {
    PacedWire paced = new PacedWire(wire, gates, pacer);
    LaneThread thread = new LaneThread("not started");
    BroadcastLane broadcasts =
        new BroadcastLane(
            storage,
            new OnTheWire(paced, thread::wake),
            new ParcelPicker(storage, gates),
            new BroadcastMessages(Languages.load()),
            pacer,
            Outbox.places(rate),
            clock);
    broadcasts.recover();
    return new QueuedLane(
        thread,
        new KeptRows(paced, storage, Lane.QUEUED, clock, gates, Runnable::run),
        broadcasts,
        new BehindQueue(paced),
        paced,
        pacer,
        frozen::get);
  }

  /** A kill: another lane, over what is on disk. */
  void restart() {
    lane = newLane();
  }

  Effect effect() {
    return new Effect(++updates, 0);
  }

  LaneStage subscribe(long... chats) {
    for (long chat : chats) {
      save(chat, Optional.empty());
    }
    return this;
  }

  void save(long chat, Optional<Integer> thread) {
    Subscription all = Subscription.none("ru").withTopics(new TreeSet<>(Set.of(Topic.ALL)));
    storage.subscriptions().save(chat, all.withThread(thread), clock.instant(), effect());
  }

  LaneStage subscribeMany(int chats) {
    for (int chat = 1; chat <= chats; chat++) {
      subscribe(chat);
    }
    return this;
  }

  static Announcement announcement(String html, boolean urgent) {
    Audience all = new Audience(Audience.Kind.ALL, new TreeSet<>(), new TreeSet<>());
    Payload payload = new Payload(html, Optional.empty());
    return new Announcement(all, urgent, new TreeMap<>(Map.of("ru", payload)));
  }

  long broadcast(String html) {
    return broadcast(announcement(html, false));
  }

  long urgent(String html) {
    return broadcast(announcement(html, true));
  }

  long broadcast(Announcement announcement) {
    Draft draft = storage.broadcasts().draft(Draft.of(9, clock.instant(), announcement), effect());
    return storage
        .broadcasts()
        .launch(draft.id(), Optional.empty(), 0, clock.instant(), effect())
        .orElseThrow()
        .number();
  }

  void correct(long number, String html) {
    Announcement text = announcement(html, false);
    assertThat(storage.broadcasts().correct(number, text, clock.instant(), effect())).isPresent();
  }

  void recall(long number) {
    assertThat(storage.broadcasts().recall(number, clock.instant(), effect())).isPresent();
  }

  boolean change(long number, Broadcast.State from, Broadcast.State to) {
    return storage.broadcasts().change(number, Set.of(from), to, clock.instant(), "");
  }

  /** The lane works for so long. */
  LaneStage run(Duration time) {
    Instant end = clock.instant().plus(time);
    while (clock.instant().isBefore(end)) {
      lane.tick();
      clock.tick(STEP);
    }
    return this;
  }

  /** Time passes in which the lane has nothing to do. */
  LaneStage leap(Duration time) {
    clock.tick(time);
    return run(Duration.ofSeconds(1));
  }

  Broadcast.State state(long number) {
    return storage.broadcasts().find(number).orElseThrow().state();
  }

  Tally tally(long number) {
    return storage.broadcasts().tally(number);
  }
}
