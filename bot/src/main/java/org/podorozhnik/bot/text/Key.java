package org.podorozhnik.bot.text;

import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * One button of an inline keyboard.
 *
 * @param label what it shows
 * @param kind what pressing does
 * @param value callback data (1 to 64 bytes), or a web address, or an inline query
 */
public record Key(String label, Kind kind, String value) {
  /** Bot API, InlineKeyboardButton.callback_data. */
  public static final int MAX_DATA_BYTES = 64;

  /** What a button does. */
  public enum Kind {
    PRESS,
    OPEN,
    SHARE
  }

  public Key {
    if (label.isBlank()) {
      throw new IllegalArgumentException("a button without a label");
    }
    int bytes = value.getBytes(StandardCharsets.UTF_8).length;
    if (kind == Kind.PRESS && (bytes < 1 || bytes > MAX_DATA_BYTES)) {
      throw new IllegalArgumentException("callback data of " + bytes + " bytes: " + value);
    }
  }

  public static Key press(String label, String data) {
    return new Key(label, Kind.PRESS, data);
  }

  public static Key open(String label, String url) {
    return new Key(label, Kind.OPEN, url);
  }

  /** Offers to send the results of an inline query to another chat. */
  public static Key share(String label, String query) {
    return new Key(label, Kind.SHARE, query);
  }

  public static List<Key> row(Key... keys) {
    return List.of(keys);
  }
}
