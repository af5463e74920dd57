package org.podorozhnik.content.border;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/** Reads one duration that begins at a token. */
final class DurationParser {
  private static final Set<String> DASHES = Set.of("-", "–", "—", "или", "or", "to");
  private static final Set<String> INVERTED =
      Set.of("часа", "часов", "часиков", "минут", "минуток", "дня", "дней", "суток");

  /** Minutes that need no unit after hours: «час двадцать», «3 часа 20». */
  private static final int MOST_BARE_MINUTES = 59;

  private final Tokens tokens;

  DurationParser(Tokens tokens) {
    this.tokens = tokens;
  }

  /** A value with the index of the token after it. */
  record Part(double value, TimeUnit unit, int next) {
    double minutes() {
      return value * unit.minutes();
    }
  }

  /** A duration that begins here, in minutes; a range counts as its middle. */
  Optional<Part> at(int i) {
    return simple(i).map(this::continued).map(first -> ranged(first, tokens.at(i)));
  }

  /** A number, or the middle of a range of numbers; the unit is of no meaning. */
  Optional<Part> quantity(int i) {
    Optional<Part> first = number(i);
    if (first.isEmpty()) {
      return first;
    }
    Part low = first.get();
    boolean upTo = tokens.at(low.next()).equals("до") && tokens.at(i - 1).equals("от");
    boolean dash = upTo || DASHES.contains(tokens.at(low.next()));
    Optional<Part> second = number(dash ? low.next() + 1 : low.next());
    boolean range = second.isPresent() && second.get().value() > low.value();
    boolean close = range && (dash || follows(low, second.get()));
    if (!close) {
      return first;
    }
    Part high = second.get();
    return Optional.of(minutes((low.value() + high.value()) / 2, high.next()));
  }

  /** «Два три часа», but not "a couple". */
  private boolean follows(Part low, Part high) {
    return high.value() == low.value() + 1 && !tokens.at(low.next()).equals("couple");
  }

  private Optional<Part> simple(int i) {
    return clock(i).or(() -> counted(i)).or(() -> phrase(i)).or(() -> inverted(i));
  }

  /** «2:30», with or without a unit; clock times are blotted out before. */
  private Optional<Part> clock(int i) {
    boolean colon = tokens.at(i + 1).equals(":") && tokens.glued(i) && tokens.glued(i + 1);
    boolean figures = tokens.at(i).matches("\\d|1[0-2]") && tokens.at(i + 2).matches("[0-5]\\d");
    if (!colon || !figures || tokens.at(i + 3).equals(":")) {
      return Optional.empty();
    }
    int sum = Integer.parseInt(tokens.at(i)) * 60 + Integer.parseInt(tokens.at(i + 2));
    int next = TimeUnit.HOUR.named(tokens.at(i + 3)) ? i + 4 : i + 3;
    return Optional.of(minutes(sum, next));
  }

  private Optional<Part> counted(int i) {
    return quantity(i).flatMap(q -> withUnit(q, plusSign(q.next())));
  }

  private Optional<Part> withUnit(Part quantity, int at) {
    return unit(at).map(unit -> new Part(quantity.value(), unit, dot(at + 1)));
  }

  private Optional<Part> phrase(int i) {
    for (int n = TimeUnit.LONGEST; n > 0; n--) {
      Integer found = i + n > tokens.size() ? null : TimeUnit.PHRASES.get(tokens.phrase(i, n));
      if (found != null) {
        boolean hour = found == TimeUnit.HOUR.minutes();
        return Optional.of(hour ? new Part(1, TimeUnit.HOUR, i + n) : day(found, i + n));
      }
    }
    return Optional.empty();
  }

  /** «минут 40», «часов 5». */
  private Optional<Part> inverted(int i) {
    if (!INVERTED.contains(tokens.at(i))) {
      return Optional.empty();
    }
    return unit(i)
        .flatMap(unit -> quantity(i + 1).map(q -> new Part(q.value(), unit, q.next())))
        .filter(part -> unit(part.next()).isEmpty() && !tokens.at(part.next()).equals(":"));
  }

  /** «с половиной», then a smaller unit with or without its name. */
  private Part continued(Part part) {
    Part whole = halved(part);
    if (whole.unit() == TimeUnit.MINUTE) {
      return whole;
    }
    int from = Set.of("и", "and").contains(tokens.at(whole.next())) ? 1 : 0;
    Optional<Part> more = quantity(whole.next() + from);
    if (more.isEmpty()) {
      return whole;
    }
    Part number = more.get();
    if (smaller(whole.unit(), tokens.at(number.next()))) {
      Part added = withUnit(number, number.next()).orElse(number);
      return minutes(whole.minutes() + added.minutes(), dot(number.next() + 1));
    }
    return from == 0 && bareMinutes(whole, number)
        ? minutes(whole.minutes() + number.value(), number.next())
        : whole;
  }

  private static boolean smaller(TimeUnit than, String word) {
    boolean letter = word.equals("м") || word.equals("m");
    return letter ? than == TimeUnit.HOUR : than.smaller().named(word);
  }

  private boolean bareMinutes(Part whole, Part number) {
    boolean hours = whole.unit() == TimeUnit.HOUR && whole.value() == Math.rint(whole.value());
    return hours
        && number.value() >= 5
        && number.value() <= MOST_BARE_MINUTES
        && unit(number.next()).isEmpty()
        && !DASHES.contains(tokens.at(whole.next()))
        && tokens.at(number.next()).indexOf(NotDurations.BLOT) < 0;
  }

  private Part halved(Part part) {
    int next = part.next();
    boolean half =
        tokens.phrase(next, 2).equals("с половиной") || tokens.phrase(next, 3).equals("and a half");
    int length = tokens.at(next).equals("с") ? 2 : 3;
    return half ? new Part(part.value() + 0.5, part.unit(), next + length) : part;
  }

  /** «час-два», «полчаса-час», «2 часа - 2,5 часа». */
  private Part ranged(Part low, String first) {
    if (!DASHES.contains(tokens.at(low.next()))) {
      return low;
    }
    Optional<Part> high = simple(low.next() + 1).map(this::continued);
    boolean alone = TimeUnit.HOUR.named(first) || first.equals("сутки");
    if (high.isEmpty() && alone) {
      high =
          number(low.next() + 1)
              .filter(n -> n.value() <= 3)
              .map(n -> new Part(n.value(), low.unit(), n.next()));
    }
    return high.filter(h -> h.minutes() > low.minutes())
        .map(h -> minutes((low.minutes() + h.minutes()) / 2, h.next()))
        .orElse(low);
  }

  /** Figures, a word, «двадцать пять», «три с половиной». */
  private Optional<Part> number(int i) {
    OptionalDouble value = NumberWords.value(tokens.at(i));
    if (value.isEmpty()) {
      return Optional.empty();
    }
    double tens = value.getAsDouble();
    OptionalDouble ones = NumberWords.value(tokens.at(i + 1));
    boolean compound =
        Character.isLetter(tokens.at(i).charAt(0))
            && tens >= 20
            && ones.orElse(10) < 10
            && ones.orElse(0) >= 1;
    Part number = minutes(compound ? tens + ones.orElse(0) : tens, compound ? i + 2 : i + 1);
    return Optional.of(halved(tokens.at(number.next()).equals("of") ? skipped(number) : number));
  }

  private static Part skipped(Part part) {
    return new Part(part.value(), part.unit(), part.next() + 1);
  }

  private Optional<TimeUnit> unit(int i) {
    for (TimeUnit unit : TimeUnit.values()) {
      if (unit.named(tokens.at(i))) {
        return Optional.of(unit);
      }
    }
    return Optional.empty();
  }

  private int plusSign(int i) {
    return tokens.at(i).equals("+") ? i + 1 : i;
  }

  /** «3 ч. 20 мин.»: the full stop of a cut word. */
  private int dot(int i) {
    boolean cut = Set.of("ч", "мин", "сут", "дн", "м").contains(tokens.at(i - 1));
    return cut && tokens.at(i).equals(".") ? i + 1 : i;
  }

  private static Part minutes(double value, int next) {
    return new Part(value, TimeUnit.MINUTE, next);
  }

  private static Part day(int minutes, int next) {
    boolean whole = minutes == TimeUnit.DAY.minutes();
    return whole ? new Part(1, TimeUnit.DAY, next) : minutes(minutes, next);
  }
}
