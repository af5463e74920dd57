package org.podorozhnik.bot.text;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.podorozhnik.content.StorageException;
import org.podorozhnik.content.border.Crossing;
import org.podorozhnik.content.border.CrossingCatalog;
import org.podorozhnik.content.border.CrossingState;
import org.podorozhnik.content.border.OfficialWait;
import org.podorozhnik.content.border.Queue;
import org.podorozhnik.content.border.WaitBoard;
import org.podorozhnik.content.border.WaitEstimate;
import org.podorozhnik.content.border.WaitReport;
import org.podorozhnik.content.border.WaitTrend;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a card says of one queue, line by line, as HTML. */
final class WaitLines {
  private static final Logger LOG = LoggerFactory.getLogger(WaitLines.class);
  private static final int NEIGHBOURS = 3;
  private static final double NEAR_KM = 400;

  private final CrossingCatalog crossings;
  private final WaitBoard board;

  WaitLines(CrossingCatalog crossings, WaitBoard board) {
    this.crossings = crossings;
    this.board = board;
  }

  /** What is known of crossing and article is shown even when the database does not answer. */
  List<String> of(Crossing crossing, Queue queue, Words words, Instant now) {
    try {
      return read(crossing, queue, words, now);
    } catch (StorageException e) {
      LOG.error("Waits cannot be read: {}", e.getMessage());
      return List.of(
          Html.escape(words.get("wait.broken")),
          "",
          Html.escape(words.get("wait.state." + crossing.state())));
    }
  }

  private List<String> read(Crossing crossing, Queue queue, Words words, Instant now) {
    WaitEstimate estimate = board.estimate(queue, now);
    List<String> lines = new ArrayList<>();
    boolean closed = closed(crossing, now);
    if (closed) {
      lines.add(state(crossing, words, now));
      lines.add("");
    }
    if (estimate.known()) {
      lines.add(Html.bold(WaitWords.range(estimate, words)));
      String middle = WaitWords.duration(estimate.median(), words);
      lines.add(Html.escape(words.get("wait.middle", "middle", middle)));
    }
    lines.add(Html.escape(WaitWords.knowledge(estimate, now, words)));
    trend(queue, estimate, words, now).ifPresent(lines::add);
    line(queue, estimate, words, now).ifPresent(lines::add);
    tail(queue, words, now).ifPresent(lines::add);
    official(queue, estimate, words, now).ifPresent(lines::add);
    if (!closed) {
      lines.add("");
      lines.add(state(crossing, words, now));
    }
    lines.addAll(neighbours(crossing, queue, words, now));
    return lines;
  }

  private Optional<String> trend(Queue queue, WaitEstimate estimate, Words words, Instant now) {
    WaitTrend trend = board.trend(queue, estimate, now);
    return trend == WaitTrend.UNKNOWN
        ? Optional.empty()
        : Optional.of(Html.escape(words.get("wait.trend." + trend)));
  }

  /** The last 24 hours, only where somebody saw some of them. */
  private Optional<String> line(Queue queue, WaitEstimate now, Words words, Instant at) {
    if (!now.seen()) {
      return Optional.empty();
    }
    List<OptionalInt> minutes = new ArrayList<>();
    for (WaitBoard.Point point : board.lastDay(queue, at)) {
      WaitEstimate then = point.estimate();
      minutes.add(then.seen() ? OptionalInt.of(then.median()) : OptionalInt.empty());
    }
    minutes.add(OptionalInt.of(now.median()));
    return Optional.of(Html.escape(words.get("wait.line", "line", Sparkline.of(minutes))));
  }

  /** Where the queue was last seen to end, if that is of today. */
  private Optional<String> tail(Queue queue, Words words, Instant now) {
    return board.reports(queue, now).stream()
        .filter(told -> told.kind() == WaitReport.Kind.TAIL)
        .filter(told -> told.at().isAfter(now.minus(java.time.Duration.ofHours(8))))
        .reduce((a, b) -> b)
        .map(
            told ->
                Html.escape(
                    words.get(
                        "wait.tail",
                        "km",
                        WaitWords.kilometres(told.amount() / 1000.0),
                        "age",
                        WaitWords.ago(told.at(), now, words))));
  }

  private Optional<String> official(Queue queue, WaitEstimate estimate, Words words, Instant now) {
    return board.official(queue, now).map(wait -> official(wait, estimate, words, now));
  }

  /** People and authorities that differ are shown as differing. */
  private static String official(
      OfficialWait wait, WaitEstimate estimate, Words words, Instant now) {
    boolean differs =
        estimate.knowledge() == WaitEstimate.Knowledge.CROWD
            && (wait.minutes() < estimate.low() || wait.minutes() > estimate.high());
    String said =
        words.get(
            differs ? "wait.officialDiffers" : "wait.officialSays",
            "wait",
            WaitWords.duration(wait.minutes(), words),
            "age",
            WaitWords.ago(wait.since(), now, words));
    return Html.escape(said) + " " + Html.link(words.get("wait.source"), wait.source());
  }

  /** Whoever is on the way has to see this first. */
  private boolean closed(Crossing crossing, Instant now) {
    return board
        .state(crossing.id(), now)
        .filter(state -> state.word() == CrossingState.Word.CLOSED)
        .isPresent();
  }

  /** What is said of the crossing itself: by staff now, else by the dated facts. */
  private String state(Crossing crossing, Words words, Instant now) {
    return board
        .state(crossing.id(), now)
        .map(state -> said(state, words, now))
        .orElseGet(() -> Html.escape(words.get("wait.state." + crossing.state())));
  }

  static String said(CrossingState state, Words words, Instant now) {
    return StateWords.said(state, Dates.moment(state.until(), words), words, now);
  }

  /** Crossings between the same countries that are not far, with what is known there. */
  private List<String> neighbours(Crossing crossing, Queue queue, Words words, Instant now) {
    List<String> lines = new ArrayList<>();
    if (crossing.place().isEmpty()) {
      return lines;
    }
    double latitude = crossing.place().get().latitude();
    double longitude = crossing.place().get().longitude();
    for (Crossing other : crossings.nearest(latitude, longitude, crossings.all().size())) {
      double km = other.kilometresTo(latitude, longitude);
      boolean same =
          other.toCountry().equals(crossing.toCountry())
              && other.fromCountry().equals(crossing.fromCountry());
      if (same && !other.id().equals(crossing.id()) && km < NEAR_KM && lines.size() < NEIGHBOURS) {
        Queue there = new Queue(other.id(), queue.direction(), queue.travellers());
        String wait =
            board
                .state(other.id(), now)
                .map(state -> words.get("wait.says." + state.word().word()))
                .orElseGet(() -> brief(board.estimate(there, now), words));
        lines.add(Html.escape(neighbour(other, km, wait, words)));
      }
    }
    if (!lines.isEmpty()) {
      lines.add(0, "");
      lines.add(1, Html.escape(words.get("wait.nearby")));
    }
    return lines;
  }

  private static String neighbour(Crossing other, double km, String wait, Words words) {
    return "• "
        + words.get(
            "wait.neighbour",
            "name",
            other.from().in(words.language()),
            "km",
            Math.round(km / 5) * 5,
            "wait",
            wait);
  }

  /** «2–3 ч», «обычно 1–2 ч», «не знаю». */
  static String brief(WaitEstimate estimate, Words words) {
    return switch (estimate.knowledge()) {
      case CROWD, OFFICIAL -> WaitWords.range(estimate, words);
      case TYPICAL -> words.get("wait.briefTypical", "range", WaitWords.range(estimate, words));
      case UNKNOWN -> words.get("wait.briefUnknown");
    };
  }
}
