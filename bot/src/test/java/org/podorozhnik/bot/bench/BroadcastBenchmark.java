package org.podorozhnik.bot.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.podorozhnik.bot.sandbox.Fault;
import org.podorozhnik.bot.sandbox.world.Limits;

/** The figures of broadcasts, each beside its bar. */
public final class BroadcastBenchmark {
  private static final int CHATS = Integer.getInteger("bench.broadcast.chats", 10_000);
  private static final int MILLION = Integer.getInteger("bench.broadcast.audience", 1_000_000);
  private static final int KILLS = 2;

  /** The most messages on the wire at once. */
  private static final int ON_THE_WIRE = 32;

  private static final Limits THOUSAND = new Limits(5, 20, 1_050);

  private BroadcastBenchmark() {}

  /** Only these figures: the jar as the argument. */
  public static void main(String[] args) throws Exception {
    run(Path.of(args[0]), Benchmark.questions());
  }

  static void run(Path jar, List<String> questions) throws Exception {
    audience();
    standard(jar, questions);
    fast(jar, questions);
    faulty(jar, questions);
  }

  private static void audience() throws Exception {
    Path home = Files.createTempDirectory("podorozhnik-million");
    Subscribers.subscribe(home, 1);
    Subscribers.copy(home, MILLION);
    List<String> command = new ArrayList<>(BotProcess.java());
    command.set(1, "-Xmx256m");
    command.addAll(List.of("-cp", BotProcess.classPath(), FixFigures.class.getName()));
    command.add(home.toString());
    System.out.flush();
    int code = new ProcessBuilder(command).inheritIO().start().waitFor();
    if (code != 0) {
      throw new IllegalStateException("ended with " + code);
    }
  }

  /** At the limits that are set without a word, with Telegram's limits on. */
  private static void standard(Path jar, List<String> questions) throws Exception {
    try (BroadcastLoad load = new BroadcastLoad(jar, CHATS, Limits.TELEGRAM, questions)) {
      load.start();
      double rate = load.broadcast(0, false);
      Bar.atLeast("28 a second allowed: reached", 100 * rate / 28, 97, "%");
      Bar.atMost("of them refused by Telegram's limits", (double) load.refusals(), 0, "refusals");
      Bar.plain("memory after the broadcast", (double) load.residentMegabytes(), "MB");
      load.once("at 28 a second", 0);
    }
    replies(jar, questions, CHATS / 10, Limits.TELEGRAM, "28");
  }

  private static void fast(Path jar, List<String> questions) throws Exception {
    try (BroadcastLoad load = new BroadcastLoad(jar, CHATS, THOUSAND, questions)) {
      load.start("--rate-global", "1000");
      double rate = load.broadcast(0, false);
      Bar.atLeast("1,000 a second allowed: reached", rate, 900, "messages/s");
      Bar.plain("of them refused by the limits", (double) load.refusals(), "refusals");
      load.once("at 1,000 a second", 0);
    }
    replies(jar, questions, CHATS, THOUSAND, "1000");
  }

  /** Others ask while it runs; what they are told counts against the same limit. */
  private static void replies(
      Path jar, List<String> questions, int chats, Limits limits, String rate) throws Exception {
    try (BroadcastLoad load = new BroadcastLoad(jar, chats, limits, questions)) {
      load.start("--rate-global", rate);
      load.broadcast(0, true);
      load.slower("at " + rate + " a second");
    }
  }

  private static void faulty(Path jar, List<String> questions) throws Exception {
    try (BroadcastLoad load = new BroadcastLoad(jar, CHATS, Limits.NONE, questions)) {
      load.gone(3);
      int all = Integer.MAX_VALUE;
      load.fault(new Fault("sendmessage", Fault.Kind.RATE_LIMIT, 5, all, 1));
      load.fault(new Fault("sendmessage", Fault.Kind.STATUS, 2, all, 500));
      load.fault(new Fault("sendmessage", Fault.Kind.RESET_AFTER, 1, all, 0));
      load.start("--rate-global", "300");
      load.broadcast(KILLS, false);
      load.once("with faults and two kills", KILLS * ON_THE_WIRE + CHATS * 2 / 100);
    }
  }
}
