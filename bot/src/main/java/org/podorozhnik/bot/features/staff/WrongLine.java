package org.podorozhnik.bot.features.staff;

import java.util.List;

/** A command that cannot be understood: the words that say why, and their values. */
final class WrongLine extends Exception {
  private static final long serialVersionUID = 1L;
  private final String key;
  private final transient List<Object> values;

  WrongLine(String key, Object... values) {
    super(key, null, false, false);
    this.key = key;
    this.values = List.of(values);
  }

  String key() {
    return key;
  }

  Object[] values() {
    return values.toArray();
  }
}
