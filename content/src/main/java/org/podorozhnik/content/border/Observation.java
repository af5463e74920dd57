package org.podorozhnik.content.border;

import java.time.Instant;

/**
 * A report as the estimate sees it: its queue is known, its author is not.
 *
 * @param amount as in {@link WaitReport#amount}
 * @param reporter equal for reports of one pseudonym, empty where there is none (any more); says
 *     nothing else
 */
public record Observation(
    Instant at, WaitReport.Kind kind, int amount, WaitReport.Origin origin, String reporter) {
  public static Observation of(WaitReport report, String reporter) {
    return new Observation(report.at(), report.kind(), report.amount(), report.origin(), reporter);
  }
}
