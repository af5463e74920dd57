package org.podorozhnik.bot.features.journey;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.podorozhnik.bot.routing.Reply;
import org.podorozhnik.bot.text.Screen;
import org.podorozhnik.content.border.Journey;
import org.podorozhnik.content.border.Journey.Checkpoint;
import org.podorozhnik.content.border.JourneyPolicy;
import org.podorozhnik.content.border.JourneyStore;
import org.podorozhnik.content.update.PendingReplyStore.PendingReply;

/** Lets a relative in and out again, from both sides. */
final class CompanionSteps {
  private static final Duration LINK_HOLDS = Duration.ofDays(1);

  private final JourneyStore journeys;
  private final JourneyScreens screens;
  private final OtherSide other;
  private final String botName;

  CompanionSteps(JourneyStore journeys, JourneyScreens screens, OtherSide other, String botName) {
    this.journeys = journeys;
    this.screens = screens;
    this.other = other;
    this.botName = botName;
  }

  /** A new link; it puts out the one before. One relative at a time. */
  Reply link(Press press) {
    Optional<Journey> current = journeys.current(press.chat());
    if (current.isEmpty()) {
      return press.noted("journey.note.none", screens.intro(press.words()));
    }
    Journey journey = current.get();
    if (journey.companion().isPresent() || journey.reached() == Checkpoint.THROUGH) {
      boolean watched = journey.companion().isPresent();
      String note = watched ? "journey.note.watched" : "journey.note.through";
      return press.noted(note, mine(journey, press));
    }
    LinkToken token = LinkToken.random();
    boolean offered =
        journeys.offerLink(
            journey.id(), token.hash(), press.now().plus(LINK_HOLDS), press.effect(0));
    String url = "https://t.me/" + botName + "?start=j_" + token.text();
    return Reply.show(offered ? screens.link(url, press.words()) : mine(journey, press));
  }

  /** The pair goes, and a link that nobody used yet: a dead one takes its place. */
  Reply revoke(Press press) {
    Optional<Journey> current = journeys.current(press.chat());
    if (current.isEmpty()) {
      return press.noted("journey.note.none", screens.intro(press.words()));
    }
    Journey journey = current.get();
    Journey alone = journey.withCompanion(Optional.empty());
    List<PendingReply> letters =
        other.companion(
            journey, words -> CompanionScreens.line("journey.relative.closed", words), press.now());
    journeys.save(alone, letters, press.effect(0));
    journeys.offerLink(alone.id(), LinkToken.random().hash(), press.now(), press.effect(1));
    return press.noted("journey.note.revoked", mine(alone, press));
  }

  /**
   * Unknown, used by another, expired, one's own, or no link at all: one answer, which tells
   * nothing.
   */
  Reply join(Press press, String link) {
    return Reply.show(
        LinkToken.read(link)
            .flatMap(token -> enter(token, press).or(() -> again(token, press)))
            .orElseGet(() -> CompanionScreens.line("journey.link.dead", press.words())));
  }

  private Optional<Screen> enter(LinkToken token, Press press) {
    Optional<Journey> joined =
        journeys.join(token.hash(), press.chat(), press.now(), press.effect(0));
    joined.ifPresent(journey -> announce(journey, press));
    return joined.map(journey -> CompanionScreens.welcome(journey, press.words()));
  }

  /** Whom this very link let in may use it to look. */
  private Optional<Screen> again(LinkToken token, Press press) {
    return journeys
        .joined(token.hash(), press.chat())
        .map(journey -> CompanionScreens.now(journey, press.words()));
  }

  /** What was silent before is not told to somebody who has just come. */
  private void announce(Journey journey, Press press) {
    Journey seen = journey.withTold(JourneyPolicy.silences(journey, press.now()));
    PendingReply letter = other.traveller(journey, JourneyScreens::joined, press.now());
    journeys.save(seen, List.of(letter), press.effect(1));
  }

  Optional<Screen> watched(Press press) {
    return journeys
        .accompaniedBy(press.chat())
        .map(journey -> CompanionScreens.now(journey, press.words()));
  }

  Reply show(Press press) {
    return Reply.show(
        watched(press)
            .orElseGet(() -> CompanionScreens.line("journey.relative.none", press.words())));
  }

  Reply quit(Press press) {
    Optional<Journey> watched = journeys.accompaniedBy(press.chat());
    if (watched.isEmpty()) {
      return show(press);
    }
    Journey journey = watched.get();
    PendingReply letter =
        other.traveller(
            journey, words -> JourneyScreens.letter("journey.quit", words), press.now());
    journeys.save(journey.withCompanion(Optional.empty()), List.of(letter), press.effect(0));
    return Reply.show(CompanionScreens.line("journey.relative.quit", press.words()));
  }

  private Screen mine(Journey journey, Press press) {
    return screens.mine(journey, press.words(), press.now());
  }
}
