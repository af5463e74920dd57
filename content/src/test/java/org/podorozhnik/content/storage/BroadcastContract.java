package org.podorozhnik.content.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.podorozhnik.content.Effect;
import org.podorozhnik.content.broadcast.Announcement;
import org.podorozhnik.content.broadcast.Audience;
import org.podorozhnik.content.broadcast.Broadcast;
import org.podorozhnik.content.broadcast.BroadcastStore;
import org.podorozhnik.content.broadcast.DeliveryState;
import org.podorozhnik.content.broadcast.Draft;
import org.podorozhnik.content.broadcast.Outcome;
import org.podorozhnik.content.broadcast.Outcome.Result;
import org.podorozhnik.content.broadcast.Parcel;
import org.podorozhnik.content.broadcast.Payload;
import org.podorozhnik.content.broadcast.Tally;
import org.podorozhnik.content.subscriber.Subscription;
import org.podorozhnik.content.subscriber.Topic;

/** What the contracts about subscriptions and broadcasts say things with. */
abstract class BroadcastContract extends StorageContract {
  static final long AUTHOR = 4_815_162_342L;
  static final Topic GEORGIA = new Topic("georgia");
  static final Topic LARS = Topic.crossing("verkhny-lars");
  static final Audience EVERYBODY = audience(Audience.Kind.ALL);

  final BroadcastStore store() {
    return storage.broadcasts();
  }

  static Audience audience(Audience.Kind kind, Topic... reached) {
    return new Audience(kind, topics(reached), topics(reached));
  }

  static TreeSet<Topic> topics(Topic... topics) {
    return new TreeSet<>(Set.of(topics));
  }

  static Subscription to(Topic... topics) {
    return Subscription.none("ru").withTopics(topics(topics));
  }

  final void subscribe(long chat, Topic... topics) {
    subscribe(chat, to(topics));
  }

  final void subscribe(long chat, Subscription subscription) {
    storage.subscriptions().save(chat, subscription, clock.instant(), fresh());
  }

  /** Chats from 1 that chose everything. */
  final void subscribed(int chats) {
    for (long chat = 1; chat <= chats; chat++) {
      subscribe(chat, Topic.ALL);
    }
  }

  static Announcement saying(String text) {
    return saying(text, EVERYBODY, false);
  }

  static Announcement saying(String text, Audience audience, boolean urgent) {
    Payload payload = new Payload(text, Optional.empty());
    return new Announcement(audience, urgent, new TreeMap<>(Map.of("ru", payload)));
  }

  final Draft draft(Announcement announcement) {
    return store().draft(Draft.of(AUTHOR, clock.instant(), announcement), fresh());
  }

  final Broadcast launch(Announcement announcement) {
    return launch(announcement, Optional.empty());
  }

  final Broadcast launch(Announcement announcement, Optional<Instant> scheduled) {
    long draft = draft(announcement).id();
    return store().launch(draft, scheduled, 0, clock.instant(), fresh()).orElseThrow();
  }

  /** Writes the audience down; returns the number. */
  final long run(Announcement announcement) {
    long number = launch(announcement).number();
    fix(number);
    return number;
  }

  final void fix(long number) {
    boolean more = true;
    while (more) {
      more = store().fix(number, 2, clock.instant());
    }
  }

  final Broadcast now(long number) {
    return store().find(number).orElseThrow();
  }

  final List<Parcel> ready(long number) {
    return store().ready(number, 100, clock.instant());
  }

  final List<Long> chats(long number) {
    return ready(number).stream().map(Parcel::chat).toList();
  }

  final List<Parcel> start(List<Parcel> parcels) {
    return store().advance(parcels, List.of(), clock.instant());
  }

  /** The parcel of a chat, put on the wire. */
  final Parcel begin(long number, long chat) {
    List<Parcel> one = ready(number).stream().filter(p -> p.chat() == chat).toList();
    assertThat(start(one)).hasSize(1);
    return one.get(0);
  }

  final void end(Outcome... outcomes) {
    store().advance(List.of(), List.of(outcomes), clock.instant());
  }

  final void end(long number, long chat, Result result) {
    end(Outcome.of(begin(number, chat), now(number).version(), result));
  }

  /** Does all that is ready now, with message ids of ten times the chat. */
  final void doAll(long number) {
    List<Outcome> outcomes = new ArrayList<>();
    for (Parcel parcel : start(ready(number))) {
      outcomes.add(
          Outcome.sent(parcel, now(number).version(), Math.toIntExact(parcel.chat() * 10)));
    }
    store().advance(List.of(), outcomes, clock.instant());
  }

  final void finish(long number) {
    assertThat(change(number, Broadcast.State.RUNNING, Broadcast.State.DONE)).isTrue();
  }

  final boolean change(long number, Broadcast.State from, Broadcast.State to) {
    return store().change(number, Set.of(from), to, clock.instant(), "");
  }

  final void correct(long number, String text, Effect effect) {
    assertThat(store().correct(number, saying(text), clock.instant(), effect)).isPresent();
  }

  final void correct(long number, String text) {
    correct(number, text, fresh());
  }

  final Tally tally(long number) {
    return store().tally(number);
  }

  final long count(long number, DeliveryState state) {
    return tally(number).of(state);
  }
}
