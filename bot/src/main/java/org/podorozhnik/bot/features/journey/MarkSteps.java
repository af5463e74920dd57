package org.podorozhnik.bot.features.journey;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.podorozhnik.bot.routing.Reply;
import org.podorozhnik.bot.text.Screen;
import org.podorozhnik.content.border.Journey;
import org.podorozhnik.content.border.Journey.Checkpoint;
import org.podorozhnik.content.border.JourneyPolicy;
import org.podorozhnik.content.border.JourneyStore;
import org.podorozhnik.content.update.PendingReplyStore.PendingReply;

/** Moves a journey along and corrects it. Whoever presses is heard: no silence is told for it. */
final class MarkSteps {
  private final JourneyStore journeys;
  private final Outlook outlook;
  private final JourneyScreens screens;
  private final OtherSide other;

  MarkSteps(JourneyStore journeys, Outlook outlook, JourneyScreens screens, OtherSide other) {
    this.journeys = journeys;
    this.outlook = outlook;
    this.screens = screens;
    this.other = other;
  }

  /** Only forward: a button of an older message takes nothing back. */
  Reply reached(Press press, String number) {
    return change(
        press,
        "journey.note.marked",
        journey ->
            checkpoint(number)
                .filter(next -> next.compareTo(journey.reached()) > 0)
                .map(next -> journey.with(next, press.now()))
                .map(moved -> moved.withExpected(known(moved, press.now()))));
  }

  private Optional<Integer> known(Journey journey, Instant now) {
    return journey.expected().or(() -> outlook.expected(journey.queue(), now));
  }

  Reply earlier(Press press, String minutes) {
    return change(
        press,
        "journey.note.order",
        journey ->
            JourneyKeys.EARLIER.stream()
                .filter(allowed -> String.valueOf(allowed).equals(minutes))
                .findFirst()
                .map(journey::earlier));
  }

  Reply takeBack(Press press) {
    return change(
        press,
        "journey.note.first",
        journey ->
            journey.reached() == Checkpoint.JOINED
                ? Optional.empty()
                : Optional.of(journey.withoutLast()));
  }

  /**
   * @param step the changed journey, or empty if it cannot be changed so
   * @param refused the words for the latter
   */
  private Reply change(Press press, String refused, Function<Journey, Optional<Journey>> step) {
    Optional<Journey> before = journeys.current(press.chat());
    if (before.isEmpty()) {
      return press.noted("journey.note.none", screens.intro(press.words()));
    }
    Optional<Journey> after =
        step.apply(before.get())
            .filter(JourneyPolicy::ordered)
            .filter(journey -> press.now().isBefore(JourneyPolicy.endsAt(journey)));
    if (after.isEmpty()) {
      return press.noted(refused, mine(before.get(), press));
    }
    int told = JourneyPolicy.silences(after.get(), press.now());
    List<PendingReply> letters = letters(before.get(), after.get(), press.now());
    journeys.save(after.get().withTold(told), letters, press.effect(0));
    return journeys
        .current(press.chat())
        .map(journey -> Reply.show(mine(journey, press)))
        .orElseGet(() -> Reply.show(screens.intro(press.words())));
  }

  private List<PendingReply> letters(Journey before, Journey after, Instant now) {
    return before.stage() == after.stage()
        ? List.of()
        : other.companion(
            after, words -> CompanionScreens.moved(before.stage(), after.stage(), words), now);
  }

  private Screen mine(Journey journey, Press press) {
    return screens.mine(journey, press.words(), press.now());
  }

  private static Optional<Checkpoint> checkpoint(String number) {
    for (Checkpoint one : Checkpoint.values()) {
      if (JourneyKeys.number(one).equals(number)) {
        return Optional.of(one);
      }
    }
    return Optional.empty();
  }
}
