package org.podorozhnik.bot.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.podorozhnik.bot.sandbox.FakeTelegram;
import org.podorozhnik.bot.sandbox.SandboxServer;

/** A bot as a process of its own, with the flags that the README recommends. */
final class BotProcess implements AutoCloseable {
  private static final List<String> FLAGS =
      List.of("-Xmx64m", "-Xss512k", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");
  private final Process process;
  private final long started = System.nanoTime();

  private BotProcess(List<String> command) throws IOException {
    ProcessBuilder builder = new ProcessBuilder(command);
    // glibc keeps a heap for every thread otherwise; the systemd unit sets the same.
    builder.environment().put("MALLOC_ARENA_MAX", "2");
    this.process =
        builder
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
  }

  static BotProcess podorozhnik(SandboxServer server, Path jar, Path home, String... more)
      throws IOException {
    List<String> arguments = new ArrayList<>(List.of("-jar", jar.toString(), "run"));
    arguments.addAll(List.of("--token", FakeTelegram.TOKEN));
    arguments.addAll(List.of("--api-url", server.apiUrl().toString()));
    arguments.addAll(List.of("--home", home.toString()));
    arguments.addAll(List.of(more));
    return new BotProcess(java(arguments.toArray(String[]::new)));
  }

  /** As the power failing would end it. */
  void kill() {
    process.destroyForcibly();
    try {
      process.waitFor(10, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  static BotProcess echo(SandboxServer server) throws IOException {
    return new BotProcess(
        java(
            "-cp",
            classPath(),
            EchoBot.class.getName(),
            server.apiUrl().toString(),
            FakeTelegram.TOKEN));
  }

  /** In Maven the classes come from its own class loader, not from java.class.path. */
  static String classPath() {
    ClassLoader loader = EchoBot.class.getClassLoader();
    if (loader instanceof java.net.URLClassLoader urls) {
      List<String> parts = new ArrayList<>();
      for (java.net.URL url : urls.getURLs()) {
        parts.add(Path.of(java.net.URI.create(url.toString())).toString());
      }
      return String.join(java.io.File.pathSeparator, parts);
    }
    return System.getProperty("java.class.path");
  }

  static List<String> java(String... arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(FLAGS);
    command.addAll(List.of(arguments));
    return command;
  }

  /** How long it took until the bot polled. */
  Duration ready(FakeTelegram telegram, long pollsBefore) throws InterruptedException {
    while (telegram.queue().polls() <= pollsBefore) {
      telegram.await(Duration.ofMillis(5), t -> false);
    }
    return Duration.ofNanos(System.nanoTime() - started);
  }

  /** Resident memory in MB, where the system tells. */
  long residentMegabytes() throws IOException {
    Path status = Path.of("/proc/" + process.pid() + "/status");
    if (!Files.exists(status)) {
      return -1;
    }
    return Files.readAllLines(status).stream()
        .filter(line -> line.startsWith("VmRSS"))
        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
        .findFirst()
        .orElse(-1);
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(10, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
