package org.podorozhnik.bot.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.podorozhnik.bot.sandbox.FakeTelegram;
import org.podorozhnik.bot.sandbox.FakeTelegram.Person;
import org.podorozhnik.bot.sandbox.Fault;
import org.podorozhnik.bot.sandbox.SandboxServer;
import org.podorozhnik.bot.sandbox.world.Limits;
import org.podorozhnik.content.broadcast.DeliveryState;
import org.podorozhnik.content.broadcast.Tally;
import org.podorozhnik.db.SqliteStorage;

/** One broadcast by an owner to many people, through the jar, while others ask. */
final class BroadcastLoad implements AutoCloseable {
  private static final Person OWNER = new Person(77, "Owner", "ru");
  private static final int QUESTIONS = 10;
  private static final int WARM_UP = 10;
  private static final Duration PATIENCE = Duration.ofMinutes(20);

  private final Path jar;
  private final Path home = Files.createTempDirectory("podorozhnik-broadcast");
  private final int chats;
  private final List<String> questions;
  private final SandboxServer server = SandboxServer.start(0, Clock.systemUTC());
  private final FakeTelegram telegram = server.telegram();
  private final Map<Long, AtomicInteger> received = new ConcurrentHashMap<>();
  private final Map<Long, Long> asked = new ConcurrentHashMap<>();
  private final ConcurrentLinkedQueue<Long> took = new ConcurrentLinkedQueue<>();
  private final AtomicLong arrived = new AtomicLong();
  private final AtomicLong first = new AtomicLong();
  private final AtomicLong last = new AtomicLong();
  private final List<String> flags = new ArrayList<>();
  private int gone;
  private long[] before = new long[0];
  private long[] beside = new long[0];
  private @Nullable BotProcess bot;

  BroadcastLoad(Path jar, int chats, Limits limits, List<String> questions) throws IOException {
    this.jar = jar;
    this.chats = chats;
    this.questions = questions;
    Subscribers.subscribe(home, chats);
    telegram.people().openMany(Subscribers.FIRST, chats);
    telegram.open(OWNER);
    telegram.limits(limits);
    telegram.onAnswer(this::answered);
  }

  /** So many of a hundred people have left Telegram, which nobody told the bot. */
  void gone(int percent) {
    for (int i = 0; i < chats; i += 100) {
      for (int j = i; j < Math.min(chats, i + percent); j++) {
        telegram.people().deactivate(new Person(Subscribers.FIRST + j, "Gone", "ru"));
        gone++;
      }
    }
  }

  void fault(Fault fault) {
    telegram.fault(fault);
  }

  void start(String... more) throws IOException, InterruptedException {
    flags.addAll(List.of("--owners", String.valueOf(OWNER.id())));
    flags.addAll(List.of(more));
    run();
    drive(WARM_UP, () -> false);
    before = drive(WARM_UP, () -> false);
  }

  private void run() throws IOException, InterruptedException {
    long polls = telegram.queue().polls();
    bot = BotProcess.podorozhnik(server, jar, home, flags.toArray(String[]::new));
    bot.ready(telegram, polls);
  }

  /**
   * Sends one to all, and kills the bot so many times on the way.
   *
   * @param asking whether others ask meanwhile
   * @return messages a second
   */
  double broadcast(int kills, boolean asking) throws IOException, InterruptedException {
    telegram.say(OWNER, "/broadcast all\nПереход открыт с полуночи.");
    press("отправ");
    List<Long> killAt = new ArrayList<>();
    for (int i = 1; i <= kills; i++) {
      killAt.add((long) i * chats / (kills + 1));
    }
    long end = System.nanoTime() + PATIENCE.toNanos();
    beside =
        drive(
            asking ? Integer.MAX_VALUE : 0,
            () -> {
              if (!killAt.isEmpty() && arrived.get() >= killAt.get(0)) {
                killAt.remove(0);
                again();
              }
              return done() || System.nanoTime() > end;
            });
    return arrived.get() * 1e9 / (last.get() - first.get());
  }

  private void again() {
    try {
      java.util.Objects.requireNonNull(bot).kill();
      run();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Everybody has it, or nothing has come for ten seconds: what waits longest waits five. */
  private boolean done() {
    boolean silent = arrived.get() > 0 && System.nanoTime() - last.get() > 10_000_000_000L;
    return arrived.get() >= chats - gone || silent;
  }

  private void press(String label) throws InterruptedException {
    String[] data = {""};
    int[] message = {0};
    telegram.await(
        Duration.ofSeconds(20),
        t -> {
          for (ObjectNode answer : t.answers(OWNER.id())) {
            for (JsonNode row : answer.path("reply_markup").path("inline_keyboard")) {
              for (JsonNode key : row) {
                String text = key.path("text").asText().toLowerCase(Locale.ROOT);
                if (text.contains(label)) {
                  data[0] = key.path("callback_data").asText();
                  message[0] = answer.path("message_id").asInt();
                }
              }
            }
          }
          return !data[0].isEmpty();
        });
    if (data[0].isEmpty()) {
      throw new IllegalStateException("no button with " + label);
    }
    telegram.press(OWNER, OWNER.id(), message[0], data[0]);
  }

  private void answered(long chat) {
    long now = System.nanoTime();
    if (chat >= Subscribers.FIRST && chat < Subscribers.FIRST + chats) {
      received.computeIfAbsent(chat, c -> new AtomicInteger()).incrementAndGet();
      first.compareAndSet(0, now);
      last.set(now);
      arrived.incrementAndGet();
      return;
    }
    Long start = asked.remove(chat);
    if (start != null) {
      took.add(now - start);
    }
  }

  private interface Until {
    boolean reached();
  }

  /**
   * Others ask, at an even pace, or nobody for 0 seconds; what they waited, in nanoseconds,
   * shortest first.
   */
  private long[] drive(int seconds, Until until) throws InterruptedException {
    asked.clear();
    took.clear();
    long start = System.nanoTime();
    boolean ask = seconds > 0;
    for (long i = 0; (!ask || i < (long) QUESTIONS * seconds) && !until.reached(); i++) {
      long due = start + i * 1_000_000_000L / QUESTIONS;
      while (System.nanoTime() < due) {
        LockSupport.parkNanos(due - System.nanoTime());
      }
      if (!ask) {
        continue;
      }
      Person person = Benchmark.somebody();
      asked.put(person.id(), System.nanoTime());
      telegram.say(person, questions.get((int) (i % questions.size())));
    }
    telegram.await(Duration.ofSeconds(20), t -> asked.isEmpty());
    return took.stream().mapToLong(Long::longValue).sorted().toArray();
  }

  /**
   * Everybody exactly once, but for those that the bot itself names as unknown.
   *
   * @param mostUnknown what was on the wire at the kills, and what the faults left without answer
   */
  void once(String when, int mostUnknown) throws InterruptedException {
    java.util.Objects.requireNonNull(bot).close();
    long twice = received.values().stream().filter(count -> count.get() > 1).count();
    long never = (long) chats - gone - received.size();
    try (SqliteStorage storage = Subscribers.open(home)) {
      Tally tally = storage.broadcasts().tally(1);
      long unknown = tally.of(DeliveryState.UNKNOWN);
      Bar.atMost(when + ": got it twice", (double) twice, 0, "chats");
      Bar.atMost(
          when + ": did not get it, not named", (double) Math.max(0, never - unknown), 0, "chats");
      long sent = tally.of(DeliveryState.SENT);
      Bar.atMost(
          when + ": noted as sent, but not there",
          (double) Math.max(0, sent - received.size()),
          0,
          "chats");
      Bar.atMost(when + ": named as unknown", (double) unknown, mostUnknown, "chats");
      Bar.plain(when + ": of those did not get it", (double) never, "chats");
      Bar.atMost(when + ": left to do", (double) tally.left(), 0, "chats");
      System.out.printf("%s: %s%n", when, tally.states());
    }
  }

  void slower(String when) {
    double added = Bar.millis(beside, 99) - Bar.millis(before, 99);
    Bar.plain("replies alone, p99", Bar.millis(before, 99), "ms");
    Bar.atMost("replies " + when + ", p99 added", added, 100, "ms");
  }

  long refusals() {
    return telegram.refusals();
  }

  long residentMegabytes() throws IOException {
    return java.util.Objects.requireNonNull(bot).residentMegabytes();
  }

  @Override
  public void close() {
    if (bot != null) {
      bot.close();
    }
    server.close();
  }
}
