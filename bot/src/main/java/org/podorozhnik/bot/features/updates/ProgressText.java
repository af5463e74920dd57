package org.podorozhnik.bot.features.updates;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.podorozhnik.bot.text.BroadcastWords;
import org.podorozhnik.bot.text.Dates;
import org.podorozhnik.bot.text.Words;
import org.podorozhnik.content.broadcast.Broadcast.State;
import org.podorozhnik.content.broadcast.Broadcast.Task;
import org.podorozhnik.content.broadcast.DeliveryState;

/** How far a broadcast is, in lines; not escaped. */
final class ProgressText {
  private static final double MILLIS = 1_000;

  /** A mean over less says nothing. */
  private static final Duration SHORT = Duration.ofSeconds(5);

  private static final List<DeliveryState> LOST =
      List.of(
          DeliveryState.BLOCKED, DeliveryState.GONE, DeliveryState.REJECTED, DeliveryState.UNKNOWN);

  private final View view;
  private final Words words;

  ProgressText(View view, Words words) {
    this.view = view;
    this.words = words;
  }

  List<String> lines() {
    List<String> lines = new ArrayList<>();
    if (view.broadcast().in(Views.NOT_STARTED)) {
      return lines;
    }
    if (view.broadcast().state() == State.FIXING) {
      lines.add(words.get("updates.fixing", "count", count(view.tally().total())));
    } else if (view.tally().left() > 0) {
      lines.add(words.get("updates.bar", "bar", bar(), "percent", view.progress().percent()));
      lines.add(speed());
    }
    lines.add(task());
    for (DeliveryState state : LOST) {
      add(lines, "updates.count." + state.word(), view.of(state));
    }
    failed(lines);
    putOff(lines);
    average().ifPresent(lines::add);
    return lines;
  }

  private String bar() {
    return view.progress().bar();
  }

  /** «1 234 из 10 000 · 27 в секунду · осталось 6 мин». */
  private String speed() {
    List<String> parts = new ArrayList<>();
    Progress progress = view.progress();
    parts.add(of("updates.of", progress.done(), progress.all()));
    view.pace()
        .ifPresent(
            pace -> {
              parts.add(words.get("updates.rate", "rate", BroadcastWords.rate(pace, words)));
              left(pace).ifPresent(parts::add);
            });
    return String.join(" · ", parts);
  }

  /** Who waits for the end of quiet hours is not hurried by any rate. */
  private Optional<String> left(double pace) {
    long now = view.tally().left() - view.tally().putOff();
    Duration span = Duration.ofMillis((long) (now / pace * MILLIS));
    return now <= 0
        ? Optional.empty()
        : Optional.of(words.get("updates.left", "span", BroadcastWords.span(span, words)));
  }

  /** «Доставлено: 1 234», «Исправлено: 5 из 900», «Отозвано: 5 из 900». */
  private String task() {
    Task task = view.broadcast().task();
    Progress progress = view.progress();
    String key = "updates.count." + task.name().toLowerCase(Locale.ROOT);
    return task == Task.SEND
        ? words.get(key, "count", count(view.of(DeliveryState.SENT)))
        : of(key, progress.done(), progress.all());
  }

  /** What the end of the task leaves undone, once there is nothing more to try. */
  private void failed(List<String> lines) {
    boolean over = view.broadcast().in(Set.of(State.DONE, State.CANCELLED));
    if (over && view.tally().left() == 0) {
      long sent = view.of(DeliveryState.SENT);
      switch (view.broadcast().task()) {
        case SEND ->
            add(
                lines,
                "updates.count.never",
                view.of(DeliveryState.PENDING) + view.of(DeliveryState.RETRY_AT));
        case CORRECT -> add(lines, "updates.count.uncorrected", sent - view.tally().current());
        case RECALL -> add(lines, "updates.count.unrecalled", sent);
      }
    }
  }

  private void putOff(List<String> lines) {
    add(lines, "updates.count.putOff", view.tally().putOff());
    view.nextDue()
        .ifPresent(due -> lines.add(words.get("updates.nextDue", "at", Dates.moment(due, words))));
  }

  /** «От начала до конца: 6 мин, в среднем 27 в секунду». */
  private Optional<String> average() {
    if (view.broadcast().state() != State.DONE) {
      return Optional.empty();
    }
    return Progress.took(view.broadcast())
        .map(
            took -> {
              if (took.compareTo(SHORT) < 0) {
                return words.get("updates.tookLittle", "seconds", SHORT.toSeconds());
              }
              double seconds = took.toMillis() / MILLIS;
              String rate = BroadcastWords.rate(view.progress().done() / seconds, words);
              String span = BroadcastWords.span(took, words);
              return words.get("updates.took", "span", span, "rate", rate);
            });
  }

  private void add(List<String> lines, String key, long count) {
    if (count > 0) {
      lines.add(words.get(key, "count", count(count)));
    }
  }

  private String of(String key, long done, long all) {
    return words.get(key, "done", count(done), "all", count(all));
  }

  private String count(long count) {
    return BroadcastWords.count(count, words);
  }
}
