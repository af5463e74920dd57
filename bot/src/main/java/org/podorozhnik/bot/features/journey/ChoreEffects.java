package org.podorozhnik.bot.features.journey;

import org.podorozhnik.content.Effect;
import org.podorozhnik.content.border.Journey;
import org.podorozhnik.content.border.JourneyPolicy;

/**
 * Effects that answer no update. Their ids are negative, where Telegram's are not, and begin far
 * from zero, so that they meet no other kind. Ids of journeys are not given twice; the part tells
 * the effects of one journey apart.
 */
final class ChoreEffects {
  private static final long FAR = -(1L << 40);
  private static final int END = 0;

  private ChoreEffects() {}

  /** Telling a silence for the nth time: once for the moment at which it became due. */
  static Effect silence(Journey journey, int nth) {
    return of(journey, (int) JourneyPolicy.silence(journey, nth).getEpochSecond());
  }

  static Effect end(Journey journey) {
    return of(journey, END);
  }

  private static Effect of(Journey journey, int part) {
    return new Effect(FAR - journey.id(), part);
  }
}
