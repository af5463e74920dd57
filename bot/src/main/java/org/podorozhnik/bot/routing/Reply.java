package org.podorozhnik.bot.routing;

import java.util.List;
import java.util.Optional;
import org.podorozhnik.bot.text.PlainText;
import org.podorozhnik.bot.text.Screen;
import org.podorozhnik.bot.text.picture.Picture;
import org.podorozhnik.content.broadcast.Payload.Attachment;

/** What a handler wants said. */
public sealed interface Reply {
  Reply SILENCE = new Silence();

  /** Not for this route: the next one is asked. */
  Reply PASS = new Pass();

  /** See {@link #PASS}. */
  record Pass() implements Reply {}

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

  /**
   * A picture with words under it; always a new message, also when a button asked for it.
   *
   * @param caption at most 1,024 characters after the tags are taken out; sent alone, as a text, if
   *     Telegram does not take the picture
   * @param topic as in {@link Show}
   */
  record Photo(Picture picture, Screen caption, Optional<String> topic) implements Reply {
    /** Bot API, sendPhoto.caption: characters after entity parsing, in UTF-16 units. */
    public static final int MAX_CAPTION = 1024;

    public Photo {
      int length = PlainText.of(caption.html()).length();
      if (length > MAX_CAPTION) {
        throw new IllegalArgumentException("a caption of " + length + " characters");
      }
    }
  }

  /** Several new messages, in this order; none takes the place of another. */
  record Several(List<Part> parts) implements Reply {
    public Several {
      parts = List.copyOf(parts);
    }
  }

  /**
   * One of several messages.
   *
   * @param silent arrives without sound
   */
  record Part(Screen screen, Optional<Attachment> attachment, boolean silent) {
    /** Words alone. */
    public static Part of(Screen screen) {
      return new Part(screen, Optional.empty(), true);
    }
  }

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
