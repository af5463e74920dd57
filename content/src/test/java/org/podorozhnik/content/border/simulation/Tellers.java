package org.podorozhnik.content.border.simulation;

import static org.podorozhnik.content.border.simulation.Road.STEPS_PER_DAY;
import static org.podorozhnik.content.border.simulation.Road.STEP_MINUTES;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.podorozhnik.content.border.Observation;
import org.podorozhnik.content.border.WaitReport;

/** The few who tell what they waited: late, rounded, some of them lying. */
final class Tellers {
  /** People misjudge their own wait by so much, on the logarithm. */
  private static final double MISJUDGED_SD = 0.12;

  /** The share of people who say minutes as the clock shows them. */
  private static final double EXACT_SHARE = 0.2;

  /** What liars of one mind say: that there is hardly a queue. */
  private static final double LIE_FROM = 20;

  private static final double LIE_TO = 40;

  /** Others say anything from seven minutes to two days, by the logarithm. */
  private static final double ANY_FROM = 2;

  private static final double ANY_TO = 8;

  private final Scene scene;
  private final double[] wait;
  private final Random random;

  /** Apart from the other draws, so that honest reports are the same beside liars. */
  private final Random liars;

  private final List<Observation> reports = new ArrayList<>();

  Tellers(Scene scene, double[] wait, Random random, Random liars) {
    this.scene = scene;
    this.wait = wait;
    this.random = random;
    this.liars = liars;
  }

  /** Reports oldest first; the more people join at a time, the more of them tell. */
  List<Observation> tell(double[] joining) {
    double perPerson = wait.length / (double) STEPS_PER_DAY / Arrays.stream(joining).sum();
    for (int i = 0; i < wait.length; i++) {
      double share = joining[i] * perPerson;
      for (int n = Chance.poisson(share * scene.passedPerDay(), random); n > 0; n--) {
        passed(i);
      }
      for (int n = Chance.poisson(share * scene.waitingPerDay(), random); n > 0; n--) {
        waiting(i);
      }
    }
    reports.sort(Comparator.comparing(Observation::at));
    return List.copyOf(reports);
  }

  private void passed(int joined) {
    double said = wait[joined] * Math.exp(random.nextGaussian() * MISJUDGED_SD);
    double late = Chance.exponential(scene.lateHours() * 60, random);
    add(joined * STEP_MINUTES + wait[joined] + late, WaitReport.Kind.PASSED, said);
  }

  private void waiting(int joined) {
    double stood = wait[joined] * random.nextDouble();
    add(joined * STEP_MINUTES + stood, WaitReport.Kind.WAITING, stood);
  }

  private void add(double at, WaitReport.Kind kind, double minutes) {
    boolean lying = liars.nextDouble() < scene.liars();
    int said = Math.min(rounded(lying ? lie() : minutes), WaitReport.MOST_MINUTES);
    if (at < wait.length * (double) STEP_MINUTES) {
      Instant when = SimulatedQueue.START.plusSeconds((long) (at * 60));
      reports.add(new Observation(when, kind, said, WaitReport.Origin.TOLD, ""));
    }
  }

  private double lie() {
    double any = liars.nextDouble();
    return scene.oneMind()
        ? LIE_FROM + (LIE_TO - LIE_FROM) * any
        : Math.exp(ANY_FROM + (ANY_TO - ANY_FROM) * any);
  }

  /** People say ten minutes, then half hours, and above a few hours whole ones. */
  private int rounded(double minutes) {
    if (random.nextDouble() < EXACT_SHARE) {
      return (int) minutes;
    }
    int unit = minutes < 45 ? 10 : minutes < 240 ? 30 : 60;
    return (int) Math.max(unit / 2, Math.round(minutes / unit) * unit);
  }
}
