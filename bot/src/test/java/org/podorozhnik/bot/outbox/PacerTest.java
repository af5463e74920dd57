package org.podorozhnik.bot.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PacerTest {
  private static final long MILLI = 1_000_000;
  private static final long SECOND = 1_000 * MILLI;

  private long now = -3 * SECOND;
  private final List<Long> all = new ArrayList<>();

  @ParameterizedTest
  @CsvSource({"28, 1", "28, 20", "1, 20", "5, 7", "1000, 5", "1000, 20"})
  void no_second_holds_more_than_the_rate_and_hardly_anything_of_it_is_lost(int rate, int late) {
    Pacer pacer = new Pacer(() -> now, rate);
    Random chance = new Random(1);
    long end = now + 60 * SECOND;
    while (now < end) {
      send(pacer, pacer.available());
      now += pacer.untilNext().toNanos() + (long) (chance.nextDouble() * late * MILLI);
    }
    assertThat(mostInASecond()).isLessThanOrEqualTo(rate);
    assertThat(all).hasSizeGreaterThanOrEqualTo((int) (0.97 * rate * 59));
  }

  @ParameterizedTest
  @CsvSource({"28, 10", "28, 28", "1000, 300"})
  void what_replies_take_is_missing_from_what_is_queued(int rate, int repliesPerSecond) {
    Pacer pacer = new Pacer(() -> now, rate);
    int queued = 0;
    for (int milli = 0; milli < 20_000; milli++) {
      if (milli * repliesPerSecond / 1000 != (milli + 1) * repliesPerSecond / 1000) {
        send(pacer, 1);
      }
      if (milli % 5 == 0) {
        queued += send(pacer, pacer.available());
      }
      now += MILLI;
    }
    // A reply may come when the second is full already.
    assertThat(mostInASecond()).isLessThanOrEqualTo(rate + repliesPerSecond);
    assertThat(queued).isBetween(0, (rate - repliesPerSecond + 2) * 20);
  }

  @ParameterizedTest
  @CsvSource({"28, 60"})
  void after_a_pause_it_does_not_catch_up(int rate, int seconds) {
    Pacer pacer = new Pacer(() -> now, rate);
    now += seconds * SECOND;
    assertThat(pacer.available()).isEqualTo(rate / 10);
    assertThat(pacer.untilNext()).isEqualTo(Duration.ZERO);
  }

  /** Each message takes 60 ms there and 40 ms back; twice a second all are held up for 150 ms. */
  @Test
  void what_is_held_up_on_the_way_and_then_comes_together_is_not_too_much() {
    Pacer pacer = new Pacer(() -> now, 28);
    Deque<long[]> wire = new ArrayDeque<>();
    long start = now;
    for (int milli = 0; milli < 60_000; milli++) {
      while (!wire.isEmpty() && wire.getFirst()[1] <= now) {
        pacer.answered(wire.removeFirst()[0], true);
      }
      for (int free = pacer.available(); milli % 5 == 0 && free > 0; free--) {
        long left = pacer.spend();
        long held = milli < 30_000 && milli % 500 < 150 ? (150 - milli % 500) * MILLI : 0;
        long came = now + held + 60 * MILLI;
        wire.add(new long[] {left, came + 40 * MILLI});
        all.add(came);
      }
      now += MILLI;
    }
    assertThat(mostInASecond()).isLessThanOrEqualTo(28);
    long undisturbed = all.stream().filter(t -> t - start >= 31 * SECOND).count();
    assertThat(undisturbed).isGreaterThanOrEqualTo((int) (0.97 * 28 * 29));
  }

  private int send(Pacer pacer, int messages) {
    for (int i = 0; i < messages; i++) {
      pacer.answered(pacer.spend(), true);
      all.add(now);
    }
    return messages;
  }

  private int mostInASecond() {
    int most = 0;
    int from = 0;
    for (int to = 0; to < all.size(); to++) {
      while (all.get(to) - all.get(from) >= SECOND) {
        from++;
      }
      most = Math.max(most, to - from + 1);
    }
    return most;
  }
}
