package org.podorozhnik.bot.features.journey;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.podorozhnik.bot.text.Words;
import org.podorozhnik.content.border.Journey;
import org.podorozhnik.content.border.JourneyPolicy;
import org.podorozhnik.content.border.JourneyPolicy.Range;
import org.podorozhnik.content.border.Queue;
import org.podorozhnik.content.border.WaitBoard;
import org.podorozhnik.content.border.WaitEstimate;
import org.podorozhnik.content.border.WaitTrend;

/** The rest of the way as far as it is known, and from where. */
final class Outlook {
  private final WaitBoard board;

  Outlook(WaitBoard board) {
    this.board = board;
  }

  /** Minutes that the wait takes from joining, as likely more as less. */
  Optional<Integer> expected(Queue queue, Instant now) {
    WaitEstimate estimate = board.estimate(queue, now);
    return estimate.known() ? Optional.of(estimate.median()) : Optional.empty();
  }

  List<String> lines(Journey journey, Words words, Instant now) {
    WaitEstimate estimate = board.estimate(journey.queue(), now);
    Optional<Range> whole = JourneyPolicy.expectation(journey.expected(), estimate);
    if (whole.isEmpty()) {
      return List.of(words.get("journey.left.unknown"));
    }
    List<String> lines = new ArrayList<>();
    Optional<Range> left = whole.get().after(Duration.between(journey.started(), now));
    lines.add(
        left.map(range -> words.get("journey.left", "range", Spans.of(range, words)))
            .orElseGet(() -> words.get("journey.left.over")));
    lines.add(words.get("journey.basis." + (estimate.known() ? estimate.knowledge() : "JOINED")));
    WaitTrend trend = board.trend(journey.queue(), estimate, now);
    if (trend != WaitTrend.UNKNOWN) {
      lines.add(words.get("journey.pace." + trend));
    }
    return lines;
  }
}
