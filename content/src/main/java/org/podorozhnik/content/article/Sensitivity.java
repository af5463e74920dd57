package org.podorozhnik.content.article;

import java.util.Locale;

/** What a mistake in the article can cost: {@code CARE} means freedom or life. */
public enum Sensitivity {
  NONE,
  CARE;

  public static Sensitivity of(String text) {
    return valueOf(text.toUpperCase(Locale.ROOT));
  }

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
