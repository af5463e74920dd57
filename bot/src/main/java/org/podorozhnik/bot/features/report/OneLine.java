package org.podorozhnik.bot.features.report;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.podorozhnik.content.border.Crossing;
import org.podorozhnik.content.border.DurationReader;
import org.podorozhnik.content.border.ReportDraft;
import org.podorozhnik.content.border.TravellerClass;
import org.podorozhnik.content.border.WaitReport;
import org.podorozhnik.content.curated.Library;

/**
 * {@code /report <crossing> <class> <duration>}: what is meant is known, so less has to be said
 * than in free text; a bare number at the end is a duration.
 */
final class OneLine {
  private static final Pattern FIGURE =
      Pattern.compile(
          "(?iu)(?<![\\d.,:])(?<number>\\d{2,9})\\s*"
              + "(?:(?<day>сут|дн|день|day)|(?<hour>ч|hour|h\\b)|(?<km>км|килом|km)|мин|min)");

  private final Library library;

  OneLine(Library library) {
    this.library = library;
  }

  Optional<ReportDraft> read(String line) {
    return library.report(line).or(() -> parts(line));
  }

  /**
   * What would be a report if its figure were not beyond all that is written down; with the draft's
   * kind as far as it is said.
   */
  Optional<ReportDraft> tooMuch(String line) {
    Matcher figure = FIGURE.matcher(line);
    if (!figure.find() || !beyond(figure)) {
      return Optional.empty();
    }
    int end = figure.end("number");
    return library.report(line.substring(0, figure.start("number")) + "5" + line.substring(end));
  }

  private static boolean beyond(Matcher figure) {
    long number = Long.parseLong(figure.group("number"));
    if (figure.group("km") != null) {
      return number > WaitReport.MOST_METRES / 1000;
    }
    int unit = figure.group("day") != null ? 24 * 60 : figure.group("hour") != null ? 60 : 1;
    return number * unit > WaitReport.MOST_MINUTES;
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
    Optional<String> crossing = library.crossingNamed(rest).map(Crossing::id);
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

  private static Optional<TravellerClass> travellers(String words) {
    return Arrays.stream(words.split("\\s+"))
        .flatMap(word -> TravellerClass.of(word.toLowerCase(java.util.Locale.ROOT)).stream())
        .findFirst();
  }
}
