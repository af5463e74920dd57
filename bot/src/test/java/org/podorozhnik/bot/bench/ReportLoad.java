package org.podorozhnik.bot.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;
import org.podorozhnik.bot.sandbox.FakeTelegram;
import org.podorozhnik.bot.sandbox.FakeTelegram.Person;
import org.podorozhnik.bot.sandbox.SandboxServer;
import org.podorozhnik.content.border.Queue;
import org.podorozhnik.content.border.TravellerClass;
import org.podorozhnik.db.SqliteStorage;

/**
 * A thousand reports a second from many people, while others ask. A person tells of each queue at
 * most once, so that every report is a row of its own in the end.
 */
final class ReportLoad {
  private static final int REPORTS = Integer.getInteger("bench.reports.rate", 1_000);
  private static final int SECONDS = Integer.getInteger("bench.reports.seconds", 10);
  private static final int QUESTIONS = 20;

  /** Seconds between two reports of one person. */
  private static final int PAUSE = Math.max(5, SECONDS / 5);

  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private static final int SLOWER = 50;

  private final Path jar;
  private final List<String> questions;
  private final List<Queue> queues;
  private final Map<Long, Long> asked = new ConcurrentHashMap<>();
  private final ConcurrentLinkedQueue<Long> took = new ConcurrentLinkedQueue<>();

  /** Somebody with a message of the bot whose buttons can be pressed. */
  private record Reporter(Person person, int message) {}

  ReportLoad(Path jar, List<String> questions, List<Queue> queues) {
    this.jar = jar;
    this.questions = questions;
    this.queues = queues;
  }

  void run() throws Exception {
    Path home = Files.createTempDirectory("podorozhnik-load");
    int sent;
    try (SandboxServer server = SandboxServer.start(0, Clock.systemUTC())) {
      FakeTelegram telegram = server.telegram();
      try (BotProcess bot = BotProcess.podorozhnik(server, jar, home)) {
        bot.ready(telegram, 0);
        List<Reporter> reporters = reporters(telegram);
        telegram.onAnswer(this::answered);
        drive(telegram, List.of(), 5);
        long[] without = drive(telegram, List.of(), SECONDS);
        long start = System.nanoTime();
        long[] with = drive(telegram, reporters, SECONDS);
        boolean all = telegram.queue().awaitEmpty(PATIENCE);
        double seconds = (System.nanoTime() - start) / 1e9;
        sent = REPORTS * SECONDS;
        Bar.plain("reports offered", sent / (double) SECONDS, "reports/s");
        Bar.atLeast("reports taken, to the last", sent / seconds, REPORTS * 0.99, "reports/s");
        if (!all) {
          System.out.println("the bot did not come to the end of its updates");
        }
        told(without, with);
        Bar.plain("memory after the reports", (double) bot.residentMegabytes(), "MB");
      }
    }
    Bar.atMost("reports lost", sent - (double) kept(home), 0, "of " + sent);
  }

  private static void told(long[] without, long[] with) {
    Bar.plain("others without reports, p50", Bar.millis(without, 50), "ms");
    Bar.plain("others without reports, p99", Bar.millis(without, 99), "ms");
    Bar.plain("others beside reports, p50", Bar.millis(with, 50), "ms");
    Bar.plain("others beside reports, p99", Bar.millis(with, 99), "ms");
    double slower = Bar.millis(with, 99) - Bar.millis(without, 99);
    Bar.atMost("others, slower at p99 by", slower, SLOWER, "ms");
    System.out.printf(
        Locale.ROOT,
        "%-44s %.1f times%n",
        "others, p99 beside over without",
        Bar.millis(with, 99) / Bar.millis(without, 99));
  }

  private static List<Reporter> reporters(FakeTelegram telegram) throws InterruptedException {
    List<Person> people = new ArrayList<>();
    for (int i = 0; i < REPORTS * Math.min(PAUSE, SECONDS); i++) {
      people.add(Benchmark.somebody());
      telegram.say(people.get(i), "/report");
    }
    telegram.queue().awaitEmpty(PATIENCE);
    telegram.await(
        Duration.ofSeconds(20),
        t -> people.stream().noneMatch(person -> t.answers(person.id()).isEmpty()));
    return people.stream()
        .map(
            person ->
                new Reporter(
                    person, telegram.answers(person.id()).get(0).path("message_id").asInt()))
        .toList();
  }

  private void answered(long chat) {
    Long start = asked.remove(chat);
    if (start != null) {
      took.add(System.nanoTime() - start);
    }
  }

  /** What the others waited, in nanoseconds, shortest first; reports in between, if any. */
  private long[] drive(FakeTelegram telegram, List<Reporter> reporters, int seconds)
      throws InterruptedException {
    asked.clear();
    took.clear();
    int rate = reporters.isEmpty() ? QUESTIONS : REPORTS;
    long start = System.nanoTime();
    for (int i = 0; i < rate * seconds; i++) {
      long due = start + i * 1_000_000_000L / rate;
      while (System.nanoTime() < due) {
        LockSupport.parkNanos(due - System.nanoTime());
      }
      if (!reporters.isEmpty()) {
        report(telegram, reporters, i);
      }
      if (i % (rate / QUESTIONS) == 0) {
        ask(telegram, i);
      }
    }
    telegram.await(PATIENCE, t -> asked.isEmpty());
    return took.stream().mapToLong(Long::longValue).sorted().toArray();
  }

  private void ask(FakeTelegram telegram, int number) {
    Person person = Benchmark.somebody();
    asked.put(person.id(), System.nanoTime());
    telegram.say(person, questions.get(number % questions.size()));
  }

  private void report(FakeTelegram telegram, List<Reporter> reporters, int number) {
    int who = number % reporters.size();
    Reporter reporter = reporters.get(who);
    Queue queue = queues.get((who + number / reporters.size()) % queues.size());
    String data = queue.crossing() + ":" + queue.direction().word() + ":car:p:";
    telegram.press(
        reporter.person(),
        reporter.person().id(),
        reporter.message(),
        "t:" + data + minutes(number));
  }

  private static int minutes(int number) {
    return 30 + number * 7 % 240;
  }

  private static long kept(Path home) {
    try (SqliteStorage storage =
        SqliteStorage.openBeside(home, home.resolve("key"), Clock.systemUTC())) {
      Instant until = Instant.now().plus(Duration.ofDays(1));
      return storage.waits().recent(Instant.EPOCH, until, Integer.MAX_VALUE).entrySet().stream()
          .filter(queue -> queue.getKey().travellers() == TravellerClass.CAR)
          .mapToLong(queue -> queue.getValue().size())
          .sum();
    }
  }
}
