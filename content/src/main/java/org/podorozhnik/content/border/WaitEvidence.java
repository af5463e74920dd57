package org.podorozhnik.content.border;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What reports say of the wait of whoever joined in each step of time: likelihoods on a grid of
 * waits.
 *
 * <p>A passage told at <i>t</i> with wait <i>w</i> says that the wait of who joined at <i>t − w</i>
 * was about <i>w</i>: a normal density on the logarithm. Somebody who stands for <i>s</i> says that
 * the wait of who joined at <i>t − s</i> is longer than <i>s</i> (a censored observation), and, as
 * people write at any time of their wait, rather not many times longer. Each is mixed with "says
 * nothing", by its doubt. Not thread-safe.
 */
final class WaitEvidence {
  /** People tell a while after they are through. */
  static final double LATE_HOURS = 0.2;

  private static final int BINS = 90;
  private static final double FIRST = Math.log(10);
  private static final double WIDTH = 0.1;

  /** Standard deviation of what people say around what they waited, on the logarithm. */
  private static final double NOISE_TOLD = 0.3;

  private static final double NOISE_MEASURED = 0.12;
  private static final double NOISE_ROUGH = 0.5;
  private static final double DOUBT_MEASURED = 0.02;

  private static final double SOFT = 0.15;
  private static final double TILT = 0.2;

  /** The density of what says nothing: the logarithm lies anywhere within four. */
  private static final double ANYWHERE = 0.25;

  private static final int COARSE = 32;
  private static final int FINE_MINUTES = 1024;
  private static final byte[] FINE_BINS = bins(FINE_MINUTES, 1);
  private static final byte[] COARSE_BINS = bins(WaitReport.MOST_MINUTES / COARSE + 2, COARSE);

  /** Products are kept from vanishing. */
  private static final double TINY = 1e-100;

  private final Map<Integer, double[]> bySteps = new HashMap<>();

  /** People round, so that many say the same. */
  private final Map<Said, double[]> densities = new HashMap<>();

  private record Said(WaitReport.Kind kind, int amount, boolean measured) {}

  /** Adds the reports, oldest first, with the doubt of each. */
  void add(List<Observation> reports, double[] doubt, WaitClock clock) {
    for (int i = 0; i < reports.size(); i++) {
      Observation told = reports.get(i);
      int step = clock.step(WaitScale.joined(told, lateHours(told)));
      if (step >= 0) {
        double[] product = bySteps.computeIfAbsent(step, s -> ones());
        boolean measured = told.origin() == WaitReport.Origin.MEASURED;
        add(product, told, measured ? Math.min(DOUBT_MEASURED, doubt[i]) : doubt[i]);
      }
    }
  }

  /** A journey tells at once; an official figure and a tail are for who joins then. */
  private static double lateHours(Observation told) {
    return told.origin() == WaitReport.Origin.MEASURED ? 0 : LATE_HOURS;
  }

  private void add(double[] product, Observation told, double doubt) {
    boolean measured = told.origin() == WaitReport.Origin.MEASURED;
    Said said = new Said(told.kind(), told.amount(), measured);
    double[] density = densities.computeIfAbsent(said, s -> density(told));
    double nothing = doubt * ANYWHERE;
    double most = 0;
    for (int b = 0; b < BINS; b++) {
      double now = product[b] * ((1 - doubt) * density[b] + nothing);
      product[b] = now;
      if (now > most) {
        most = now;
      }
    }
    if (most < TINY) {
      for (int b = 0; b < BINS; b++) {
        product[b] /= TINY;
      }
    }
  }

  private static double[] density(Observation told) {
    double log = WaitScale.log(told.amount());
    double noise = noise(told);
    boolean waiting = told.kind() == WaitReport.Kind.WAITING;
    double[] density = new double[BINS];
    for (int b = 0; b < BINS; b++) {
      double above = FIRST + b * WIDTH - log;
      density[b] = waiting ? longer(above) : NormalTable.bell(above / noise) / noise;
    }
    return density;
  }

  /** A wait so far above what somebody stood already: below impossible, far above unlikely. */
  private static double longer(double above) {
    return NormalTable.cdf(above / SOFT) * (above > 0 ? Math.exp(-TILT * above) : 1);
  }

  /** People round: short waits to ten minutes, long ones to the hour. */
  private static double noise(Observation told) {
    double usual =
        told.kind() == WaitReport.Kind.OFFICIAL || told.kind() == WaitReport.Kind.TAIL
            ? NOISE_ROUGH
            : told.origin() == WaitReport.Origin.MEASURED ? NOISE_MEASURED : NOISE_TOLD;
    double half = told.amount() < 45 ? 5 : told.amount() < 240 ? 15 : 30;
    double rounding = half / (told.amount() + 10.0);
    return Math.sqrt(usual * usual + rounding * rounding / 3);
  }

  /** Likelihoods by bin, up to a factor, for who joined in the step; null if nobody told of it. */
  double @Nullable [] at(int step) {
    return bySteps.get(step);
  }

  private static double[] ones() {
    double[] ones = new double[BINS];
    Arrays.fill(ones, 1);
    return ones;
  }

  /** The bin of a wait, by table: the logarithm of each guess would cost the most of all. */
  static int bin(double minutes) {
    int whole = (int) minutes;
    return whole < FINE_MINUTES
        ? FINE_BINS[whole]
        : COARSE_BINS[Math.min(whole / COARSE, COARSE_BINS.length - 1)];
  }

  private static byte[] bins(int count, int minutes) {
    byte[] bins = new byte[count];
    for (int i = 0; i < count; i++) {
      double middle = (i + 0.5) * minutes;
      long bin = Math.round((WaitScale.log(middle) - FIRST) / WIDTH);
      bins[i] = (byte) Math.max(0, Math.min(BINS - 1, bin));
    }
    return bins;
  }
}
