package org.podorozhnik.bot.features.report;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;
import org.podorozhnik.content.border.DurationReader;
import org.podorozhnik.content.border.ReportDraft;
import org.podorozhnik.content.border.TravellerClass;
import org.podorozhnik.content.curated.Library;
import org.podorozhnik.content.search.SearchContext;

/**
 * {@code /report <crossing> <class> <duration>}: what is meant is known, so less has to be said
 * than in free text; a bare number at the end is a duration.
 */
final class OneLine {
  private final Library library;

  OneLine(Library library) {
    this.library = library;
  }

  Optional<ReportDraft> read(String line) {
    return library.report(line).or(() -> parts(line));
  }

  private Optional<ReportDraft> parts(String line) {
    Optional<DurationReader.Found> found = DurationReader.read(line);
    String rest = found.map(DurationReader.Found::rest).orElse(line);
    if (found.isEmpty()) {
      int space = line.strip().lastIndexOf(' ');
      String last = line.strip().substring(space + 1);
      found = DurationReader.readBare(last);
      rest = space < 0 ? "" : line.strip().substring(0, space);
    }
    Optional<String> crossing = crossing(rest);
    if (found.isEmpty() || crossing.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new ReportDraft(
            crossing,
            Optional.empty(),
            travellers(rest),
            Optional.empty(),
            OptionalInt.of(found.get().minutes()),
            Optional.empty()));
  }

  private Optional<String> crossing(String words) {
    return library.answer(words, SearchContext.NONE).choices().stream()
        .filter(slug -> slug.area().equals("crossing"))
        .map(slug -> slug.topic())
        .filter(topic -> library.crossings().find(topic).isPresent())
        .findFirst();
  }

  private static Optional<TravellerClass> travellers(String words) {
    return Arrays.stream(words.split("\\s+"))
        .flatMap(word -> TravellerClass.of(word.toLowerCase(java.util.Locale.ROOT)).stream())
        .findFirst();
  }
}
