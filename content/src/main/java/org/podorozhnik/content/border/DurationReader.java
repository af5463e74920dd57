package org.podorozhnik.content.border;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads how long somebody waited from what people write, in Russian and English, also within a
 * sentence. The first duration of the text counts; a range counts as its middle.
 *
 * <p>«День» alone, «весь день» and «целый день» are the 12 hours of daylight, with a number a day
 * has 24. «2:30» is a duration, and «02:30», «13:00» and whatever stands after «в», «к», «с», «до»
 * or «после» is a time of day. What is longer than {@link WaitReport#MOST_MINUTES} is no wait.
 */
public final class DurationReader {
  private static final Set<String> ORDINAL_ENDINGS = Set.of("й", "ый", "ий", "ой", "е", "ые", "и");
  private static final int DAY_ALONE = 12 * 60;
  private static final int MOST_BARE_HOURS = 12;
  private static final int LEAST_BARE_MINUTES = 25;
  private static final int MOST_BARE_MINUTES = 12 * 60;

  private DurationReader() {}

  /**
   * A duration in a text.
   *
   * @param atLeast true if it is said to have lasted longer, or to last still: «больше», «уже»
   * @param rest the text without it and the words that qualify it
   */
  public record Found(int minutes, boolean atLeast, String rest) {}

  /** A minus before a number, and no range. */
  private static final Pattern NEGATIVE = Pattern.compile("(^|\\s)[-−–]\\d");

  /** The first duration with a unit. */
  public static Optional<Found> read(String text) {
    if (NEGATIVE.matcher(text).find()) {
      return Optional.empty();
    }
    Tokens tokens = tokens(text);
    if (tokens.size() == 1 && tokens.at(0).equals("день")) {
      return Optional.of(new Found(DAY_ALONE, false, ""));
    }
    DurationParser parser = new DurationParser(tokens);
    for (int i = 0; i < tokens.size(); i++) {
      Optional<Found> found = at(tokens, parser, i, text);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  /**
   * As {@link #read}; else the only number of the text, for a command where nothing but a wait is a
   * number. Up to 12 it means hours, from 25 to 720 minutes; between and beyond people mean either,
   * and nothing is read.
   */
  public static Optional<Found> readBare(String text) {
    return read(text).or(() -> bare(text));
  }

  private static Optional<Found> bare(String text) {
    Tokens tokens = tokens(text);
    DurationParser parser = new DurationParser(tokens);
    Optional<Found> only = Optional.empty();
    int i = 0;
    while (i < tokens.size()) {
      Optional<DurationParser.Part> number = parser.quantity(i).filter(standing(tokens, i));
      if (number.isPresent() && only.isPresent()) {
        return Optional.empty();
      }
      if (number.isPresent()) {
        OptionalInt minutes = bareMinutes(number.get().value());
        if (minutes.isEmpty()) {
          return Optional.empty();
        }
        only = Optional.of(found(tokens, i, number.get().next(), minutes.getAsInt(), text));
      }
      i = number.isPresent() ? number.get().next() : i + 1;
    }
    return only;
  }

  /** A number joined to a word or a colon belongs to a name or a time. */
  private static java.util.function.Predicate<DurationParser.Part> standing(Tokens tokens, int i) {
    return part -> !tokens.glued(i - 1) && !tokens.glued(part.next() - 1);
  }

  private static OptionalInt bareMinutes(double number) {
    if (number <= MOST_BARE_HOURS) {
      return OptionalInt.of((int) Math.round(number * 60));
    }
    boolean minutes = number >= LEAST_BARE_MINUTES && number <= MOST_BARE_MINUTES;
    return minutes ? OptionalInt.of((int) Math.round(number)) : OptionalInt.empty();
  }

  private static Optional<Found> at(Tokens tokens, DurationParser parser, int i, String text) {
    return began(tokens, i, text)
        .or(() -> parser.at(i).map(p -> found(tokens, i, p.next(), p.minutes(), text)))
        .or(() -> alone(tokens, i, text))
        .filter(f -> f.minutes() <= WaitReport.MOST_MINUTES);
  }

  /** «Третий час», «3-й час»: two hours have passed. */
  private static Optional<Found> began(Tokens tokens, int i, String text) {
    int unit = afterOrdinal(tokens, i);
    boolean known = unit > 0 && Set.of("час", "сутки").contains(tokens.at(unit));
    if (!known || tokens.at(i - 1).equals("в")) {
      return Optional.empty();
    }
    double count = NumberWords.ordinal(tokens.at(i)).orElse(1);
    if (unit > i + 1) {
      count = NumberWords.value(tokens.at(i)).orElse(1);
    }
    double minutes = TimeUnit.PHRASES.getOrDefault(tokens.at(unit), 0) * (count - 1);
    Found found = found(tokens, i, unit + 1, minutes, text);
    return Optional.of(new Found(found.minutes(), true, found.rest()));
  }

  /** The token after an ordinal number in a word or in figures; -1 if there is none. */
  private static int afterOrdinal(Tokens tokens, int i) {
    if (NumberWords.ordinal(tokens.at(i)).isPresent()) {
      return i + 1;
    }
    int ending = tokens.at(i + 1).equals("-") ? i + 2 : i + 1;
    boolean figures = tokens.at(i).matches("[1-9]\\d?") && tokens.glued(i);
    return figures && ORDINAL_ENDINGS.contains(tokens.at(ending)) ? ending + 1 : -1;
  }

  /** «Больше часа», «около суток». */
  private static Optional<Found> alone(Tokens tokens, int i, String text) {
    Integer minutes = TimeUnit.AFTER_QUALIFIER.get(tokens.at(i));
    boolean qualified = Qualifiers.around(tokens, i, i).from() < i;
    return minutes == null || !qualified
        ? Optional.empty()
        : Optional.of(found(tokens, i, i + 1, minutes, text));
  }

  private static Found found(Tokens tokens, int from, int to, double minutes, String text) {
    Qualifiers all = Qualifiers.around(tokens, from, to);
    String rest = without(text, tokens, all.from(), all.to());
    return new Found((int) Math.round(minutes), all.atLeast(), rest);
  }

  private static String without(String text, Tokens tokens, int from, int to) {
    String before = text.substring(0, tokens.starts().get(from));
    String after = text.substring(tokens.ends().get(to - 1));
    return (before + " " + after).strip().replaceAll("\\s+", " ");
  }

  /** Lower case letter by letter, so that places stay. */
  private static Tokens tokens(String text) {
    StringBuilder plain = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = Character.toLowerCase(text.charAt(i));
      plain.append(c == 'ё' ? 'е' : c);
    }
    return Tokens.of(NotDurations.blotted(plain.toString()));
  }
}
