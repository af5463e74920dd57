package org.podorozhnik.bot.features.journey;

import java.util.Optional;
import org.podorozhnik.bot.text.WaitWords;
import org.podorozhnik.bot.text.Words;
import org.podorozhnik.content.border.Crossing;
import org.podorozhnik.content.border.CrossingCatalog;
import org.podorozhnik.content.border.Direction;
import org.podorozhnik.content.border.Journey.Checkpoint;
import org.podorozhnik.content.border.Queue;

/** What the crossing, the way through it and its checkpoints are called. */
final class WayNames {
  private final CrossingCatalog crossings;

  WayNames(CrossingCatalog crossings) {
    this.crossings = crossings;
  }

  boolean knows(Queue queue) {
    return crossings.find(queue.crossing()).isPresent();
  }

  String crossing(Queue queue, Words words) {
    return crossings
        .find(queue.crossing())
        .map(crossing -> crossing.name(words.language()))
        .orElse(queue.crossing());
  }

  /** «Россия → Грузия, на машине»; without the countries if the crossing left the list. */
  String way(Queue queue, Words words) {
    String travellers = WaitWords.by(queue.travellers(), words);
    return crossings
        .find(queue.crossing())
        .map(crossing -> WaitWords.queue(crossing, queue, words))
        .orElse(travellers);
  }

  /** The first control is that of the country that is left, the second of the one entered. */
  String checkpoint(Queue queue, Checkpoint checkpoint, Words words) {
    return switch (checkpoint) {
      case JOINED -> words.get("journey.point.joined");
      case FIRST_CONTROL -> control(queue, queue.direction(), "first", words);
      case SECOND_CONTROL -> control(queue, queue.direction().other(), "second", words);
      case THROUGH -> words.get("journey.point.through");
    };
  }

  private String control(Queue queue, Direction leaving, String which, Words words) {
    Optional<Crossing> crossing = crossings.find(queue.crossing());
    return crossing
        .map(c -> words.get("journey.point.control", "country", side(c, leaving, words)))
        .orElseGet(() -> words.get("journey.point." + which));
  }

  /** The country that is left in this direction. */
  private static String side(Crossing crossing, Direction leaving, Words words) {
    boolean out = leaving == Direction.OUT;
    return words.get("wait.side." + (out ? crossing.fromCountry() : crossing.toCountry()));
  }
}
