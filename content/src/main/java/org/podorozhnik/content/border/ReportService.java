package org.podorozhnik.content.border;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.podorozhnik.content.Effect;
import org.podorozhnik.content.update.HandledUpdateStore;

/** Takes reports: not too many from one person, none that is absurd, each with what it changed. */
public final class ReportService {
  /** Within so long a later report of the same person on the same queue replaces the earlier. */
  public static final Duration WINDOW = Duration.ofHours(3);

  private static final Duration HOUR = Duration.ofHours(1);
  private static final Duration DAY = Duration.ofDays(1);
  private static final int MOST_AN_HOUR = 12;
  private static final int MOST_A_DAY = 40;

  /**
   * Waits above this are asked back about. The longest told by anybody: cars five days (LARS-41),
   * lorries twenty (LARS-49); the others get what cars get.
   */
  private static final Map<TravellerClass, Integer> BELIEVED_HOURS =
      Map.of(TravellerClass.TRUCK, 20 * 24);

  private static final int BELIEVED_HOURS_ELSE = 5 * 24;

  private final WaitStore waits;
  private final HandledUpdateStore handled;
  private final WaitBoard board;
  private final ToldLately lately = new ToldLately(DAY);

  public ReportService(WaitStore waits, HandledUpdateStore handled, WaitBoard board) {
    this.waits = waits;
    this.handled = handled;
    this.board = board;
  }

  /** What became of a report. */
  public sealed interface Outcome {
    /**
     * It is kept.
     *
     * @param before the estimate without it
     * @param after the estimate with it
     */
    record Kept(long id, boolean replaced, WaitEstimate before, WaitEstimate after)
        implements Outcome {}

    /** It is longer than anybody ever told: is it meant? */
    record Absurd(WaitReport report) implements Outcome {}

    /** The person told too much; again after so long. */
    record TooMany(Duration pause) implements Outcome {}
  }

  /**
   * @param meant true if the person was asked back and said that it is so
   */
  public Outcome take(WaitReport report, long person, boolean meant, Effect effect) {
    Instant at = report.at();
    if (handled.seen(effect.updateId())) {
      return kept(report, person, effect);
    }
    int today = count(person, at.minus(DAY));
    if (today >= MOST_AN_HOUR && count(person, at.minus(HOUR)) >= MOST_AN_HOUR) {
      return new Outcome.TooMany(HOUR);
    }
    if (today >= MOST_A_DAY) {
      return new Outcome.TooMany(DAY);
    }
    if (!meant && absurd(report)) {
      return new Outcome.Absurd(report);
    }
    Outcome kept = kept(report, person, effect);
    lately.add(person, at);
    return kept;
  }

  /** Replaced and withdrawn ones are known here; what was told before a restart, to the store. */
  private int count(long person, Instant since) {
    return Math.max(lately.count(person, since), waits.countBy(person, since));
  }

  /** Told again, it is not kept again, and answered from what is there now. */
  private Outcome kept(WaitReport report, long person, Effect effect) {
    Instant at = report.at();
    WaitEstimate before = board.estimate(report.queue(), at);
    WaitStore.Kept kept = waits.add(toTheMinute(report), person, WINDOW, effect);
    WaitEstimate after = board.estimate(report.queue(), at);
    return new Outcome.Kept(kept.id(), kept.replaced(), before, after);
  }

  /** No estimate needs it finer, and it says less on who told. */
  private static WaitReport toTheMinute(WaitReport report) {
    Instant minute = report.at().truncatedTo(ChronoUnit.MINUTES);
    return new WaitReport(report.queue(), minute, report.kind(), report.amount(), report.origin());
  }

  private static boolean absurd(WaitReport report) {
    int hours = BELIEVED_HOURS.getOrDefault(report.queue().travellers(), BELIEVED_HOURS_ELSE);
    return report.kind() != WaitReport.Kind.TAIL && report.amount() > hours * 60;
  }
}
