package org.podorozhnik.db;

import java.time.Instant;
import java.util.Optional;
import org.podorozhnik.content.border.Alert;
import org.podorozhnik.content.border.Alert.Condition;
import org.podorozhnik.content.border.Queue;

/** What an alert tells of a person's plans, as text to encrypt: {@code below 60 out car lars}. */
record AlertWish(Queue queue, Condition condition, int minutes) {
  static AlertWish of(Alert alert) {
    return new AlertWish(alert.queue(), alert.condition(), alert.minutes());
  }

  Alert alert(long id, long chat, Instant until, boolean armed, Optional<Instant> fired) {
    return new Alert(id, chat, queue, condition, minutes, until, armed, fired);
  }

  String write() {
    return condition.word() + " " + minutes + " " + QueueText.write(queue);
  }

  static AlertWish read(String text) {
    String[] parts = text.split(" ", 3);
    return new AlertWish(
        QueueText.read(parts[2]), Condition.of(parts[0]).orElseThrow(), Integer.parseInt(parts[1]));
  }
}
