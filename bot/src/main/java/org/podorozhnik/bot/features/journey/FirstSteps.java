package org.podorozhnik.bot.features.journey;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.podorozhnik.bot.routing.Reply;
import org.podorozhnik.bot.text.Navigation;
import org.podorozhnik.bot.text.Screen;
import org.podorozhnik.content.border.Journey;
import org.podorozhnik.content.border.Journey.Checkpoint;
import org.podorozhnik.content.border.JourneyStore;
import org.podorozhnik.content.border.Queue;

/** Begins a journey, and shows it. */
final class FirstSteps {
  private final JourneyStore journeys;
  private final WayNames names;
  private final Outlook outlook;
  private final JourneyScreens screens;

  FirstSteps(JourneyStore journeys, WayNames names, Outlook outlook, JourneyScreens screens) {
    this.journeys = journeys;
    this.names = names;
    this.outlook = outlook;
    this.screens = screens;
  }

  /** A journey that is through, and waits only for an answer, gives way to a new one. */
  Reply begin(Press press, String code) {
    Optional<Queue> queue = Navigation.queue(code).filter(names::knows);
    if (queue.isEmpty()) {
      return press.noted("wait.gone", screens.intro(press.words()));
    }
    Optional<Journey> current = journeys.current(press.chat());
    if (current.filter(journey -> journey.reached() != Checkpoint.THROUGH).isPresent()) {
      return press.noted("journey.note.already", mine(current.get(), press));
    }
    current.ifPresent(
        journey -> journeys.save(journey.endedAt(press.now()), List.of(), press.effect(1)));
    Journey begun = journeys.start(joined(queue.get(), press), press.effect(0));
    return begun.ended().isPresent()
        ? Reply.show(screens.intro(press.words()))
        : Reply.show(screens.begun(begun, press.words(), press.now()));
  }

  private Journey joined(Queue queue, Press press) {
    return new Journey(
        0,
        press.chat(),
        queue,
        Map.of(Checkpoint.JOINED, press.now()),
        outlook.expected(queue, press.now()),
        false,
        Optional.empty(),
        0,
        0,
        Optional.empty());
  }

  /** The journey as it stands now, else how to begin. */
  Reply show(Press press) {
    return Reply.show(current(press).orElseGet(() -> screens.intro(press.words())));
  }

  Optional<Screen> current(Press press) {
    return journeys.current(press.chat()).map(journey -> mine(journey, press));
  }

  private Screen mine(Journey journey, Press press) {
    return screens.mine(journey, press.words(), press.now());
  }
}
