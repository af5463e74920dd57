package org.podorozhnik.bot.features.alert;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.podorozhnik.bot.text.Navigation;
import org.podorozhnik.content.border.Alert;
import org.podorozhnik.content.border.Alert.Condition;
import org.podorozhnik.content.border.Queue;

/**
 * An alert while it is being put together, step by step; all of it stands in the data of the
 * buttons: {@code verkhny-lars:out:car:below:120:7}.
 *
 * @param minutes the bound; 0 for a closing or opening
 * @param days how long it runs
 */
record AlertDraft(
    Queue queue, Optional<Condition> condition, Optional<Integer> minutes, Optional<Integer> days) {
  static final int MOST_DAYS = 30;

  private static final int QUEUE_PARTS = 3;
  private static final int MOST_PARTS = 6;

  static AlertDraft of(Queue queue) {
    return new AlertDraft(queue, Optional.empty(), Optional.empty(), Optional.empty());
  }

  AlertDraft when(Condition chosen) {
    Optional<Integer> none = bounded(chosen) ? Optional.empty() : Optional.of(0);
    return new AlertDraft(queue, Optional.of(chosen), none, Optional.empty());
  }

  AlertDraft at(int bound) {
    return new AlertDraft(queue, condition, Optional.of(bound), days);
  }

  AlertDraft lasting(int chosen) {
    return new AlertDraft(queue, condition, minutes, Optional.of(chosen));
  }

  static boolean bounded(Condition condition) {
    return condition == Condition.BELOW || condition == Condition.ABOVE;
  }

  /** What a button carries behind the name of the screen. */
  String code() {
    StringBuilder code = new StringBuilder(Navigation.code(queue));
    condition.ifPresent(c -> code.append(Navigation.SEPARATOR).append(c.word()));
    minutes.ifPresent(m -> code.append(Navigation.SEPARATOR).append(m));
    days.ifPresent(d -> code.append(Navigation.SEPARATOR).append(d));
    return code.toString();
  }

  /** Reads {@link #code}; empty if it is none. */
  static Optional<AlertDraft> read(String code) {
    List<String> parts = List.of(code.split(String.valueOf(Navigation.SEPARATOR), -1));
    if (parts.size() > MOST_PARTS) {
      return Optional.empty();
    }
    int queueParts = Math.min(parts.size(), QUEUE_PARTS);
    String queue = String.join(":", parts.subList(0, queueParts));
    List<String> rest = parts.subList(queueParts, parts.size());
    return Navigation.queue(queue).flatMap(q -> read(q, rest));
  }

  private static Optional<AlertDraft> read(Queue queue, List<String> rest) {
    if (rest.isEmpty()) {
      return Optional.of(of(queue));
    }
    Optional<Condition> condition = Condition.of(rest.get(0));
    Optional<Integer> bound = number(rest, 1);
    Optional<Integer> days = number(rest, 2).filter(d -> d > 0 && d <= MOST_DAYS);
    return condition.map(c -> of(queue).when(c).with(bound, days));
  }

  private AlertDraft with(Optional<Integer> bound, Optional<Integer> lasting) {
    return new AlertDraft(queue, condition, minutes.or(() -> bound), lasting);
  }

  private static Optional<Integer> number(List<String> parts, int i) {
    return i < parts.size() && parts.get(i).matches("\\d{1,5}")
        ? Optional.of(Integer.valueOf(parts.get(i)))
        : Optional.empty();
  }

  /** The alert, not armed or told yet; empty while a step is missing. */
  Optional<Alert> alert(long chat, String language, Instant now) {
    return condition.flatMap(
        c ->
            minutes.flatMap(
                m ->
                    days.map(
                        d ->
                            new Alert(
                                0,
                                chat,
                                queue,
                                c,
                                m,
                                now.plus(Duration.ofDays(d)),
                                true,
                                Optional.empty(),
                                language))));
  }
}
