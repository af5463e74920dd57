package org.podorozhnik.bot.routing;

import java.util.List;
import java.util.Optional;
import org.podorozhnik.bot.text.Screen;

/** What a handler wants said. */
public sealed interface Reply {
  Reply SILENCE = new Silence();

  /** Nothing is said; a pressed button is still answered. */
  record Silence() implements Reply {}

  /**
   * A screen: a new message for a message, an edit in place for a button.
   *
   * @param topic what is shown, for the context of a follow-up: a slug; empty for menus
   */
  record Show(Screen screen, Optional<String> topic) implements Reply {}

  /** A short note over the chat, for a button; for a message it is shown as a screen. */
  record Note(String text) implements Reply {}

  /**
   * A note, and the screen in place of the old one.
   *
   * @param note at most 200 characters
   */
  record NoteAndShow(String note, Screen screen) implements Reply {}

  /** Results of an inline query, at most 50. */
  record Results(List<Result> results) implements Reply {
    public Results {
      results = List.copyOf(results);
    }
  }

  /**
   * One inline result.
   *
   * @param id at most 64 bytes
   * @param html the message that is sent when it is chosen
   */
  record Result(String id, String title, String description, String html) {}

  static Reply show(Screen screen) {
    return new Show(screen, Optional.empty());
  }

  static Reply show(Screen screen, String topic) {
    return new Show(screen, Optional.of(topic));
  }
}
