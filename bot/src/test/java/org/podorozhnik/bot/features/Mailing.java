package org.podorozhnik.bot.features;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.podorozhnik.content.Effect;
import org.podorozhnik.content.Storage;
import org.podorozhnik.content.broadcast.Announcement;
import org.podorozhnik.content.broadcast.Audience;
import org.podorozhnik.content.broadcast.Broadcast;
import org.podorozhnik.content.broadcast.Broadcast.State;
import org.podorozhnik.content.broadcast.Draft;
import org.podorozhnik.content.broadcast.Outcome;
import org.podorozhnik.content.broadcast.Parcel;
import org.podorozhnik.content.broadcast.Payload;
import org.podorozhnik.content.subscriber.Subscription;
import org.podorozhnik.content.subscriber.Topic;

/** Broadcasts of the owner, whose parcels are carried by hand. */
final class Mailing {
  /** The message in the owner's chat in which the progress stands. */
  static final int CONTROL = 5;

  private final BotUnderTest bot;
  private final Storage storage;
  private long author = BotUnderTest.OWNER;
  private long effect;

  Mailing(BotUnderTest bot) {
    this.bot = bot;
    this.storage = bot.storage;
  }

  /** Whoever composes what follows. */
  void by(long person) {
    author = person;
  }

  void subscribe(int chats) {
    for (int i = 1; i <= chats; i++) {
      Subscription all = Subscription.none("ru").withTopics(new TreeSet<>(List.of(Topic.ALL)));
      storage.subscriptions().save(10_000 + i, all, now(), effect());
    }
  }

  long launch(String text) {
    return launch(Map.of("ru", new Payload(text, Optional.empty())), Optional.empty());
  }

  long schedule(String text, Instant at) {
    return launch(Map.of("ru", new Payload(text, Optional.empty())), Optional.of(at));
  }

  long launch(Map<String, Payload> texts, Optional<Instant> at) {
    Audience all =
        Audience.of(Audience.Kind.ALL, new TreeSet<>(), BotUnderTest.LIBRARY.crossings());
    Announcement announcement = new Announcement(all, false, new TreeMap<>(texts));
    Draft draft = storage.broadcasts().draft(Draft.of(author, now(), announcement), effect());
    return storage
        .broadcasts()
        .launch(draft.id(), at, CONTROL, now(), effect())
        .orElseThrow()
        .number();
  }

  /** Launched, and its chats written down. */
  long running(String text) {
    long number = launch(text);
    fix(number);
    return number;
  }

  void fix(long number) {
    boolean more = true;
    while (more) {
      more = storage.broadcasts().fix(number, 1_000, now());
    }
  }

  /** Carries parcels; returns how many there were. */
  int carry(long number, int most, Outcome.Result result) {
    List<Parcel> ready = storage.broadcasts().ready(number, most, now());
    List<Parcel> out = storage.broadcasts().advance(ready, List.of(), now());
    int version = broadcast(number).version();
    List<Outcome> outcomes =
        out.stream()
            .map(
                p ->
                    result == Outcome.Result.DONE
                        ? Outcome.sent(p, version, 77)
                        : Outcome.of(p, version, result))
            .toList();
    storage.broadcasts().advance(List.of(), outcomes, now());
    return out.size();
  }

  /** All is carried and the broadcast has ended. */
  void finish(long number) {
    carry(number, 1_000, Outcome.Result.DONE);
    change(number, State.RUNNING, State.DONE, "");
  }

  void change(long number, State from, State to, String problem) {
    if (!storage.broadcasts().change(number, Set.of(from), to, now(), problem)) {
      throw new IllegalStateException("not " + from + ": " + broadcast(number));
    }
  }

  void correct(long number, String text) {
    TreeMap<String, Payload> texts = new TreeMap<>();
    texts.put("ru", new Payload(text, Optional.empty()));
    Announcement other = broadcast(number).announcement().withTexts(texts);
    if (storage.broadcasts().correct(number, other, now(), effect()).isEmpty()) {
      throw new IllegalStateException("not to be corrected: " + broadcast(number));
    }
  }

  Broadcast broadcast(long number) {
    return storage.broadcasts().find(number).orElseThrow();
  }

  private Instant now() {
    return bot.clock.instant();
  }

  private Effect effect() {
    return new Effect(-1 - effect++, 0);
  }
}
