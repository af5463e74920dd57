package org.podorozhnik.content.border;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * "Tell me when".
 *
 * @param chat the private chat to tell
 * @param minutes the bound for {@link Condition#BELOW} and {@link Condition#ABOVE}; 0 otherwise
 * @param until when it ends by itself
 * @param armed false after it told, until the condition was seen not to hold
 * @param fired when it last told
 * @param language the code of the language in which it was set; a choice of the chat goes before it
 */
public record Alert(
    long id,
    long chat,
    Queue queue,
    Condition condition,
    int minutes,
    Instant until,
    boolean armed,
    Optional<Instant> fired,
    String language) {
  /** The language of alerts from before it was kept. */
  public static final String FIRST_LANGUAGE = "ru";

  /** Alerts of one chat. */
  public static final int MOST = 10;

  /** What is waited for. */
  public enum Condition {
    BELOW,
    ABOVE,
    CLOSES,
    OPENS;

    /** The word in commands and tables: {@code below}. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Condition> of(String word) {
      for (Condition one : values()) {
        if (one.word().equals(word)) {
          return Optional.of(one);
        }
      }
      return Optional.empty();
    }
  }

  public Alert withArmed(boolean now) {
    return new Alert(id, chat, queue, condition, minutes, until, now, fired, language);
  }
}
