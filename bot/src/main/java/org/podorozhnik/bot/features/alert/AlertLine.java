package org.podorozhnik.bot.features.alert;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.podorozhnik.content.border.Alert.Condition;
import org.podorozhnik.content.border.Crossing;
import org.podorozhnik.content.border.Direction;
import org.podorozhnik.content.border.DurationReader;
import org.podorozhnik.content.border.Queue;
import org.podorozhnik.content.border.TravellerClass;
import org.podorozhnik.content.border.WaitReport;

/**
 * An alert in one line: «ларс меньше 2 часов», «lars above 5h for 3 days», «ларс закроют».
 *
 * @param draft what was understood; empty if not even the crossing was
 * @param problem what was not, the end of a key: {@code crossing}, {@code condition}, {@code
 *     bound}, {@code days}; empty if the draft is whole
 */
record AlertLine(Optional<AlertDraft> draft, String problem) {
  static final int DEFAULT_DAYS = 7;

  /** In this order: «не больше» before «больше». */
  private static final Map<Pattern, Condition> CONDITIONS =
      table(
          word("не (?:больше|более|дольше|выше)|not more than|at most", Condition.BELOW),
          word("не (?:меньше|менее|ниже)|not less than|at least", Condition.ABOVE),
          word("меньше|менее|ниже|быстрее|below|under|less(?: than)?|<=?", Condition.BELOW),
          word("до", Condition.BELOW),
          word("больше|более|дольше|выше|above|over|more(?: than)?|>=?", Condition.ABOVE),
          word("откро\\p{L}*|откры\\p{L}*|open(?:s|ed)?", Condition.OPENS),
          word("закро\\p{L}*|закры\\p{L}*|close[sd]?", Condition.CLOSES));

  private static final Map<Pattern, Direction> DIRECTIONS =
      table(
          word("обратно|назад|в россию|into russia|to russia|back", Direction.IN),
          word("из россии|from russia|out", Direction.OUT));

  private static final Map<Pattern, TravellerClass> CLASSES =
      table(
          word("(?:на |в )?автобус\\p{L}*|(?:by )?bus", TravellerClass.BUS),
          word(
              "(?:на )?(?:грузов\\p{L}*|фур\\p{L}*)|(?:by )?(?:truck|lorry)", TravellerClass.TRUCK),
          word("(?:на )?велосипед\\p{L}*|(?:by )?(?:bicycle|bike)", TravellerClass.BICYCLE),
          word("пешком|on foot|foot", TravellerClass.FOOT),
          word("(?:на )?(?:машин\\p{L}*|авто)|(?:by )?car", TravellerClass.CAR));

  private static final Pattern DAYS =
      edged("(?:на|for) (?:(\\d{1,2}) (?:д\\p{L}+|сут\\p{L}*|days?)|(неделю|a week))");

  private static final Pattern NOISE =
      edged("когда|если|станет|будет|сообщи\\p{L}*|очередь|when|if|tell me|the queue is|is|queue");

  static AlertLine read(String line, Function<String, Optional<Crossing>> named) {
    Rest rest = new Rest(" " + line.strip().replaceAll("\\s+", " ") + " ");
    int days = days(rest);
    Optional<Condition> condition = rest.take(CONDITIONS);
    Direction direction = rest.take(DIRECTIONS).orElse(Direction.OUT);
    TravellerClass travellers = rest.take(CLASSES).orElse(TravellerClass.CAR);
    boolean bounded = condition.filter(AlertDraft::bounded).isPresent();
    Optional<Integer> bound = bounded ? bound(rest) : Optional.of(0);
    Optional<Crossing> crossing = named.apply(NOISE.matcher(rest.text).replaceAll(" ").strip());
    if (crossing.isEmpty()) {
      return new AlertLine(Optional.empty(), "crossing");
    }
    AlertDraft draft = AlertDraft.of(new Queue(crossing.get().id(), direction, travellers));
    if (condition.isEmpty()) {
      return new AlertLine(Optional.of(draft), "condition");
    }
    draft = draft.when(condition.get());
    if (bound.isEmpty()) {
      return new AlertLine(Optional.of(draft), "bound");
    }
    draft = draft.at(bound.get());
    boolean lasts = days > 0 && days <= AlertDraft.MOST_DAYS;
    return new AlertLine(Optional.of(lasts ? draft.lasting(days) : draft), lasts ? "" : "days");
  }

  private static int days(Rest rest) {
    Matcher matcher = DAYS.matcher(rest.text);
    if (!matcher.find()) {
      return DEFAULT_DAYS;
    }
    rest.text = matcher.replaceFirst(" ");
    return matcher.group(1) == null ? DEFAULT_DAYS : Integer.parseInt(matcher.group(1));
  }

  private static Optional<Integer> bound(Rest rest) {
    Optional<DurationReader.Found> found = DurationReader.readBare(rest.text.strip());
    found.ifPresent(f -> rest.text = " " + f.rest() + " ");
    return found
        .map(DurationReader.Found::minutes)
        .filter(m -> m > 0 && m <= WaitReport.MOST_MINUTES);
  }

  /** What of the line was not understood yet. */
  private static final class Rest {
    private String text;

    Rest(String text) {
      this.text = text;
    }

    /** The first meaning of the table that occurs; its words are taken out. */
    <T> Optional<T> take(Map<Pattern, T> meanings) {
      for (Map.Entry<Pattern, T> meaning : meanings.entrySet()) {
        Matcher matcher = meaning.getKey().matcher(text);
        if (matcher.find()) {
          text = matcher.replaceFirst(" ");
          return Optional.of(meaning.getValue());
        }
      }
      return Optional.empty();
    }
  }

  private static <T> Map.Entry<Pattern, T> word(String pattern, T meaning) {
    return Map.entry(edged(pattern), meaning);
  }

  private static Pattern edged(String pattern) {
    int flags = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    return Pattern.compile("(?<!\\p{L})(?:" + pattern + ")(?!\\p{L})", flags);
  }

  @SafeVarargs
  private static <T> Map<Pattern, T> table(Map.Entry<Pattern, T>... rows) {
    Map<Pattern, T> table = new java.util.LinkedHashMap<>();
    for (Map.Entry<Pattern, T> row : rows) {
      table.put(row.getKey(), row.getValue());
    }
    return table;
  }
}
