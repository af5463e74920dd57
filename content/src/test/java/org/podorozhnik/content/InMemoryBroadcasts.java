package org.podorozhnik.content;

import static java.util.Comparator.comparing;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.podorozhnik.content.InMemorySubscriptions.Row;
import org.podorozhnik.content.broadcast.Announcement;
import org.podorozhnik.content.broadcast.Audience;
import org.podorozhnik.content.broadcast.AudienceSize;
import org.podorozhnik.content.broadcast.Broadcast;
import org.podorozhnik.content.broadcast.Broadcast.State;
import org.podorozhnik.content.broadcast.Broadcast.Task;
import org.podorozhnik.content.broadcast.Broadcast.Times;
import org.podorozhnik.content.broadcast.BroadcastStore;
import org.podorozhnik.content.broadcast.DeliveryState;
import org.podorozhnik.content.broadcast.Draft;
import org.podorozhnik.content.broadcast.Outcome;
import org.podorozhnik.content.broadcast.Outcome.Result;
import org.podorozhnik.content.broadcast.Parcel;
import org.podorozhnik.content.broadcast.Tally;
import org.podorozhnik.content.subscriber.Topic;

/** Broadcasts in maps, under the lock of the storage. */
final class InMemoryBroadcasts implements BroadcastStore {
  private final InMemoryStorage storage;
  private final Clock clock;
  private final TreeMap<Long, Draft> drafts = new TreeMap<>();
  private final TreeMap<Long, Kept> broadcasts = new TreeMap<>();
  private final Map<Effect, Long> answers = new HashMap<>();
  private long lastDraft;

  InMemoryBroadcasts(InMemoryStorage storage, Clock clock) {
    this.storage = storage;
    this.clock = clock;
  }

  /** A broadcast with its deliveries, by the number of the subscription. */
  private static final class Kept {
    final long number;
    long author;
    final Instant created;
    final TreeMap<Long, InMemoryDelivery> deliveries = new TreeMap<>();
    Announcement announcement;
    int version = 1;
    State state;
    Task task = Task.SEND;
    int control;
    Optional<Instant> scheduled;
    Optional<Instant> started = Optional.empty();
    Optional<Instant> finished = Optional.empty();
    Optional<Instant> corrected = Optional.empty();
    String problem = "";

    /** False once it was cancelled or recalled: nothing new goes out. */
    boolean sends = true;

    /** True while only edits go out until somebody goes on. */
    boolean held;

    /** True while not all chats are written down, whatever the state. */
    boolean fixing;

    long fixedTo;
    long fixUntil;
    Optional<Tally> counts = Optional.empty();

    Kept(long number, Draft draft, Optional<Instant> scheduled, int control, Instant created) {
      this.number = number;
      this.author = draft.author();
      this.announcement = draft.announcement();
      this.scheduled = scheduled;
      this.state = State.SCHEDULED;
      this.control = control;
      this.created = created;
    }

    Broadcast view() {
      Times times = new Times(scheduled, started, finished, corrected, counts.isPresent());
      return new Broadcast(
          number, announcement, version, state, task, author, control, created, times, problem);
    }

    void start(Instant at, long until) {
      state = State.FIXING;
      started = Optional.of(at);
      fixing = true;
      fixUntil = until;
    }

    void walkAgain(Task what) {
      task = what;
      state = State.FIXING;
      fixing = true;
      fixedTo = 0;
      finished = Optional.empty();
      problem = "";
    }

    boolean holdsSends() {
      return held && state.active();
    }

    boolean keepsBack() {
      return held && deliveries.values().stream().anyMatch(one -> one.task == Task.SEND);
    }

    /** True if later broadcasts wait for this one to be sent there. */
    boolean precedes(long recipient) {
      InMemoryDelivery before = deliveries.get(recipient);
      return state.active() && !held && before != null && before.task == Task.SEND;
    }

    boolean waits(InMemoryDelivery delivery) {
      boolean heldBack = holdsSends() && delivery.task == Task.SEND && !delivery.onWire;
      return delivery.task != null && state != State.CANCELLED && !heldBack;
    }

    boolean audienceOpen() {
      return fixing && task == Task.SEND;
    }
  }

  int drafts() {
    return drafts.size();
  }

  private Stream<InMemoryDelivery> allOf(long recipient) {
    return broadcasts.values().stream()
        .map(one -> Optional.ofNullable(one.deliveries.get(recipient)))
        .flatMap(Optional::stream);
  }

  int deliveriesOf(long recipient) {
    return (int) allOf(recipient).count();
  }

  void forget(long recipient) {
    broadcasts.values().forEach(one -> one.deliveries.remove(recipient));
  }

  /** Nobody wrote what the chat wrote; false if that was nothing. */
  boolean forgetAuthor(long author) {
    boolean any = drafts.values().removeIf(draft -> draft.author() == author);
    for (Kept one : broadcasts.values()) {
      if (one.author == author) {
        one.author = 0;
        one.control = 0;
        any = true;
      }
    }
    return any;
  }

  /** The chat wants nothing any more: what was not sent never is. */
  void leave(long recipient) {
    for (Kept one : broadcasts.values()) {
      InMemoryDelivery delivery = one.deliveries.get(recipient);
      if (delivery != null && delivery.unsent() && !delivery.onWire) {
        one.deliveries.remove(recipient);
      }
    }
  }

  void giveUp(long recipient, DeliveryState state) {
    allOf(recipient)
        .filter(delivery -> delivery.task != null && !delivery.onWire)
        .forEach(delivery -> delivery.end(delivery.unsent() ? state : delivery.state));
  }

  /** Messages of the group it was cannot be edited in the supergroup. */
  void upgraded(long recipient) {
    allOf(recipient).forEach(delivery -> delivery.moved(recipient));
    allOf(recipient)
        .filter(delivery -> delivery.messageId != 0)
        .forEach(
            delivery -> {
              delivery.messageId = 0;
              delivery.task = null;
            });
  }

  void merge(long goes, long stays) {
    for (Kept one : broadcasts.values()) {
      InMemoryDelivery moving = one.deliveries.remove(goes);
      InMemoryDelivery there = one.deliveries.get(stays);
      boolean sentOnce =
          moving != null && there != null && moving.arrived() && there.unsent() && !there.onWire;
      if (moving != null && (there == null || sentOnce)) {
        moving.moved(goes);
        one.deliveries.put(stays, moving);
      }
    }
  }

  @Override
  public Draft draft(Draft draft, Effect effect) {
    synchronized (storage) {
      if (storage.first(effect)) {
        answers.put(effect, ++lastDraft);
        drafts.put(lastDraft, draft.withId(lastDraft));
      }
      long id = answers.get(effect);
      return drafts.getOrDefault(id, draft.withId(id));
    }
  }

  @Override
  public Optional<Draft> findDraft(long id) {
    synchronized (storage) {
      storage.work();
      return Optional.ofNullable(drafts.get(id));
    }
  }

  @Override
  public boolean confirm(long draft, Instant at, Effect effect) {
    synchronized (storage) {
      return storage.first(effect)
          && drafts.computeIfPresent(draft, (id, d) -> d.withConfirmed(at)) != null;
    }
  }

  @Override
  public boolean dropDraft(long id, Effect effect) {
    synchronized (storage) {
      return storage.first(effect) && drafts.remove(id) != null;
    }
  }

  @Override
  public int dropDraftsBefore(Instant before) {
    synchronized (storage) {
      storage.work();
      int size = drafts.size();
      drafts.values().removeIf(draft -> draft.created().isBefore(before));
      return size - drafts.size();
    }
  }

  @Override
  public AudienceSize size(Audience audience, boolean urgent) {
    synchronized (storage) {
      storage.work();
      TreeMap<String, Long> languages = new TreeMap<>();
      long groups = 0;
      for (Row row : storage.inMemorySubscriptions().rows().values()) {
        if (row.hears(audience, urgent)) {
          languages.merge(row.chosen().language(), 1L, Long::sum);
          groups += row.chat() < 0 ? 1 : 0;
        }
      }
      return new AudienceSize(languages, groups);
    }
  }

  @Override
  public Map<Topic, Long> subscribersByTopic() {
    synchronized (storage) {
      storage.work();
      return storage.inMemorySubscriptions().rows().values().stream()
          .filter(row -> row.reachable() && !row.chosen().paused())
          .flatMap(row -> row.chosen().topics().stream())
          .collect(Collectors.groupingBy(topic -> topic, Collectors.counting()));
    }
  }

  @Override
  public Optional<Broadcast> launch(
      long draft, Optional<Instant> scheduled, int control, Instant now, Effect effect) {
    synchronized (storage) {
      boolean first = storage.first(effect);
      Optional<Draft> kept =
          Optional.ofNullable(drafts.get(draft)).filter(d -> first && d.corrects().isEmpty());
      kept.ifPresent(
          d -> {
            Kept made = new Kept(broadcasts.size() + 1L, d, scheduled, control, now);
            if (scheduled.isEmpty()) {
              made.start(now, storage.inMemorySubscriptions().last());
            }
            broadcasts.put(made.number, made);
            drafts.remove(draft);
            answers.put(effect, made.number);
          });
      return Optional.ofNullable(answers.get(effect)).flatMap(this::find);
    }
  }

  private Optional<Kept> kept(long number) {
    storage.work();
    return Optional.ofNullable(broadcasts.get(number));
  }

  @Override
  public Optional<Broadcast> find(long number) {
    synchronized (storage) {
      return kept(number).map(Kept::view);
    }
  }

  private List<Broadcast> page(Predicate<Broadcast> which, int offset, int limit) {
    synchronized (storage) {
      storage.work();
      return broadcasts.descendingMap().values().stream()
          .map(Kept::view)
          .filter(which)
          .skip(offset)
          .limit(limit)
          .toList();
    }
  }

  @Override
  public List<Broadcast> list(int offset, int limit) {
    return page(one -> true, offset, limit);
  }

  @Override
  public List<Broadcast> news(int offset, int limit) {
    return page(Broadcast::readable, offset, limit);
  }

  @Override
  public List<Broadcast> active() {
    return page(one -> one.state().active(), 0, Integer.MAX_VALUE).stream()
        .sorted(
            comparing((Broadcast one) -> !one.announcement().urgent())
                .thenComparing(one -> Task.FIRST_TO_LAST.indexOf(one.task()))
                .thenComparing(Broadcast::number))
        .toList();
  }

  @Override
  public List<Broadcast> atRest(Instant finishedSince) {
    return page(one -> atRest(one, finishedSince), 0, Integer.MAX_VALUE).stream()
        .sorted(comparing(Broadcast::number))
        .toList();
  }

  private static boolean atRest(Broadcast one, Instant since) {
    return switch (one.state()) {
      case PAUSED, STOPPED -> true;
      case DONE, CANCELLED -> one.times().finished().filter(at -> !at.isBefore(since)).isPresent();
      default -> false;
    };
  }

  @Override
  public List<Broadcast> due(Instant now) {
    return page(
            one ->
                one.state() == State.SCHEDULED
                    && one.times().scheduled().filter(at -> !at.isAfter(now)).isPresent(),
            0,
            Integer.MAX_VALUE)
        .stream()
        .sorted(comparing(Broadcast::number))
        .toList();
  }

  @Override
  public boolean change(long number, Set<State> from, State to, Instant at, String problem) {
    synchronized (storage) {
      Optional<Kept> found = kept(number).filter(one -> from.contains(one.state));
      found.ifPresent(one -> change(one, to, at, problem));
      return found.isPresent();
    }
  }

  private void change(Kept one, State wanted, Instant at, String problem) {
    State was = one.state;
    State to = wanted == State.DONE && one.keepsBack() ? State.PAUSED : wanted;
    one.state = to;
    one.held = false;
    one.problem = problem;
    if (to == State.FIXING && one.started.isEmpty()) {
      one.start(at, storage.inMemorySubscriptions().last());
    }
    if (to == State.CANCELLED) {
      one.sends = false;
      one.fixing = false;
    }
    if (to == State.DONE || to == State.CANCELLED) {
      one.finished = Optional.of(at);
    }
    if (to.active() && was == State.STOPPED) {
      tryAgain(one, DeliveryState.REJECTED, at);
      if (one.task != Task.SEND) {
        one.walkAgain(one.task);
      }
    }
    if (to == State.RUNNING && one.fixing) {
      one.state = State.FIXING;
    }
  }

  private int tryAgain(Kept one, DeliveryState state, Instant now) {
    int count = 0;
    for (Map.Entry<Long, InMemoryDelivery> entry : one.deliveries.entrySet()) {
      InMemoryDelivery delivery = entry.getValue();
      if (one.sends && delivery.state == state && reachable(entry.getKey())) {
        delivery.state = DeliveryState.PENDING;
        delivery.doIt(Task.SEND, now);
        count++;
      }
    }
    return count;
  }

  private boolean reachable(long recipient) {
    return Optional.ofNullable(storage.inMemorySubscriptions().rows().get(recipient))
        .filter(Row::reachable)
        .isPresent();
  }

  @Override
  public boolean reschedule(long number, Instant at, Effect effect) {
    synchronized (storage) {
      boolean first = storage.first(effect);
      Optional<Kept> found =
          kept(number)
              .filter(one -> first && EnumSet.of(State.SCHEDULED, State.LATE).contains(one.state));
      found.ifPresent(
          one -> {
            one.state = State.SCHEDULED;
            one.scheduled = Optional.of(at);
          });
      return found.isPresent();
    }
  }

  @Override
  public void control(long number, int message) {
    synchronized (storage) {
      kept(number).ifPresent(one -> one.control = message);
    }
  }

  private Optional<Kept> changeable(long number, Effect effect) {
    boolean first = storage.first(effect);
    return kept(number).filter(one -> first && one.task != Task.RECALL && !one.audienceOpen());
  }

  @Override
  public Optional<Broadcast> correct(
      long number, Announcement announcement, Instant now, Effect effect) {
    synchronized (storage) {
      Optional<Kept> found = changeable(number, effect);
      found.ifPresent(
          one -> {
            one.announcement = one.announcement.withTexts(announcement.texts());
            one.version++;
            if (one.started.isPresent()) {
              one.corrected = Optional.of(now);
            }
            if (one.started.isPresent() && one.counts.isEmpty()) {
              goOn(one, Task.CORRECT, now);
            }
          });
      return found.map(Kept::view);
    }
  }

  private void goOn(Kept one, Task task, Instant now) {
    if (one.state == State.STOPPED) {
      tryAgain(one, DeliveryState.REJECTED, now);
    }
    one.held |= one.state == State.STOPPED || one.state == State.PAUSED;
    one.walkAgain(task);
  }

  @Override
  public Optional<Broadcast> recall(long number, Instant now, Effect effect) {
    synchronized (storage) {
      Optional<Kept> found = changeable(number, effect);
      found.ifPresent(
          one -> {
            one.sends = false;
            one.held = false;
            if (one.started.isEmpty()) {
              one.state = State.CANCELLED;
              one.finished = one.finished.or(() -> Optional.of(now));
            } else if (one.counts.isPresent()) {
              one.task = Task.RECALL;
            } else {
              one.walkAgain(Task.RECALL);
            }
          });
      return found.map(Kept::view);
    }
  }

  @Override
  public int retryUnknown(long number, Instant now, Effect effect) {
    synchronized (storage) {
      boolean first = storage.first(effect);
      Optional<Kept> found = kept(number).filter(one -> first);
      int count = found.map(one -> tryAgain(one, DeliveryState.UNKNOWN, now)).orElse(0);
      if (count > 0 && found.get().state == State.DONE) {
        found.get().state = State.RUNNING;
        found.get().finished = Optional.empty();
      }
      return count;
    }
  }

  @Override
  public boolean fix(long number, int most, Instant now) {
    synchronized (storage) {
      Optional<Kept> found = kept(number).filter(one -> one.state == State.FIXING);
      if (found.isEmpty()) {
        return false;
      }
      Kept one = found.get();
      List<Long> portion =
          (one.task == Task.SEND
                  ? storage.inMemorySubscriptions().rows().keySet().stream()
                      .filter(id -> id <= one.fixUntil)
                  : one.deliveries.keySet().stream())
              .filter(id -> id > one.fixedTo)
              .limit(most)
              .toList();
      portion.forEach(recipient -> fixOne(one, recipient, now));
      one.fixing = !portion.isEmpty();
      one.state = one.fixing ? State.FIXING : State.RUNNING;
      one.fixedTo = portion.isEmpty() ? one.fixedTo : portion.get(portion.size() - 1);
      return one.fixing;
    }
  }

  private void fixOne(Kept one, long recipient, Instant now) {
    switch (one.task) {
      case SEND -> fixSending(one, recipient, now);
      case CORRECT -> fixCorrection(one, one.deliveries.get(recipient), recipient, now);
      case RECALL -> fixRecall(one.deliveries.get(recipient), recipient, now);
    }
  }

  private void fixSending(Kept one, long recipient, Instant now) {
    Row row = storage.inMemorySubscriptions().rows().get(recipient);
    if (row.hears(one.announcement.audience(), one.announcement.urgent())) {
      one.deliveries.put(recipient, new InMemoryDelivery(now));
      for (Kept lower : broadcasts.headMap(one.number).values()) {
        if (lower.precedes(recipient)) {
          queueBehind(lower, recipient, lower.deliveries.get(recipient).due);
        }
      }
    }
  }

  private void fixCorrection(Kept one, InMemoryDelivery delivery, long recipient, Instant now) {
    if (delivery.task == null && delivery.outdated(one.version) && reachable(recipient)) {
      delivery.doIt(Task.CORRECT, now);
    }
    if (!one.sends && delivery.task == Task.SEND && !delivery.onWire) {
      delivery.task = null;
    }
  }

  private void fixRecall(InMemoryDelivery delivery, long recipient, Instant now) {
    if (delivery.state == DeliveryState.SENT && delivery.messageId != 0 && reachable(recipient)) {
      delivery.doIt(Task.RECALL, now);
    }
    if (delivery.unsent() && !delivery.onWire) {
      delivery.end(DeliveryState.RECALLED);
    }
  }

  @Override
  public List<Parcel> ready(long number, int most, Instant now) {
    synchronized (storage) {
      Optional<Kept> found = kept(number).filter(one -> one.state == State.RUNNING);
      return found.stream()
          .flatMap(one -> one.deliveries.entrySet().stream())
          .filter(entry -> workable(found.get(), entry.getKey(), entry.getValue(), now))
          .sorted(comparing(Map.Entry::getValue, InMemoryDelivery.ORDER))
          .limit(most)
          .map(entry -> parcel(number, entry.getKey(), entry.getValue()))
          .toList();
    }
  }

  private boolean workable(Kept one, long recipient, InMemoryDelivery delivery, Instant now) {
    return delivery.task != null
        && !delivery.onWire
        && !delivery.due.isAfter(now)
        && reachable(recipient)
        && (delivery.task != Task.SEND || sendable(one, recipient));
  }

  private boolean sendable(Kept one, long recipient) {
    return !one.held
        && (one.announcement.urgent()
            || broadcasts.headMap(one.number).values().stream()
                .noneMatch(lower -> lower.precedes(recipient)));
  }

  private Parcel parcel(long number, long recipient, InMemoryDelivery delivery) {
    Row row = storage.inMemorySubscriptions().rows().get(recipient);
    return new Parcel(
        number,
        recipient,
        row.chat(),
        row.chosen().thread(),
        row.chosen().language(),
        delivery.task,
        delivery.messageId,
        delivery.sentAt,
        delivery.attempts);
  }

  private Optional<InMemoryDelivery> delivery(Parcel parcel) {
    return kept(parcel.number())
        .flatMap(one -> Optional.ofNullable(one.deliveries.get(parcel.recipient())));
  }

  @Override
  public List<Parcel> advance(List<Parcel> start, List<Outcome> done, Instant now) {
    synchronized (storage) {
      storage.work();
      done.forEach(outcome -> apply(outcome, now));
      List<Parcel> started = new ArrayList<>();
      for (Parcel parcel : start) {
        delivery(parcel)
            .filter(one -> one.isFor(parcel) && !one.due.isAfter(now))
            .filter(one -> mayStart(broadcasts.get(parcel.number()), parcel))
            .ifPresent(
                one -> {
                  one.onWire = true;
                  started.add(parcel);
                });
      }
      return List.copyOf(started);
    }
  }

  private static boolean mayStart(Kept one, Parcel parcel) {
    return one.state == State.RUNNING && !(one.held && parcel.task() == Task.SEND);
  }

  /** The outcome for whoever has the delivery now. */
  private Optional<Outcome> forHeir(Outcome outcome, Instant now) {
    Parcel parcel = outcome.parcel();
    return kept(parcel.number()).stream()
        .flatMap(one -> one.deliveries.entrySet().stream())
        .filter(entry -> entry.getValue().wireAs == parcel.recipient())
        .map(entry -> outcome.moved(entry.getKey(), now))
        .findFirst();
  }

  private void apply(Outcome given, Instant now) {
    Optional<Outcome> moved = forHeir(given, now);
    Outcome outcome = moved.orElse(given);
    Parcel parcel = outcome.parcel();
    Optional<InMemoryDelivery> found =
        delivery(parcel).filter(one -> one.onWire && (one.wireAs != 0) == moved.isPresent());
    found.ifPresent(
        one -> {
          Kept kept = broadcasts.get(parcel.number());
          one.apply(outcome, kept.view(), kept.sends, now);
          if (outcome.result() == Result.LATER && parcel.task() == Task.SEND) {
            queueBehind(kept, parcel.recipient(), outcome.due());
          }
          if (one.task != null && !reachable(parcel.recipient())) {
            one.giveUp();
          }
        });
    if (found.isPresent() && outcome.result() == Result.BLOCKED) {
      storage.inMemorySubscriptions().lost(parcel.recipient(), DeliveryState.BLOCKED);
    } else if (found.isPresent() && outcome.result() == Result.GONE) {
      storage.inMemorySubscriptions().lost(parcel.recipient(), DeliveryState.GONE);
    }
  }

  /** What must be sent after this one in the chat is not due before it. */
  private void queueBehind(Kept lower, long recipient, Instant due) {
    for (Kept later : broadcasts.tailMap(lower.number, false).values()) {
      InMemoryDelivery delivery = later.deliveries.get(recipient);
      boolean waits = delivery != null && delivery.task == Task.SEND && !delivery.onWire;
      if (waits && !later.announcement.urgent() && delivery.due.isBefore(due)) {
        delivery.due = due;
      }
    }
  }

  @Override
  public void putOff(List<Parcel> parcels, Instant due) {
    synchronized (storage) {
      storage.work();
      for (Parcel parcel : parcels) {
        delivery(parcel)
            .filter(one -> one.isFor(parcel))
            .ifPresent(
                one -> {
                  one.due = due;
                  if (parcel.task() == Task.SEND) {
                    queueBehind(broadcasts.get(parcel.number()), parcel.recipient(), due);
                  }
                });
      }
    }
  }

  @Override
  public void hurry(long chat, Instant now) {
    synchronized (storage) {
      storage.work();
      storage
          .inMemorySubscriptions()
          .rows()
          .forEach(
              (recipient, row) -> {
                if (row.chat() == chat) {
                  allOf(recipient)
                      .filter(one -> one.state == DeliveryState.PENDING && one.task != null)
                      .filter(one -> !one.onWire && one.due.isAfter(now))
                      .forEach(one -> one.due = now);
                }
              });
    }
  }

  @Override
  public int recover(Instant now) {
    synchronized (storage) {
      storage.work();
      int unknown = 0;
      for (Kept one : broadcasts.values()) {
        boolean again = one.sends && one.announcement.urgent();
        for (Map.Entry<Long, InMemoryDelivery> entry : one.deliveries.entrySet()) {
          InMemoryDelivery delivery = entry.getValue();
          if (delivery.onWire && delivery.unsent() && !again) {
            delivery.end(DeliveryState.UNKNOWN);
            unknown++;
          } else if (delivery.onWire && !reachable(entry.getKey())) {
            delivery.giveUp();
          }
          delivery.offWire();
        }
      }
      return unknown;
    }
  }

  @Override
  public Tally tally(long number) {
    synchronized (storage) {
      Optional<Kept> found = kept(number);
      return found
          .flatMap(one -> one.counts)
          .or(() -> found.map(this::count))
          .orElse(new Tally(Map.of(), 0, 0, 0));
    }
  }

  private Tally count(Kept one) {
    Map<DeliveryState, Long> states = new EnumMap<>(DeliveryState.class);
    long left = 0;
    long putOff = 0;
    long current = 0;
    for (InMemoryDelivery delivery : one.deliveries.values()) {
      states.merge(delivery.state, 1L, Long::sum);
      boolean waits = one.waits(delivery);
      left += waits ? 1 : 0;
      putOff += waits && delivery.due.isAfter(clock.instant()) ? 1 : 0;
      boolean shown = delivery.state == DeliveryState.SENT && delivery.version == one.version;
      current += shown ? 1 : 0;
    }
    return new Tally(states, left, putOff, current);
  }

  @Override
  public Optional<Instant> nextDue(long number) {
    synchronized (storage) {
      return kept(number).stream()
          .flatMap(one -> one.deliveries.values().stream().filter(one::waits))
          .filter(delivery -> delivery.due.isAfter(clock.instant()))
          .map(delivery -> delivery.due)
          .min(Instant::compareTo);
    }
  }

  @Override
  public int purge(Instant startedBefore) {
    synchronized (storage) {
      storage.work();
      int count = 0;
      for (Kept one : broadcasts.values()) {
        boolean old = one.started.filter(at -> at.isBefore(startedBefore)).isPresent();
        if (old && one.counts.isEmpty()) {
          count += one.deliveries.size();
          Tally last = count(one);
          one.counts = Optional.of(new Tally(last.states(), 0, 0, last.current()));
          one.deliveries.clear();
        }
      }
      storage.inMemorySubscriptions().dropEnded();
      return count;
    }
  }
}
