package org.podorozhnik.bot.bench;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.podorozhnik.content.Effect;
import org.podorozhnik.content.broadcast.Announcement;
import org.podorozhnik.content.broadcast.Audience;
import org.podorozhnik.content.broadcast.Broadcast;
import org.podorozhnik.content.broadcast.BroadcastStore;
import org.podorozhnik.content.broadcast.Draft;
import org.podorozhnik.content.broadcast.Outcome;
import org.podorozhnik.content.broadcast.Parcel;
import org.podorozhnik.content.broadcast.Payload;
import org.podorozhnik.db.SqliteStorage;

/** A million chats, in a JVM of 256 MB: writing down the audience, and the first deliveries. */
final class FixFigures {
  private static final int PORTION = 20_000;
  private static final int SMALL = 10_000;

  private FixFigures() {}

  /** The home and how many chats it has. */
  public static void main(String[] args) {
    try (SqliteStorage storage = Subscribers.open(Path.of(args[0]))) {
      BroadcastStore store = storage.broadcasts();
      Announcement news = news();
      long[] sizes = Bar.times(3, i -> store.size(news.audience(), false));
      Bar.plain("counting a million chats", Bar.millis(sizes, 50), "ms");
      Draft draft = store.draft(Draft.of(1, Instant.now(), news), new Effect(-1, 1));
      Broadcast broadcast =
          store
              .launch(draft.id(), Optional.empty(), 0, Instant.now(), new Effect(-1, 2))
              .orElseThrow();
      fix(store, broadcast.number());
      long[] steps = Bar.times(200, i -> step(store, broadcast.number()));
      Bar.plain("32 deliveries of a million, taken and noted, p50", Bar.millis(steps, 50), "ms");
      long[] tallies = Bar.times(3, i -> store.tally(broadcast.number()));
      Bar.plain("tally of a million", Bar.millis(tallies, 50), "ms");
    }
  }

  private static void fix(BroadcastStore store, long number) {
    System.gc();
    long before = used();
    long most = 0;
    long start = System.nanoTime();
    while (store.fix(number, PORTION, Instant.now())) {
      most = Math.max(most, used());
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    Bar.atMost("audience of a million fixed in", seconds, 10, "s");
    System.gc();
    long grown = (used() - before) / (1 << 20);
    Bar.plain("heap: most while fixing", (double) (most >> 20), "MB");
    Bar.plain("heap: kept after it", (double) grown, "MB");
    Bar.plain("chats in it", (double) store.tally(number).total() / SMALL, "times 10,000");
  }

  private static long used() {
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }

  private static void step(BroadcastStore store, long number) {
    List<Parcel> ready = store.ready(number, 32, Instant.now());
    List<Parcel> started = store.advance(ready, List.of(), Instant.now());
    List<Outcome> sent = started.stream().map(p -> Outcome.sent(p, 1, 1)).toList();
    store.advance(List.of(), sent, Instant.now());
  }

  private static Announcement news() {
    TreeMap<String, Payload> texts = new TreeMap<>();
    texts.put("ru", new Payload("Проверка", Optional.empty()));
    return new Announcement(
        new Audience(Audience.Kind.ALL, new TreeSet<>(), new TreeSet<>()), false, texts);
  }
}
