package org.podorozhnik.content.border.simulation;

import java.util.Random;

/** Draws that {@link Random} does not have. */
final class Chance {
  private Chance() {}

  static int poisson(double mean, Random random) {
    double limit = Math.exp(-mean);
    int n = 0;
    for (double p = random.nextDouble(); p > limit; p *= random.nextDouble()) {
      n++;
    }
    return n;
  }

  static double exponential(double mean, Random random) {
    return -Math.log(1 - random.nextDouble()) * mean;
  }
}
