package org.podorozhnik.bot.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.podorozhnik.content.border.Queue;
import org.podorozhnik.content.curated.Curated;

/** The figures of waits, each beside its bar. */
public final class WaitBenchmark {
  private static final int MILLION = 1_000_000;
  private static final int IMPORT_A_SECOND = 50_000;

  private WaitBenchmark() {}

  /** Only these figures: the jar as the argument. */
  public static void main(String[] args) throws Exception {
    run(Path.of(args[0]), Benchmark.questions());
  }

  static void run(Path jar, List<String> questions) throws Exception {
    List<Queue> queues = WaitPast.queues(Curated.crossings());
    Path home = Files.createTempDirectory("podorozhnik-waits");
    figures(home.toString());
    Path past = Files.createTempDirectory("podorozhnik-past");
    load(jar, past, queues);
    figures(past.toString(), "past");
    new ReportLoad(jar, questions, queues).run();
  }

  /** With the start of the Java machine and of the command: what whoever loads waits for. */
  private static void load(Path jar, Path home, List<Queue> queues)
      throws IOException, InterruptedException {
    Path file = home.resolveSibling(home.getFileName() + ".csv");
    WaitPast.write(file, queues, MILLION);
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    String line = "-jar " + jar + " waits import --home " + home + " " + file;
    List<String> command = new ArrayList<>(List.of(java.toString()));
    command.addAll(List.of(line.split(" ")));
    long start = System.nanoTime();
    wait(command);
    double seconds = (System.nanoTime() - start) / 1e9;
    Bar.atLeast("import of a million lines", MILLION / seconds, IMPORT_A_SECOND, "lines/s");
    Files.delete(file);
  }

  private static void figures(String... arguments) throws IOException, InterruptedException {
    List<String> line = new ArrayList<>();
    line.addAll(List.of("-cp", BotProcess.classPath(), WaitFigures.class.getName()));
    line.addAll(List.of(arguments));
    wait(BotProcess.java(line.toArray(String[]::new)));
  }

  private static void wait(List<String> command) throws IOException, InterruptedException {
    System.out.flush();
    int code = new ProcessBuilder(command).inheritIO().start().waitFor();
    if (code != 0) {
      throw new IOException("ended with " + code + ": " + command);
    }
  }
}
