package org.podorozhnik.bot.features.staff;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.podorozhnik.bot.text.WaitWords;
import org.podorozhnik.bot.text.Words;
import org.podorozhnik.bot.text.WrongLine;
import org.podorozhnik.content.border.Crossing;
import org.podorozhnik.content.border.Queue;
import org.podorozhnik.content.curated.Library;

/** Finds the crossing that staff mean: by its id, or by what people call it. */
final class CrossingNames {
  private final Library library;

  CrossingNames(Library library) {
    this.library = library;
  }

  Optional<Crossing> withId(String id) {
    return library.crossings().find(id);
  }

  /** «Россия → Грузия, на машине»; the id of a crossing that is gone. */
  String queue(Queue queue, Words words) {
    return withId(queue.crossing())
        .map(crossing -> WaitWords.queue(crossing, queue, words))
        .orElse(queue.crossing());
  }

  /** The only one; where words fit several, nothing is guessed. */
  Crossing named(String words) throws WrongLine {
    if (words.isBlank()) {
      throw new WrongLine("staff.bad.noCrossing");
    }
    List<Crossing> found = library.crossingsNamed(words);
    if (found.isEmpty()) {
      throw new WrongLine("staff.bad.crossing", "words", words);
    }
    if (found.size() > 1) {
      String ids = found.stream().map(Crossing::id).collect(Collectors.joining(", "));
      throw new WrongLine("staff.bad.several", "words", words, "ids", ids);
    }
    return found.get(0);
  }
}
