package org.podorozhnik.content.border.simulation;

import java.util.Arrays;
import java.util.Random;

/** How many people come and how many the post lets through, step by step. */
final class Road {
  static final int STEP_MINUTES = 5;
  static final int STEPS_PER_HOUR = 60 / STEP_MINUTES;
  static final int STEPS_PER_DAY = 24 * STEPS_PER_HOUR;

  /** People let through in a step, on the average. */
  static final double CAPACITY = 10;

  private static final int DAYS_PER_MONTH = 30;

  /** Shifts, windows opened and shut: the capacity changes by so much, within so many steps. */
  private static final double SHIFTS_SD = 0.5;

  private static final double SHIFTS_STEPS = 36;

  /** How many steps a mood of the road lasts. */
  private static final double MOOD_STEPS = 100;

  private static final double BUSIEST_HOUR = 13;

  /** Keeps the mean of a day near the load, as the exponential of a swing lies above 1. */
  private static final double DAILY_SHIFT = 0.35;

  /** Friday and Saturday, counted from Monday; what they have more, the others have less. */
  private static final int WEEKEND_FROM = 4;

  private static final int WEEKEND_TO = 5;
  private static final double WORKDAY_SHARE = 0.4;

  private static final double SHORTEST_SURGE_DAYS = 1;
  private static final double LONGEST_SURGE_DAYS = 3;

  /** Within a surge people come in bursts, up to so much above its mean. */
  private static final double BURST = 1.2;

  /** A closure lasts from 0.3 to 1.7 of the mean. */
  private static final double SHORTEST_CLOSURE = 0.3;

  private static final double CLOSURE_SPREAD = 1.4;

  private final Scene scene;
  private final int steps;
  private final Random random;

  Road(Scene scene, int steps, Random random) {
    this.scene = scene;
    this.steps = steps;
    this.random = random;
  }

  /**
   * @param beyond steps after the last, since who joins late comes out after it
   */
  double[] capacity(int beyond) {
    double[] capacity = new double[steps + beyond];
    double noise = 0;
    for (int i = 0; i < capacity.length; i++) {
      noise = drift(noise, SHIFTS_SD, SHIFTS_STEPS);
      capacity[i] = CAPACITY * Math.exp(noise);
    }
    for (int closures = often(scene.closuresPerMonth()); closures > 0; closures--) {
      int from = random.nextInt(steps);
      double share = SHORTEST_CLOSURE + CLOSURE_SPREAD * random.nextDouble();
      int to = from + (int) (scene.closureHours() * share * STEPS_PER_HOUR);
      Arrays.fill(capacity, from, Math.min(capacity.length, to), 0);
    }
    return capacity;
  }

  double[] arrivals() {
    double[] arrivals = new double[steps];
    double noise = 0;
    for (int i = 0; i < steps; i++) {
      noise = drift(noise, scene.restless(), MOOD_STEPS);
      double mood = Math.exp(noise - scene.restless() * scene.restless() / 2);
      arrivals[i] = CAPACITY * scene.load() * ofDay(i) * ofWeek(i) * mood;
    }
    for (int surges = often(scene.surgesPerMonth()); surges > 0; surges--) {
      int from = random.nextInt(steps);
      double spread = (LONGEST_SURGE_DAYS - SHORTEST_SURGE_DAYS) * random.nextDouble();
      int to = from + (int) ((SHORTEST_SURGE_DAYS + spread) * STEPS_PER_DAY);
      for (int i = from; i < Math.min(steps, to); i++) {
        arrivals[i] *= 1 + (scene.surgeFactor() - 1) * random.nextDouble() * BURST;
      }
    }
    return arrivals;
  }

  private int often(double perMonth) {
    return Chance.poisson(perMonth * steps / STEPS_PER_DAY / DAYS_PER_MONTH, random);
  }

  /** Noise of a standard deviation that forgets itself within so many steps. */
  private double drift(double noise, double deviation, double memory) {
    return noise * (1 - 1 / memory) + random.nextGaussian() * deviation * Math.sqrt(2 / memory);
  }

  private double ofDay(int step) {
    double hour = (step % STEPS_PER_DAY) / (double) STEPS_PER_HOUR;
    double swing = Math.cos((hour - BUSIEST_HOUR) / 24 * 2 * Math.PI) - DAILY_SHIFT;
    return Math.exp(2 * scene.daily() * swing);
  }

  private double ofWeek(int step) {
    int day = step / STEPS_PER_DAY % 7;
    boolean weekend = day >= WEEKEND_FROM && day <= WEEKEND_TO;
    return 1 + scene.weekly() * (weekend ? 1 : -WORKDAY_SHARE);
  }
}
