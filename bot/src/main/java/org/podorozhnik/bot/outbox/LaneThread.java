package org.podorozhnik.bot.outbox;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A thread that does a step, waits as long as the step says or until it is woken, and so on. */
final class LaneThread {
  /** Between two steps, so that one write serves several messages where many are sent. */
  private static final long GAP = Duration.ofMillis(5).toNanos();

  private static final Duration AFTER_FAILURE = Duration.ofSeconds(1);
  private static final Logger LOG = LoggerFactory.getLogger(LaneThread.class);

  private final String name;
  private volatile @Nullable Thread thread;
  private volatile boolean woken;
  private volatile boolean stopped;

  LaneThread(String name) {
    this.name = name;
  }

  /**
   * @param step returns how long nothing needs to be done
   */
  void start(Supplier<Duration> step) {
    Thread started = new Thread(() -> run(step), name);
    started.setDaemon(true);
    thread = started;
    started.start();
  }

  /** Something happened: the next step need not wait. From any thread. */
  void wake() {
    woken = true;
    LockSupport.unpark(thread);
  }

  /** Finishes the step in hand. */
  void stop(Duration patience) throws InterruptedException {
    stopped = true;
    Thread running = thread;
    if (running != null) {
      LockSupport.unpark(running);
      running.join(patience.toMillis());
    }
  }

  private void run(Supplier<Duration> step) {
    while (!stopped) {
      woken = false;
      long begun = System.nanoTime();
      long wait = guarded(step).toNanos();
      long done = System.nanoTime();
      while (!stopped && System.nanoTime() - begun < GAP) {
        LockSupport.parkNanos(GAP - (System.nanoTime() - begun));
      }
      while (!stopped && !woken && System.nanoTime() - done < wait) {
        LockSupport.parkNanos(wait - (System.nanoTime() - done));
      }
    }
  }

  static Duration guarded(Supplier<Duration> step) {
    try {
      return step.get();
    } catch (Throwable e) {
      // Whatever it is, also a lack of memory: without this thread nothing is sent any more.
      LOG.error(
          "Sending what is queued failed and is tried again in a second: {}. If this comes again and"
              + " again, look at the free memory and disk, and start the program anew.",
          String.valueOf(e));
      return AFTER_FAILURE;
    }
  }
}
