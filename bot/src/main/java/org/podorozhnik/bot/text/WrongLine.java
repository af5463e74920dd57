package org.podorozhnik.bot.text;

import java.util.List;

/** A command that cannot be understood: the words that say why, and their values. */
public final class WrongLine extends Exception {
  private static final long serialVersionUID = 1L;
  private final String key;
  private final transient List<Object> values;

  public WrongLine(String key, Object... values) {
    super(key, null, false, false);
    this.key = key;
    this.values = List.of(values);
  }

  public String key() {
    return key;
  }

  /** Why, as plain text. */
  public String said(Words words) {
    return words.get(key, values.toArray());
  }
}
