package org.podorozhnik.bot.app;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What is done again and again. What waits to be sent has a thread of its own, so that no chore
 * holds it up, however slow. A failure is logged and ends nothing.
 */
final class Timers implements AutoCloseable {
  private static final int CHORES_AT_ONCE = 2;
  private static final Logger LOG = LoggerFactory.getLogger(Timers.class);

  private final ScheduledExecutorService sending;
  private final ScheduledExecutorService chores;

  Timers(ThreadFactory forSending, ThreadFactory forChores) {
    this.sending = Executors.newSingleThreadScheduledExecutor(forSending);
    this.chores = Executors.newScheduledThreadPool(CHORES_AT_ONCE, forChores);
  }

  /** Begins at once; so long a pause between the end of one and the beginning of the next. */
  void send(Duration pause, Runnable task) {
    repeat(sending, pause, "waiting replies", task);
  }

  /** Like {@link #send}, for what may take its time. */
  void chore(Duration pause, String name, Runnable task) {
    repeat(chores, pause, name, task);
  }

  private static void repeat(
      ScheduledExecutorService timer, Duration pause, String name, Runnable task) {
    Runnable guarded =
        () -> {
          try {
            task.run();
          } catch (Throwable e) {
            // Also an error: a task that throws is never called again.
            LOG.error("{}: {}", name, e instanceof Error ? e.toString() : e.getMessage());
          }
        };
    timer.scheduleWithFixedDelay(guarded, 0, pause.toMillis(), TimeUnit.MILLISECONDS);
  }

  @Override
  public void close() {
    sending.shutdownNow();
    chores.shutdownNow();
  }
}
