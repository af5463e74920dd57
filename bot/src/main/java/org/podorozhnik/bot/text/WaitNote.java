package org.podorozhnik.bot.text;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.podorozhnik.content.border.Crossing;
import org.podorozhnik.content.border.CrossingState;
import org.podorozhnik.content.border.Queue;
import org.podorozhnik.content.border.WaitBoard;
import org.podorozhnik.content.border.WaitEstimate;

/**
 * The wait at a crossing as a message that will be sent on, and read later: it says of which moment
 * it is.
 */
public final class WaitNote {
  private final WaitBoard board;

  public WaitNote(WaitBoard board) {
    this.board = board;
  }

  /** The message, and how it is offered. */
  public record Note(String title, String description, String html) {}

  /** The wait of the queue that is asked about most: out of the country named first, by car. */
  public Note of(Crossing crossing, Words words, Instant now) {
    Queue queue = crossing.usualQueue();
    WaitEstimate estimate = board.estimate(queue, now);
    Optional<CrossingState> state = board.state(crossing.id(), now);
    String brief = WaitLines.brief(estimate, words);
    String knowledge = WaitWords.knowledge(estimate, now, words);
    String said = state.map(s -> words.get("wait.says." + s.word().word()) + " ").orElse("");
    List<String> lines = new ArrayList<>();
    lines.add(Html.bold(crossing.name(words.language())));
    lines.add(Html.escape(WaitWords.queue(crossing, queue, words)));
    lines.add("");
    if (estimate.known()) {
      lines.add(Html.bold(brief));
    }
    lines.add(Html.escape(knowledge));
    state.ifPresent(s -> lines.add(WaitLines.said(s, words, now)));
    lines.add(Html.escape(words.get("inline.asOf", "moment", Dates.moment(now, words))));
    return new Note(
        crossing.from().in(words.language()) + ": " + brief,
        said + knowledge,
        String.join("\n", lines));
  }
}
