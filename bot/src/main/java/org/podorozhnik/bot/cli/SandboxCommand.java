package org.podorozhnik.bot.cli;

import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.podorozhnik.bot.app.Sandbox;
import org.podorozhnik.bot.config.Settings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code sandbox}: a Telegram of one's own, with a chat page in the browser. */
@Command(
    name = "sandbox",
    description = "Run the bot in a sandbox with a chat page in the browser.",
    mixinStandardHelpOptions = true)
final class SandboxCommand implements Callable<Integer> {
  static final int PORT = 8080;
  private static final String HOME = "./podorozhnik-sandbox";

  @Mixin private SettingsOptions options = new SettingsOptions();

  @Option(names = "--port", description = "port of the page; the next free one if busy")
  private int port = PORT;

  @Override
  public Integer call() throws Exception {
    return run(options, port);
  }

  static int run(SettingsOptions options, int port) throws Exception {
    Settings settings = options.read(HOME);
    try (Sandbox sandbox = Sandbox.start(settings, port)) {
      System.out.println("Podorozhnik's sandbox: nothing goes to Telegram.");
      System.out.println("Open " + sandbox.pageUrl());
      System.out.println("Stop with Ctrl-C.");
      System.out.flush();
      Lifetime.untilStopped(sandbox, new CountDownLatch(1));
    }
    return CommandLineInterface.DONE;
  }
}
