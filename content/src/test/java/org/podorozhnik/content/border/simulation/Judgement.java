package org.podorozhnik.content.border.simulation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.podorozhnik.content.border.Direction;
import org.podorozhnik.content.border.Observation;
import org.podorozhnik.content.border.Queue;
import org.podorozhnik.content.border.TravellerClass;
import org.podorozhnik.content.border.WaitEstimate;
import org.podorozhnik.content.border.WaitReplay;
import org.podorozhnik.content.border.WaitReport;

/**
 * How good answers were in a scene: all are judged on the wait of someone who joins at the moment
 * asked, and rest on the same reports, those told up to it. Errors are absolute logarithms of the
 * ratio of what was said to what was true, over the moments at which the estimate knew an answer.
 *
 * @param longest the longest wait that occurred, in minutes
 */
record Judgement(String name, List<Answer> answers, double longest) {
  static final Queue QUEUE = new Queue("simulated", Direction.OUT, TravellerClass.CAR);

  /**
   * How much is asked.
   *
   * @param history days with reports before the first moment
   * @param days during which moments are drawn evenly
   * @param seeds how many queues of each scene
   * @param moments how many of each queue
   */
  record Sample(int history, int days, int seeds, int moments) {}

  /**
   * One moment.
   *
   * @param truth the wait, in minutes
   * @param lastOut what the last who came out waited, known without error
   * @param baselines what they say, in minutes
   */
  record Answer(double truth, WaitEstimate said, double lastOut, Map<Baselines, Double> baselines) {
    boolean within() {
      return said.low() <= truth && truth <= said.high();
    }

    double error(double minutes) {
      return Math.abs(Math.log(Math.max(1, minutes) / truth));
    }
  }

  static Judgement of(Scene scene, Sample sample) {
    List<Judgement> each =
        LongStream.range(0, sample.seeds())
            .parallel()
            .mapToObj(seed -> of(scene, sample, seed))
            .toList();
    return together(scene.name(), each);
  }

  private static Judgement of(Scene scene, Sample sample, long seed) {
    SimulatedQueue queue = new SimulatedQueue(scene, sample.history() + sample.days(), seed);
    WaitReplay replay = new WaitReplay(q -> queue.reports(), at -> List.of());
    List<Observation> passed =
        queue.reports().stream().filter(one -> one.kind() == WaitReport.Kind.PASSED).toList();
    List<Answer> answers = new ArrayList<>();
    for (Instant at : moments(sample, seed)) {
      List<Observation> known = passed.stream().takeWhile(one -> !one.at().isAfter(at)).toList();
      if (!known.isEmpty()) {
        Map<Baselines, Double> baselines = new EnumMap<>(Baselines.class);
        for (Baselines one : Baselines.values()) {
          baselines.put(one, one.minutes(known, at));
        }
        WaitEstimate said = replay.estimate(QUEUE, at);
        answers.add(new Answer(queue.waitOfJoiner(at), said, queue.waitOfLastOut(at), baselines));
      }
    }
    return new Judgement(scene.name(), answers, queue.longestWait());
  }

  /** In order, so that each past is learnt once. */
  static List<Instant> moments(Sample sample, long seed) {
    Instant from = SimulatedQueue.START.plus(Duration.ofDays(sample.history()));
    Random random = new Random(seed);
    return random
        .ints(sample.moments(), 0, sample.days() * 24 * 60)
        .sorted()
        .mapToObj(minute -> from.plus(Duration.ofMinutes(minute)))
        .toList();
  }

  static Judgement together(String name, List<Judgement> parts) {
    return new Judgement(
        name,
        parts.stream().flatMap(one -> one.answers().stream()).toList(),
        parts.stream().mapToDouble(Judgement::longest).max().orElse(0));
  }

  double error() {
    return median(answer -> answer.error(answer.said().median()));
  }

  double error(Baselines baseline) {
    return median(answer -> answer.error(answer.baselines().getOrDefault(baseline, 0.0)));
  }

  double errorOfLastOut() {
    return median(answer -> answer.error(answer.lastOut()));
  }

  /** The error as a share of that of the best baseline. */
  double ratio() {
    return error() / Arrays.stream(Baselines.values()).mapToDouble(this::error).min().orElse(0);
  }

  /** The share of waits that lay within the range. */
  double coverage() {
    return known().collect(Collectors.averagingDouble(answer -> answer.within() ? 1 : 0));
  }

  /** The median of high through low. */
  double width() {
    return median(answer -> answer.said().high() / (double) answer.said().low());
  }

  /** The share of moments at which the estimate knew nothing. */
  double unknown() {
    return 1 - known().count() / (double) answers.size();
  }

  private Stream<Answer> known() {
    return answers.stream().filter(answer -> answer.said().known());
  }

  private double median(ToDoubleFunction<Answer> value) {
    double[] sorted = known().mapToDouble(value).sorted().toArray();
    return sorted.length == 0 ? Double.NaN : sorted[sorted.length / 2];
  }
}
