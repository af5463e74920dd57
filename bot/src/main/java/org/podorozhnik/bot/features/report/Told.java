package org.podorozhnik.bot.features.report;

import java.time.Instant;
import java.util.Optional;
import org.podorozhnik.bot.text.Navigation;
import org.podorozhnik.content.border.Landmarks;
import org.podorozhnik.content.border.Queue;
import org.podorozhnik.content.border.WaitReport;

/**
 * What the data of a button tells: {@code <queue>}, {@code <queue>:p} how long it took, {@code
 * <queue>:w} how long it takes so far, {@code <queue>:t} where the tail is; with {@code :<amount>}
 * (minutes, metres or a landmark) the report itself, with {@code :!} after it meant for sure.
 *
 * @param kind empty if it is still to be chosen
 * @param amount empty if it is still to be chosen
 */
record Told(Queue queue, Optional<WaitReport.Kind> kind, Optional<Integer> amount, boolean meant) {
  static final char PASSED = 'p';
  static final char WAITING = 'w';
  static final char TAIL = 't';
  private static final int QUEUE_PARTS = 3;

  static Optional<Told> read(String data, Landmarks landmarks) {
    String[] parts = data.split(":", -1);
    String code = String.join(":", first(parts));
    return Navigation.queue(code)
        .map(
            queue ->
                new Told(
                    queue,
                    part(parts, 0).flatMap(Told::kind),
                    part(parts, 1).flatMap(text -> amount(text, landmarks)),
                    part(parts, 2).filter("!"::equals).isPresent()));
  }

  private static String[] first(String[] parts) {
    return java.util.Arrays.copyOf(parts, Math.min(parts.length, QUEUE_PARTS));
  }

  private static Optional<String> part(String[] parts, int behind) {
    int at = QUEUE_PARTS + behind;
    return parts.length > at ? Optional.of(parts[at]) : Optional.empty();
  }

  private static Optional<WaitReport.Kind> kind(String letter) {
    return switch (letter) {
      case "p" -> Optional.of(WaitReport.Kind.PASSED);
      case "w" -> Optional.of(WaitReport.Kind.WAITING);
      case "t" -> Optional.of(WaitReport.Kind.TAIL);
      default -> Optional.empty();
    };
  }

  private static Optional<Integer> amount(String text, Landmarks landmarks) {
    if (text.matches("\\d{1,9}")) {
      return Optional.of(Integer.parseInt(text));
    }
    return landmarks.find(text).map(landmark -> landmark.metresApprox());
  }

  /** More than a report may say. */
  boolean tooMuch() {
    return kind.isPresent() && amount.isPresent() && tooMuch(kind.get(), amount.get());
  }

  static boolean tooMuch(WaitReport.Kind kind, int amount) {
    boolean tail = kind == WaitReport.Kind.TAIL;
    return amount > (tail ? WaitReport.MOST_METRES : WaitReport.MOST_MINUTES);
  }

  /** The report, if all is said and within what a report may say. */
  Optional<WaitReport> report(Instant at) {
    if (kind.isEmpty() || amount.isEmpty()) {
      return Optional.empty();
    }
    return tooMuch()
        ? Optional.empty()
        : Optional.of(new WaitReport(queue, at, kind.get(), amount.get(), WaitReport.Origin.TOLD));
  }

  static String data(Queue queue, WaitReport.Kind kind, int amount) {
    char letter =
        switch (kind) {
          case PASSED, OFFICIAL -> PASSED;
          case WAITING -> WAITING;
          case TAIL -> TAIL;
        };
    return Navigation.to(Navigation.REPORT, Navigation.code(queue) + ":" + letter + ":" + amount);
  }
}
