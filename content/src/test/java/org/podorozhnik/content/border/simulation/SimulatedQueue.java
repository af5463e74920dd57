package org.podorozhnik.content.border.simulation;

import static org.podorozhnik.content.border.simulation.Road.CAPACITY;
import static org.podorozhnik.content.border.simulation.Road.STEPS_PER_DAY;
import static org.podorozhnik.content.border.simulation.Road.STEPS_PER_HOUR;
import static org.podorozhnik.content.border.simulation.Road.STEP_MINUTES;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.podorozhnik.content.border.Observation;

/**
 * A fluid queue, first in first out, on a grid of five minutes: people arrive, are served as fast
 * as the post works, and wait from joining to being through. The wait of whoever joins at a moment
 * is known exactly. The same scene and seed give the same queue, whatever share of reports is lies.
 */
public final class SimulatedQueue {
  /** A Monday. */
  static final Instant START = Instant.parse("2025-03-03T00:00:00Z");

  /** The control itself, without a queue. */
  private static final double CONTROL_MINUTES = 8;

  /** Who hears of a queue of so many steps stays at home in one of two cases. */
  private static final double PATIENCE_STEPS = 12.0 * STEPS_PER_HOUR;

  /** The post works on after the last step, so that whoever joined comes out. */
  private static final int BEYOND_STEPS = 60 * STEPS_PER_DAY;

  private static final int SEED_FACTOR = 7919;

  private final double[] wait;
  private final List<Observation> reports;

  public SimulatedQueue(Scene scene, int days, long seed) {
    Random random = new Random(seed * SEED_FACTOR + scene.name().hashCode());
    Road road = new Road(scene, days * STEPS_PER_DAY, random);
    double[] capacity = road.capacity(BEYOND_STEPS);
    double[] willing = road.arrivals();
    double[] joining = new double[willing.length];
    this.wait = waits(capacity, willing, joining);
    this.reports = new Tellers(scene, wait, random, new Random(seed)).tell(joining);
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

  /** In minutes. */
  public double longestWait() {
    return Arrays.stream(wait).max().orElse(0);
  }

  private static int step(Instant at) {
    return (int) (Duration.between(START, at).toMinutes() / STEP_MINUTES);
  }

  /**
   * @param joining filled with those who do join
   */
  private static double[] waits(double[] capacity, double[] willing, double[] joining) {
    double[] served = new double[capacity.length + 1];
    for (int i = 0; i < capacity.length; i++) {
      served[i + 1] = served[i] + capacity[i];
    }
    double[] result = new double[willing.length];
    double queued = 0;
    int out = 0;
    for (int i = 0; i < result.length; i++) {
      out = Math.max(out, i);
      while (out < capacity.length && served[out] < served[i] + queued) {
        out++;
      }
      // Whoever comes while the post is closed waits for its opening, however short the queue.
      int open = out;
      while (open < capacity.length - 1 && capacity[open] == 0) {
        open++;
      }
      result[i] = (open - i) * STEP_MINUTES + CONTROL_MINUTES;
      joining[i] = willing[i] / (1 + queued / (CAPACITY * PATIENCE_STEPS));
      queued = Math.max(0, queued + joining[i] - capacity[i]);
    }
    return result;
  }
}
