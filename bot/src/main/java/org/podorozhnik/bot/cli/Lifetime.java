package org.podorozhnik.bot.cli;

import java.util.concurrent.CountDownLatch;

/** How long a running program runs: until SIGTERM or Ctrl-C, then it closes in order. */
final class Lifetime {
  private Lifetime() {}

  /**
   * Waits for the signal and closes the resource within it; the process then exits with 0, as a
   * stop that was asked for is no failure.
   */
  static void untilStopped(AutoCloseable resource, CountDownLatch end) throws InterruptedException {
    Thread hook =
        new Thread(
            () -> {
              try {
                resource.close();
              } catch (Exception e) {
                System.err.println("Stopping failed: " + e.getMessage());
              }
              end.countDown();
              Runtime.getRuntime().halt(0);
            },
            "stop");
    Runtime.getRuntime().addShutdownHook(hook);
    end.await();
  }
}
