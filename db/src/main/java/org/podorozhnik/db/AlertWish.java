package org.podorozhnik.db;

import java.time.Instant;
import java.util.Optional;
import org.podorozhnik.content.border.Alert;
import org.podorozhnik.content.border.Alert.Condition;
import org.podorozhnik.content.border.Queue;

/**
 * What an alert tells of a person's plans, as text to encrypt: {@code below 60 out car lars en}.
 */
record AlertWish(Queue queue, Condition condition, int minutes, String language) {
  private static final int PARTS_WITHOUT_LANGUAGE = 5;

  static AlertWish of(Alert alert) {
    return new AlertWish(alert.queue(), alert.condition(), alert.minutes(), alert.language());
  }

  Alert alert(long id, long chat, Instant until, boolean armed, Optional<Instant> fired) {
    return new Alert(id, chat, queue, condition, minutes, until, armed, fired, language);
  }

  String write() {
    return condition.word() + " " + minutes + " " + QueueText.write(queue) + " " + language;
  }

  /** Reads {@link #write}; one from before the language was kept has no last word. */
  static AlertWish read(String text) {
    String[] parts = text.split(" ", -1);
    boolean old = parts.length == PARTS_WITHOUT_LANGUAGE;
    return new AlertWish(
        QueueText.read(String.join(" ", parts[2], parts[3], parts[4])),
        Condition.of(parts[0]).orElseThrow(),
        Integer.parseInt(parts[1]),
        old ? Alert.FIRST_LANGUAGE : parts[5]);
  }

  /** Whether both wait for the same, in whatever language. */
  boolean sameAs(AlertWish other) {
    return queue.equals(other.queue) && condition == other.condition && minutes == other.minutes;
  }
}
