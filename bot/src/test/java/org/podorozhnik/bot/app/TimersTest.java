package org.podorozhnik.bot.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TimersTest {
  private static final Duration PAUSE = Duration.ofMillis(1);
  private final Timers timers = new Timers(Thread::new, Thread::new);

  @AfterEach
  void stop() {
    timers.close();
  }

  @Test
  void however_many_slow_chores_there_are_sending_goes_on() throws Exception {
    CountDownLatch slow = new CountDownLatch(2);
    for (int i = 0; i < 3; i++) {
      timers.chore(
          PAUSE,
          "slow",
          () -> {
            slow.countDown();
            LockSupport.park();
          });
    }
    assertThat(slow.await(5, TimeUnit.SECONDS)).isTrue();
    CountDownLatch sent = new CountDownLatch(3);
    timers.send(PAUSE, sent::countDown);
    assertThat(sent.await(5, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void an_error_of_any_kind_ends_nothing() throws Exception {
    CountDownLatch tried = new CountDownLatch(3);
    timers.send(
        PAUSE,
        () -> {
          tried.countDown();
          throw new OutOfMemoryError("test");
        });
    assertThat(tried.await(5, TimeUnit.SECONDS)).isTrue();
  }
}
