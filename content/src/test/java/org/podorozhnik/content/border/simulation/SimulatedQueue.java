package org.podorozhnik.content.border.simulation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.podorozhnik.content.border.Observation;
import org.podorozhnik.content.border.WaitReport;

/**
 * A fluid queue, first in first out, on a grid of five minutes: people arrive, are served as fast
 * as the post works, and wait from joining to being through. The wait of whoever joins at a moment
 * is known exactly.
 */
public final class SimulatedQueue {
  static final Instant START = Instant.parse("2025-03-03T00:00:00Z");
  private static final int STEP_MINUTES = 5;
  private static final int STEPS_PER_DAY = 24 * 60 / STEP_MINUTES;
  private static final double CAPACITY = 10; // People a step.
  private static final double CONTROL_MINUTES = 8;
  private static final double PATIENCE_STEPS = 12 * 12;
  private static final double RUGGED = 0.5;

  private final int steps;
  private final double[] wait;
  private final List<Observation> reports = new ArrayList<>();

  public SimulatedQueue(Scene scene, int days, long seed) {
    this.steps = days * STEPS_PER_DAY;
    Random random = new Random(seed * 7919 + scene.name().hashCode());
    double[] capacity = capacity(scene, random);
    double[] arrivals = arrivals(scene, random);
    this.wait = waits(capacity, arrivals);
    tell(scene, arrivals, random);
    reports.sort(Comparator.comparing(Observation::at));
  }

  /** All reports, oldest first. */
  public List<Observation> reports() {
    return reports;
  }

  /** What someone waits who joins at the moment, in minutes. */
  public double waitOfJoiner(Instant at) {
    return wait[step(at)];
  }

  /** What someone waited who comes out at the moment. */
  public double waitOfLastOut(Instant at) {
    int now = step(at);
    for (int joined = now; joined > 0; joined--) {
      if (joined + wait[joined] / STEP_MINUTES <= now) {
        return wait[joined];
      }
    }
    return wait[0];
  }

  private static int step(Instant at) {
    return (int) (Duration.between(START, at).toMinutes() / STEP_MINUTES);
  }

  private double[] capacity(Scene scene, Random random) {
    double[] capacity = new double[steps + 60 * STEPS_PER_DAY];
    double noise = 0;
    for (int i = 0; i < capacity.length; i++) {
      // Shifts, windows opened and shut: it changes within hours.
      noise = noise * (1 - 1 / 36.0) + random.nextGaussian() * RUGGED * Math.sqrt(2 / 36.0);
      capacity[i] = CAPACITY * Math.exp(noise);
    }
    int closures = poisson(scene.closuresPerMonth() * steps / STEPS_PER_DAY / 30, random);
    for (int c = 0; c < closures; c++) {
      int from = random.nextInt(steps);
      int length = (int) (scene.closureHours() * (0.3 + 1.4 * random.nextDouble()) * 12);
      for (int i = from; i < Math.min(capacity.length, from + length); i++) {
        capacity[i] = 0;
      }
    }
    return capacity;
  }

  private double[] arrivals(Scene scene, Random random) {
    double[] arrivals = new double[steps];
    double noise = 0;
    for (int i = 0; i < steps; i++) {
      // Half a day is how long a mood of the road lasts.
      noise =
          noise * (1 - 1 / 100.0) + random.nextGaussian() * scene.restless() * Math.sqrt(2 / 100.0);
      double hour = (i % STEPS_PER_DAY) / 12.0;
      int day = i / STEPS_PER_DAY % 7;
      double daily =
          Math.exp(2 * scene.daily() * (Math.cos((hour - 13) / 24 * 2 * Math.PI) - 0.35));
      double weekly = 1 + scene.weekly() * (day >= 4 && day < 6 ? 1 : -0.4);
      arrivals[i] =
          CAPACITY
              * scene.load()
              * daily
              * weekly
              * Math.exp(noise - scene.restless() * scene.restless() / 2);
    }
    int surges = poisson(scene.surgesPerMonth() * steps / STEPS_PER_DAY / 30, random);
    for (int s = 0; s < surges; s++) {
      int from = random.nextInt(steps);
      int length = (int) ((1 + 2 * random.nextDouble()) * STEPS_PER_DAY);
      for (int i = from; i < Math.min(steps, from + length); i++) {
        arrivals[i] *= 1 + (scene.surgeFactor() - 1) * random.nextDouble() * 1.2;
      }
    }
    return arrivals;
  }

  private double[] waits(double[] capacity, double[] arrivals) {
    double[] result = new double[steps];
    double queued = 0;
    double[] served = new double[capacity.length + 1];
    for (int i = 0; i < capacity.length; i++) {
      served[i + 1] = served[i] + capacity[i];
    }
    int out = 0;
    for (int i = 0; i < steps; i++) {
      double target = served[i] + queued;
      out = Math.max(out, i);
      while (out < capacity.length && served[out] < target) {
        out++;
      }
      // Whoever comes while the post is closed waits for its opening, however short the queue.
      int open = out;
      while (open < capacity.length - 1 && capacity[open] == 0) {
        open++;
      }
      result[i] = (open - i) * STEP_MINUTES + CONTROL_MINUTES;
      // Who hears of a long queue stays at home, unless he flees.
      arrivals[i] /= 1 + Math.max(0, queued) / (CAPACITY * PATIENCE_STEPS);
      queued = Math.max(0, queued + arrivals[i] - capacity[i]);
    }
    return result;
  }

  private void tell(Scene scene, double[] arrivals, Random random) {
    double people = 0;
    for (double a : arrivals) {
      people += a;
    }
    double days = steps / (double) STEPS_PER_DAY;
    double passedShare = scene.passedPerDay() * days / people;
    double waitingShare = scene.waitingPerDay() * days / people;
    for (int i = 0; i < steps; i++) {
      for (int n = poisson(arrivals[i] * passedShare, random); n > 0; n--) {
        passed(scene, i, random);
      }
      for (int n = poisson(arrivals[i] * waitingShare, random); n > 0; n--) {
        waiting(scene, i, random);
      }
    }
  }

  private void passed(Scene scene, int joined, Random random) {
    double minutes = wait[joined] * Math.exp(random.nextGaussian() * 0.12);
    double late = -Math.log(1 - random.nextDouble()) * scene.lateHours() * 60;
    add(
        scene,
        joined * STEP_MINUTES + wait[joined] + late,
        WaitReport.Kind.PASSED,
        minutes,
        random);
  }

  private void waiting(Scene scene, int joined, Random random) {
    double minutes = wait[joined] * random.nextDouble();
    add(scene, joined * STEP_MINUTES + minutes, WaitReport.Kind.WAITING, minutes, random);
  }

  private void add(Scene scene, double at, WaitReport.Kind kind, double minutes, Random random) {
    if (at >= steps * (double) STEP_MINUTES) {
      return;
    }
    double said = random.nextDouble() < scene.liars() ? lie(scene, random) : minutes;
    int rounded = Math.min(round(said, random), WaitReport.MOST_MINUTES);
    Instant when = START.plusSeconds((long) (at * 60));
    reports.add(new Observation(when, kind, rounded, WaitReport.Origin.TOLD, ""));
  }

  private static double lie(Scene scene, Random random) {
    return scene.oneMind() ? 20 + 20 * random.nextDouble() : Math.exp(2 + 6 * random.nextDouble());
  }

  /** People say half hours, and above a few hours whole ones. */
  private static int round(double minutes, Random random) {
    if (random.nextDouble() < 0.2) {
      return (int) minutes;
    }
    int unit = minutes < 45 ? 10 : minutes < 240 ? 30 : 60;
    return (int) Math.max(unit / 2, Math.round(minutes / unit) * unit);
  }

  private static int poisson(double mean, Random random) {
    double limit = Math.exp(-mean);
    int n = 0;
    for (double p = random.nextDouble(); p > limit; p *= random.nextDouble()) {
      n++;
    }
    return n;
  }
}
