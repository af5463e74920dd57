package org.podorozhnik.content.border.simulation;

import java.time.Instant;
import java.util.List;
import org.podorozhnik.content.border.Observation;
import org.podorozhnik.content.border.WaitEstimate;
import org.podorozhnik.content.border.WaitReplay;

/** Whether what is told later changes what is said of a moment. */
final class PastAnswers {
  private PastAnswers() {}

  /**
   * How many answers change, of so many moments of each queue, when all later reports are added.
   */
  static int changed(int seeds, int moments) {
    int changed = 0;
    Judgement.Sample sample = new Judgement.Sample(20, 5, seeds, moments);
    for (Scene scene : Scene.ALL) {
      for (long seed = 0; seed < seeds; seed++) {
        List<Observation> reports = new SimulatedQueue(scene, 25, seed).reports();
        WaitReplay later = new WaitReplay(q -> reports, at -> List.of());
        for (Instant at : Judgement.moments(sample, seed)) {
          changed += asOf(reports, at).equals(later.estimate(Judgement.QUEUE, at)) ? 0 : 1;
        }
      }
    }
    return changed;
  }

  private static WaitEstimate asOf(List<Observation> reports, Instant at) {
    List<Observation> known = reports.stream().takeWhile(one -> !one.at().isAfter(at)).toList();
    return new WaitReplay(q -> known, when -> List.of()).estimate(Judgement.QUEUE, at);
  }
}
