package org.podorozhnik.bot.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;
import org.podorozhnik.bot.sandbox.FakeTelegram;
import org.podorozhnik.bot.sandbox.FakeTelegram.Person;
import org.podorozhnik.bot.sandbox.Fault;
import org.podorozhnik.bot.sandbox.SandboxServer;
import org.podorozhnik.content.cache.AnswerCache;
import org.podorozhnik.content.curated.Library;
import org.podorozhnik.content.search.SearchContext;

/**
 * The figures of the project, in one run with their baseline: an echo bot on the same library and
 * the same flags. Every question comes from somebody else, so that no limit of one chat is met.
 */
public final class Benchmark {
  private static final int BURST = 4_000;
  private static final int MANY = 20_000;
  private static final int RATE = 200;
  private static final int RATE_SECONDS = 10;
  private static long nextPerson = 1_000_000;

  private Benchmark() {}

  public static void main(String[] args) throws Exception {
    List<String> questions = questions();
    search(questions);
    double echo;
    try (SandboxServer server = SandboxServer.start(0, Clock.systemUTC());
        BotProcess bot = BotProcess.echo(server)) {
      bot.ready(server.telegram(), 0);
      burst(server.telegram(), questions);
      echo = burst(server.telegram(), questions);
      System.out.printf(
          "echo bot        burst %.0f answers/s, %d MB%n", echo, bot.residentMegabytes());
    }
    Path home = Files.createTempDirectory("podorozhnik-bench");
    try (SandboxServer server = SandboxServer.start(0, Clock.systemUTC())) {
      FakeTelegram telegram = server.telegram();
      try (BotProcess first = BotProcess.podorozhnik(server, Path.of(args[0]), home)) {
        System.out.printf("start, new home %d ms%n", first.ready(telegram, 0).toMillis());
      }
      long polls = telegram.queue().polls();
      try (BotProcess bot = BotProcess.podorozhnik(server, Path.of(args[0]), home)) {
        System.out.printf("start           %d ms%n", bot.ready(telegram, polls).toMillis());
        burst(telegram, questions);
        double own = burst(telegram, questions);
        System.out.printf(
            "podorozhnik     burst %.0f answers/s, %.0f %% of echo%n", own, 100 * own / echo);
        latency(telegram, questions);
        slow(telegram, questions);
        for (int i = 0; i < MANY / BURST; i++) {
          burst(telegram, questions);
        }
        System.out.printf(
            "memory          %d MB after more than %d questions%n", bot.residentMegabytes(), MANY);
      }
    }
    WaitBenchmark.run(Path.of(args[0]), questions);
    BroadcastBenchmark.run(Path.of(args[0]), questions);
  }

  private static void search(List<String> questions) {
    Library library = Library.curated();
    for (int i = 0; i < 10; i++) {
      questions.forEach(q -> library.answer(q, SearchContext.NONE));
    }
    AnswerCache cache = new AnswerCache(library);
    long[] fresh = times(questions, q -> library.answer(q, SearchContext.NONE));
    questions.forEach(q -> cache.answer(q, SearchContext.NONE));
    long[] cached = times(questions, q -> cache.answer(q, SearchContext.NONE));
    System.out.printf(
        "search          p50 %.2f ms, p99 %.2f ms; asked lately p99 %.4f ms%n",
        millis(fresh, 50), millis(fresh, 99), millis(cached, 99));
  }

  private static long[] times(List<String> questions, java.util.function.Consumer<String> ask) {
    return questions.stream()
        .mapToLong(
            q -> {
              long start = System.nanoTime();
              ask.accept(q);
              return System.nanoTime() - start;
            })
        .sorted()
        .toArray();
  }

  /** Questions as fast as they can be asked; answers a second from the first to the last. */
  private static double burst(FakeTelegram telegram, List<String> questions)
      throws InterruptedException {
    Counter counter = new Counter(telegram, BURST);
    for (int i = 0; i < BURST; i++) {
      telegram.say(somebody(), questions.get(i % questions.size()));
    }
    return counter.awaitRate();
  }

  private static void latency(FakeTelegram telegram, List<String> questions)
      throws InterruptedException {
    Map<Long, Long> asked = new ConcurrentHashMap<>();
    ConcurrentLinkedQueue<Long> took = new ConcurrentLinkedQueue<>();
    telegram.onAnswer(
        chat -> {
          Long start = asked.remove(chat);
          if (start != null) {
            took.add(System.nanoTime() - start);
          }
        });
    paced(telegram, questions, RATE, asked);
    telegram.await(Duration.ofSeconds(5), t -> asked.isEmpty());
    long[] sorted = took.stream().mapToLong(Long::longValue).sorted().toArray();
    System.out.printf(
        "latency         %d questions/s: p50 %.2f ms, p99 %.2f ms (n %d, lost %d)%n",
        RATE, millis(sorted, 50), millis(sorted, 99), sorted.length, asked.size());
  }

  /** Every call takes 50 ms, 400 questions a second. */
  private static void slow(FakeTelegram telegram, List<String> questions)
      throws InterruptedException {
    telegram.fault(new Fault("sendmessage", Fault.Kind.DELAY, 100, Integer.MAX_VALUE, 50));
    int total = 400 * RATE_SECONDS;
    Counter counter = new Counter(telegram, total);
    paced(telegram, questions, 400, new ConcurrentHashMap<>());
    System.out.printf(
        "slow API        50 ms a call: %.0f answers/s of 400 asked%n", counter.awaitRate());
    telegram.mend();
  }

  private static void paced(
      FakeTelegram telegram, List<String> questions, int rate, Map<Long, Long> asked) {
    long start = System.nanoTime();
    for (int i = 0; i < rate * RATE_SECONDS; i++) {
      long due = start + i * 1_000_000_000L / rate;
      while (System.nanoTime() < due) {
        LockSupport.parkNanos(due - System.nanoTime());
      }
      Person person = somebody();
      asked.put(person.id(), System.nanoTime());
      telegram.say(person, questions.get(i % questions.size()));
    }
  }

  /** Counts answers until all have come. */
  private static final class Counter {
    private final FakeTelegram telegram;
    private final int wanted;
    private final long start = System.nanoTime();
    private int count;
    private long last;

    Counter(FakeTelegram telegram, int wanted) {
      this.telegram = telegram;
      this.wanted = wanted;
      telegram.onAnswer(chat -> count());
    }

    private synchronized void count() {
      count++;
      last = System.nanoTime();
      notifyAll();
    }

    synchronized double awaitRate() throws InterruptedException {
      long end = System.nanoTime() + Duration.ofSeconds(90).toNanos();
      while (count < wanted && System.nanoTime() < end) {
        wait(50);
      }
      telegram.onAnswer(chat -> {});
      return count * 1e9 / (last - start);
    }
  }

  static synchronized Person somebody() {
    return new Person(nextPerson++, "Кто-то", "ru");
  }

  private static double millis(long[] sorted, int percentile) {
    int at = Math.min(sorted.length - 1, sorted.length * percentile / 100);
    return sorted.length == 0 ? Double.NaN : sorted[at] / 1e6;
  }

  static List<String> questions() throws IOException {
    try (InputStream in =
        Objects.requireNonNull(Benchmark.class.getResourceAsStream("/questions/given.tsv"))) {
      String table = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return Arrays.stream(table.split("\n")).skip(1).map(l -> l.split("\t")[0]).toList();
    }
  }
}
