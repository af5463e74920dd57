package org.podorozhnik.content.border;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.podorozhnik.content.subscriber.QuietHours;

/**
 * When an alert tells, and when it may tell again. Pure.
 *
 * <p>A wait counts only if somebody saw it ({@link WaitEstimate#seen}): what is merely usual never
 * tells and never arms. BELOW holds from the bound downwards, ABOVE from the bound upwards; either
 * is gone only a fifth beyond the bound on the other side, so that a number hovering at the bound
 * is told once; nothing is short before a crossing that staff call closed. CLOSES holds while staff
 * say closed. OPENS holds while staff say open or restricted, and is gone while they say closed: it
 * tells an opening after a closing, and nothing when a closing merely ran out, since nobody said
 * then that the crossing is open.
 */
public final class AlertPolicy {
  /** The least time between two tellings of one alert. */
  public static final Duration COOLDOWN = Duration.ofHours(1);

  /** How far on the other side of the bound, in percent of it, the condition counts as gone. */
  private static final int FAR = 20;

  private AlertPolicy() {}

  /** How a condition stands. */
  public enum Standing {
    HOLDS,
    /** It does not hold clearly and is not gone clearly, or it is not known. */
    BETWEEN,
    GONE
  }

  /** What is to be done with an alert now. */
  public enum Act {
    TELL,
    REARM,
    /** To be looked at again. */
    WAIT
  }

  /**
   * @param state the newest word of staff that holds now
   */
  public static Standing standing(
      Alert alert, WaitEstimate estimate, Optional<CrossingState> state) {
    return switch (alert.condition()) {
      case BELOW ->
          wait(
              estimate,
              estimate.median() <= alert.minutes() && !closed(state),
              percent(estimate) >= high(alert));
      case ABOVE ->
          wait(estimate, estimate.median() >= alert.minutes(), percent(estimate) <= low(alert));
      case CLOSES -> closed(state) ? Standing.HOLDS : Standing.GONE;
      case OPENS -> opens(state);
    };
  }

  /** Whether a new alert may tell: not what holds already, and an opening only after a closing. */
  public static boolean armedAtFirst(Alert.Condition condition, Standing standing) {
    return condition == Alert.Condition.OPENS
        ? standing == Standing.GONE
        : standing != Standing.HOLDS;
  }

  /**
   * Within quiet hours and the cooldown an armed alert waits; afterwards it tells if the condition
   * still holds.
   */
  public static Act act(Alert alert, Standing standing, Optional<QuietHours> quiet, Instant at) {
    if (!alert.armed()) {
      return standing == Standing.GONE ? Act.REARM : Act.WAIT;
    }
    boolean cooling = alert.fired().filter(told -> at.isBefore(told.plus(COOLDOWN))).isPresent();
    boolean silent = cooling || quiet.filter(hours -> hours.covers(at)).isPresent();
    return standing == Standing.HOLDS && !silent ? Act.TELL : Act.WAIT;
  }

  private static Standing wait(WaitEstimate estimate, boolean holds, boolean gone) {
    if (!estimate.seen()) {
      return Standing.BETWEEN;
    }
    if (holds) {
      return Standing.HOLDS;
    }
    return gone ? Standing.GONE : Standing.BETWEEN;
  }

  private static Standing opens(Optional<CrossingState> state) {
    if (state.isEmpty()) {
      return Standing.BETWEEN;
    }
    return closed(state) ? Standing.GONE : Standing.HOLDS;
  }

  private static boolean closed(Optional<CrossingState> state) {
    return state.filter(s -> s.word() == CrossingState.Word.CLOSED).isPresent();
  }

  private static int percent(WaitEstimate estimate) {
    return 100 * estimate.median();
  }

  private static int high(Alert alert) {
    return (100 + FAR) * alert.minutes();
  }

  private static int low(Alert alert) {
    return (100 - FAR) * alert.minutes();
  }
}
