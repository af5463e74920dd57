package org.podorozhnik.bot.bench;

import java.util.Arrays;
import java.util.Locale;
import java.util.function.IntConsumer;

/** A figure beside what was promised of it. */
final class Bar {
  private Bar() {}

  static void atMost(String what, double value, double bar, String unit) {
    print(what, value, "at most", bar, unit, value <= bar);
  }

  static void atLeast(String what, double value, double bar, String unit) {
    print(what, value, "at least", bar, unit, value >= bar);
  }

  private static void print(
      String what, double value, String side, double bar, String unit, boolean met) {
    String word = met ? "met" : "not met";
    System.out.printf(
        Locale.ROOT, "%-44s %.2f %s (bar: %s %.0f; %s)%n", what, value, unit, side, bar, word);
  }

  static void plain(String what, double value, String unit) {
    System.out.printf(Locale.ROOT, "%-44s %.2f %s%n", what, value, unit);
  }

  /** Nanoseconds of each call, shortest first. */
  static long[] times(int count, IntConsumer call) {
    long[] times = new long[count];
    for (int i = 0; i < count; i++) {
      long start = System.nanoTime();
      call.accept(i);
      times[i] = System.nanoTime() - start;
    }
    Arrays.sort(times);
    return times;
  }

  static double millis(long[] sorted, int percentile) {
    int at = Math.min(sorted.length - 1, sorted.length * percentile / 100);
    return sorted.length == 0 ? Double.NaN : sorted[at] / 1e6;
  }

  /** The median for information, the 99th percentile against the bar. */
  static void millisAtMost(String what, long[] sorted, double bar) {
    plain(what + ", p50", millis(sorted, 50), "ms");
    atMost(what + ", p99", millis(sorted, 99), bar, "ms");
  }
}
