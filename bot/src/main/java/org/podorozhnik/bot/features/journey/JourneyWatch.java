package org.podorozhnik.bot.features.journey;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.podorozhnik.content.border.Journey;
import org.podorozhnik.content.border.Journey.Checkpoint;
import org.podorozhnik.content.border.JourneyPolicy;
import org.podorozhnik.content.border.JourneyStore;
import org.podorozhnik.content.update.PendingReplyStore.PendingReply;

/** What happens to a journey though nobody presses: silence, its end, and its deletion. */
final class JourneyWatch {
  static final Duration KEPT_AFTER_END = Duration.ofDays(2);

  private final JourneyStore journeys;
  private final OtherSide other;

  JourneyWatch(JourneyStore journeys, OtherSide other) {
    this.journeys = journeys;
    this.other = other;
  }

  List<Long> open() {
    return journeys.open().stream().map(Journey::id).toList();
  }

  /** Reads the journey afresh and does what is due. */
  void look(long id, Instant now) {
    Journey journey = journeys.find(id).filter(one -> one.ended().isEmpty()).orElse(null);
    if (journey == null) {
      return;
    }
    if (!now.isBefore(JourneyPolicy.endsAt(journey))) {
      end(journey, now);
    } else if (JourneyPolicy.silenceDue(journey, now)) {
      tell(journey, now);
    }
  }

  void purge(Instant now) {
    journeys.purge(now.minus(KEPT_AFTER_END));
  }

  /** Nothing is said of a journey that was through: both know. */
  private void end(Journey journey, Instant now) {
    List<PendingReply> letters = List.of();
    if (journey.reached() != Checkpoint.THROUGH) {
      letters = both(journey, "journey.relative.ended", "journey.ended", now);
    }
    journeys.save(journey.endedAt(now), letters, ChoreEffects.end(journey));
  }

  private void tell(Journey journey, Instant now) {
    int nth = JourneyPolicy.silences(journey, now);
    boolean last = nth == JourneyPolicy.MOST_TOLD;
    List<PendingReply> letters =
        new ArrayList<>(
            other.companion(journey, words -> CompanionScreens.silence(last, words), now));
    letters.add(
        other.traveller(journey, words -> JourneyScreens.letter("journey.remind", words), now));
    journeys.save(journey.withTold(nth), letters, ChoreEffects.silence(journey, nth));
  }

  private List<PendingReply> both(
      Journey journey, String toCompanion, String toTraveller, Instant now) {
    List<PendingReply> letters =
        new ArrayList<>(
            other.companion(journey, words -> CompanionScreens.line(toCompanion, words), now));
    letters.add(other.traveller(journey, words -> JourneyScreens.line(toTraveller, words), now));
    return letters;
  }
}
