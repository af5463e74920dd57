package org.podorozhnik.content.border.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.podorozhnik.content.border.Observation;
import org.podorozhnik.content.border.WaitEstimate;
import org.podorozhnik.content.border.WaitEstimator;
import org.podorozhnik.content.border.WaitReport;
import org.podorozhnik.content.border.WaitRhythm;

/** The short version of {@link SimulationReport}; bars with some slack, as little is asked. */
class SimulationTest {
  private static final Judgement.Sample SHORT = new Judgement.Sample(42, 14, 4, 50);

  @Test
  void the_estimate_beats_the_baselines_with_honest_ranges() {
    Judgement all = judged(scene -> scene);
    assertThat(all.ratio()).isLessThan(0.8);
    assertThat(all.coverage()).isBetween(0.72, 0.92);
    assertThat(all.width()).isLessThan(6.5);
    assertThat(all.unknown()).isLessThan(0.02);
  }

  @Test
  void liars_of_one_mind_do_little_harm() {
    double honest = judged(scene -> scene.withLiars(0)).error();
    double lied = judged(scene -> scene.withLiars(0.3)).error();
    assertThat(lied / honest).isBetween(1.0, 1.35);
  }

  @Test
  void past_answers_do_not_change_by_later_reports() {
    assertThat(PastAnswers.changed(1, 12)).isZero();
  }

  @Test
  void waits_of_days_occur() {
    double longest = 0;
    for (Scene scene : Scene.ALL) {
      longest = Math.max(longest, new SimulatedQueue(scene, 56, 1).longestWait());
    }
    assertThat(longest).isBetween(2 * 24 * 60.0, 20 * 24 * 60.0);
  }

  @Test
  void garbage_is_answered_in_order() {
    for (long seed = 0; seed < 100; seed++) {
      Random random = new Random(seed);
      List<Observation> garbage = garbage(random);
      Instant at = anyTime(random);
      WaitRhythm rhythm = WaitRhythm.learn(garbage);
      WaitEstimate said = WaitEstimator.estimate(rhythm, garbage, at);
      assertThat(said.low()).isBetween(0, said.median());
      assertThat(said.high()).isBetween(said.median(), WaitReport.MOST_MINUTES);
      WaitEstimator.forecast(rhythm, garbage, at)
          .hours()
          .forEach(hour -> assertThat(hour.median()).isBetween(hour.low(), hour.high()));
    }
  }

  private static Judgement judged(UnaryOperator<Scene> people) {
    return Judgement.together(
        "all", Scene.ALL.stream().map(scene -> Judgement.of(people.apply(scene), SHORT)).toList());
  }

  private static List<Observation> garbage(Random random) {
    List<Observation> garbage = new ArrayList<>();
    WaitReport.Kind[] kinds = WaitReport.Kind.values();
    WaitReport.Origin[] origins = WaitReport.Origin.values();
    int[] extremes = {0, 1, 10, WaitReport.MOST_MINUTES};
    for (int i = random.nextInt(400); i > 0; i--) {
      boolean extreme = random.nextBoolean();
      garbage.add(
          new Observation(
              anyTime(random),
              kinds[random.nextInt(kinds.length)],
              extreme ? extremes[random.nextInt(4)] : random.nextInt(WaitReport.MOST_MINUTES),
              origins[random.nextInt(origins.length)],
              random.nextBoolean() ? "" : "reporter " + random.nextInt(5)));
    }
    garbage.sort(Comparator.comparing(Observation::at));
    return garbage;
  }

  private static Instant anyTime(Random random) {
    return SimulatedQueue.START.plusSeconds(random.nextInt(20 * 24 * 3600));
  }
}
