package org.podorozhnik.bot.text;

import java.util.ArrayList;
import java.util.List;

/**
 * A message as it will be seen: Telegram HTML and its buttons, checked against Telegram's limits.
 *
 * @param html at most 4,096 characters after the tags are taken out
 * @param rows at most 100 buttons
 */
public record Screen(String html, List<List<Key>> rows) {
  /** Bot API, sendMessage.text: characters after entity parsing, in UTF-16 units. */
  public static final int MAX_TEXT = 4096;

  private static final int MAX_KEYS = 100;

  public Screen {
    rows = rows.stream().map(List::copyOf).toList();
    int length = PlainText.of(html).length();
    if (length < 1 || length > MAX_TEXT) {
      throw new IllegalArgumentException("a message of " + length + " characters");
    }
    if (rows.stream().mapToInt(List::size).sum() > MAX_KEYS) {
      throw new IllegalArgumentException("more than " + MAX_KEYS + " buttons");
    }
  }

  public static Screen of(String html) {
    return new Screen(html, List.of());
  }

  public Screen withRow(Key... keys) {
    List<List<Key>> more = new ArrayList<>(rows);
    more.add(List.of(keys));
    return new Screen(html, more);
  }

  public Screen withRows(List<List<Key>> added) {
    List<List<Key>> more = new ArrayList<>(rows);
    more.addAll(added);
    return new Screen(html, more);
  }

  public Screen withHtml(String other) {
    return new Screen(other, rows);
  }
}
