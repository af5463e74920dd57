package org.podorozhnik.content.border;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * A cloud of guesses at the wait of whoever joins, walked through time and thinned by what people
 * told (a bootstrap particle filter; Gordon, Salmond and Smith, Novel approach to nonlinear and
 * non-Gaussian Bayesian state estimation, 1993; resampled systematically, Kitagawa 1996).
 *
 * <p>Each guess holds a wait <i>v</i> in minutes and the logarithm <i>r</i> of how far arrivals are
 * above what is usual. In an hour <i>v</i> grows by 60·((1 + growth(hour))·eʳ − 1), never below the
 * shortest wait; <i>r</i> forgets itself within hours; a wait above the usual slowly draws back, as
 * people stay away; now and then a closure adds hours at once. The random numbers are the same each
 * time, so the same reports give the same answer. Not thread-safe.
 */
final class WaitParticles {
  private static final int COUNT = 200;
  private static final double MOOD_SD = 0.4;
  private static final double MOOD_HOURS = 8;
  private static final double CLOSURES_PER_HOUR = 0.01;
  private static final double CLOSURE_MINUTES = 3 * 60;
  private static final double BACK_HOURS = 48;
  private static final double RUGGED = 0.06;
  private static final double PERSONAL = 0.15;

  /** One in so many guesses is put anywhere when people tell something, and counts so much. */
  private static final int FRESH_EVERY = 16;

  private static final double RENEWED_SHARE = 0.0002;

  /** Anywhere: up to the shortest wait times so much, on the logarithm; about four days. */
  private static final double WIDEST = 6.5;

  /** A queue without a past stays about as it was seen, for all that is known. */
  private static final double UNLEARNT_MOOD = 0.12;

  private static final double UNLEARNT_RUGGED = 0.17;

  /** Shares of the cloud: as narrow a range as holds so many of the guesses. */
  private static final double MASS = 0.91;

  private static final int TABLE = 1 << 13;
  private static final double[] NORMAL = normals();

  /** The spread of a queue whose arrivals are as moody as assumed, and the limits of the scale. */
  private static final double WILD_SPREAD = 0.95;

  /** What is learnt of the spread is believed with reserve. */
  private static final double GENTLE = 0.75;

  private static final double CALMEST = 0.2;
  private static final double WILDEST = 1.2;

  /** In so many hours a queue that keeps to its hours comes back to them. */
  private static final double STEADY_HOURS = 6;

  private final WaitRhythm rhythm;
  private final double moodDeviation;
  private final double closuresPerHour;
  private final double steadiness;
  private final double rugged;
  private final SplittableRandom random = new SplittableRandom(5);
  private double[] wait = new double[COUNT];
  private double[] mood = new double[COUNT];
  private double[] spareWait = new double[COUNT];
  private double[] spareMood = new double[COUNT];
  private final double[] weight = new double[COUNT];
  private int next;

  WaitParticles(WaitRhythm rhythm) {
    this.rhythm = rhythm;
    double wild =
        Math.max(CALMEST, Math.min(WILDEST, Math.pow(rhythm.spread() / WILD_SPREAD, GENTLE)));
    boolean learnt = rhythm.passages() > 0;
    this.moodDeviation = learnt ? MOOD_SD * wild : UNLEARNT_MOOD;
    this.rugged = learnt ? RUGGED : UNLEARNT_RUGGED;
    this.closuresPerHour = CLOSURES_PER_HOUR * wild * wild;
    this.steadiness = Math.max(0, 1 - wild);
    for (int i = 0; i < COUNT; i++) {
      wait[i] = Math.max(rhythm.shortest(), rhythm.typical() * Math.exp(1.2 * normal()));
      mood[i] = moodDeviation * normal();
    }
  }

  private static double[] normals() {
    SplittableRandom seeded = new SplittableRandom(1);
    double[] table = new double[TABLE];
    for (int i = 0; i < TABLE; i++) {
      table[i] = seeded.nextGaussian();
    }
    return table;
  }

  private double normal() {
    next = (next + 1) & (TABLE - 1);
    return NORMAL[next];
  }

  /** Lets the time pass that ends at the given hour. */
  void pass(double until, double hours) {
    double keep = Math.exp(-hours / MOOD_HOURS);
    double stir = moodDeviation * Math.sqrt(1 - keep * keep);
    double calm = steadiness * hours / STEADY_HOURS;
    double usual = 1 + rhythm.growth(until - hours / 2);
    double level = rhythm.level(until);
    double shortest = rhythm.shortest();
    double stretch = rugged * Math.sqrt(hours);
    for (int i = 0; i < COUNT; i++) {
      double r = keep * mood[i] + stir * normal();
      mood[i] = r;
      double v = wait[i] + (usual * exp(r) - 1) * 60 * hours;
      v -= Math.max(0, v - level) * hours / BACK_HOURS;
      v += calm * (level - v);
      v *= 1 + stretch * normal();
      wait[i] = Math.max(shortest, v);
    }
    next += random.nextInt(TABLE / 2); // No step reads the table from where another did.
    close(hours);
  }

  /** A few guesses meet a closure. */
  private void close(double hours) {
    double gap = closuresPerHour * hours;
    double at = -Math.log(1 - random.nextDouble()) / gap;
    while (at < COUNT) {
      wait[(int) at] += -Math.log(1 - random.nextDouble()) * CLOSURE_MINUTES;
      at += 1 - Math.log(1 - random.nextDouble()) / gap;
    }
  }

  /** The exponential of small numbers, near enough for a guess. */
  private static double exp(double x) {
    double y = 1 + x / 8 * (1 + x / 16 * (1 + x / 24));
    double square = y * y;
    double fourth = square * square;
    return fourth * fourth;
  }

  /** Thins out what does not fit and multiplies what does. */
  void see(double @Nullable [] likelihood) {
    if (likelihood == null) {
      return;
    }
    double sum = 0;
    for (int i = 0; i < COUNT; i++) {
      double before = i % FRESH_EVERY == 0 ? renewed(i) : 1;
      weight[i] = before * likelihood[WaitEvidence.bin(wait[i])];
      sum += weight[i];
    }
    if (sum > 0) {
      resample(sum);
    }
  }

  /**
   * Puts a guess anywhere, so that what nobody guessed can be believed once enough people tell it;
   * returns how much less it counts than those that have come all the way.
   */
  private double renewed(int i) {
    wait[i] = rhythm.shortest() * Math.exp(random.nextDouble() * WIDEST);
    mood[i] = moodDeviation * normal();
    return RENEWED_SHARE;
  }

  private void resample(double sum) {
    double pick = random.nextDouble();
    double reached = 0;
    int taken = 0;
    for (int i = 0; i < COUNT && taken < COUNT; i++) {
      reached += weight[i] / sum * COUNT;
      while (taken < COUNT && pick + taken < reached) {
        spareWait[taken] = wait[i];
        spareMood[taken++] = mood[i];
      }
    }
    while (taken < COUNT) {
      spareWait[taken] = wait[COUNT - 1];
      spareMood[taken++] = mood[COUNT - 1];
    }
    double[] swap = wait;
    wait = spareWait;
    spareWait = swap;
    swap = mood;
    mood = spareMood;
    spareMood = swap;
  }

  /** Minutes: what the cloud says now. */
  record Range(int low, int median, int high) {}

  /** The narrowest range, in proportion, that holds enough of the guesses; and their median. */
  Range range() {
    double[] guesses = new double[COUNT];
    for (int i = 0; i < COUNT; i++) {
      guesses[i] = wait[i] * Math.exp(PERSONAL * normal());
    }
    Arrays.sort(guesses);
    int held = (int) (COUNT * MASS);
    int best = 0;
    double narrowest = Double.POSITIVE_INFINITY;
    for (int i = 0; i + held < COUNT; i++) {
      double ratio = guesses[i + held] / guesses[i];
      if (ratio < narrowest) {
        narrowest = ratio;
        best = i;
      }
    }
    int median = minutes(guesses[COUNT / 2]);
    return new Range(
        Math.min(median, minutes(guesses[best])),
        median,
        Math.max(median, minutes(guesses[best + held])));
  }

  private static int minutes(double guess) {
    return (int) Math.max(1, Math.min(WaitReport.MOST_MINUTES, Math.round(guess)));
  }
}
