package org.podorozhnik.bot.features.journey;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.podorozhnik.bot.routing.Reply;
import org.podorozhnik.content.border.Journey;
import org.podorozhnik.content.border.Journey.Checkpoint;
import org.podorozhnik.content.border.JourneyPolicy;
import org.podorozhnik.content.border.JourneyStore;
import org.podorozhnik.content.border.ReportService;
import org.podorozhnik.content.border.WaitReport;
import org.podorozhnik.content.update.PendingReplyStore.PendingReply;

/** Ends a journey: with its measurement left or not, or given up before that. */
final class LastSteps {
  private static final int ROUND = 5;

  private final JourneyStore journeys;
  private final ReportService reports;
  private final JourneyScreens screens;
  private final OtherSide other;

  LastSteps(JourneyStore journeys, ReportService reports, JourneyScreens screens, OtherSide other) {
    this.journeys = journeys;
    this.reports = reports;
    this.screens = screens;
    this.other = other;
  }

  Reply sure(Press press) {
    return journeys
        .current(press.chat())
        .map(journey -> Reply.show(screens.sure(press.words())))
        .orElseGet(() -> none(press));
  }

  /** The relative learns that it is over, unless told already that all of it is. */
  Reply giveUp(Press press) {
    Optional<Journey> current = journeys.current(press.chat());
    if (current.isEmpty()) {
      return none(press);
    }
    Journey journey = current.get();
    List<PendingReply> letters =
        journey.reached() == Checkpoint.THROUGH
            ? List.of()
            : other.companion(
                journey,
                words -> CompanionScreens.line("journey.relative.over", words),
                press.now());
    journeys.save(journey.endedAt(press.now()), letters, press.effect(0));
    return Reply.show(JourneyScreens.line("journey.given", press.words()));
  }

  /**
   * Ends a journey that is through. The report is kept first, so that a crash between the two does
   * not lose it; told again, it replaces itself.
   */
  Reply leave(Press press, boolean agrees) {
    Optional<Journey> current = journeys.current(press.chat());
    if (current.isEmpty()) {
      return none(press);
    }
    Journey journey = current.get();
    if (journey.reached() != Checkpoint.THROUGH) {
      return Reply.show(screens.mine(journey, press.words(), press.now()));
    }
    Optional<WaitReport> report = report(journey).filter(r -> agrees);
    String key = report.map(r -> keep(r, press)).orElse("journey.done.none");
    Journey over = journey.withLeave(report.isPresent()).endedAt(press.now());
    journeys.save(over, List.of(), press.effect(0));
    return Reply.show(JourneyScreens.line(key, press.words()));
  }

  /** Like any report of this person. However long it is, it was read and agreed to. */
  private String keep(WaitReport report, Press press) {
    ReportService.Outcome outcome = reports.take(report, press.person(), true, press.effect(1));
    return outcome instanceof ReportService.Outcome.Kept
        ? "journey.done.left"
        : "journey.done.tooMany";
  }

  /** Rounded to five minutes, the wait and its time: it must match nobody's passage. */
  private static Optional<WaitReport> report(Journey journey) {
    return JourneyPolicy.measurement(journey)
        .map(
            wait ->
                new WaitReport(
                    journey.queue(),
                    rounded(journey.lastCheckpoint()),
                    WaitReport.Kind.PASSED,
                    rounded(wait),
                    JourneyPolicy.origin(journey)));
  }

  private static int rounded(Duration wait) {
    return (int) Math.round((double) wait.toSeconds() / 60 / ROUND) * ROUND;
  }

  private static Instant rounded(Instant at) {
    long minute = at.truncatedTo(ChronoUnit.MINUTES).getEpochSecond() / 60;
    return Instant.ofEpochSecond(minute / ROUND * ROUND * 60);
  }

  private Reply none(Press press) {
    return press.noted("journey.note.none", screens.intro(press.words()));
  }
}
