package org.podorozhnik.content.article;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A date as precise as its source: {@code 2026-04-08}, {@code 2026-04}, {@code 2026}, or {@code
 * undated} when the page shows none. Sources speak like that; guessing a day would be inventing.
 */
public record PartialDate(String text) implements Comparable<PartialDate> {
  public static final PartialDate UNDATED = new PartialDate("undated");

  private static final Pattern SHAPE = Pattern.compile("\\d{4}(-\\d{2}(-\\d{2})?)?");

  public PartialDate {
    if (!text.equals("undated")) {
      if (!SHAPE.matcher(text).matches()) {
        throw new IllegalArgumentException("not a date: " + text);
      }
      try {
        LocalDate.parse(padded(text));
      } catch (DateTimeException e) {
        throw new IllegalArgumentException("no such date: " + text, e);
      }
    }
  }

  public boolean dated() {
    return !text.equals("undated");
  }

  /** The first day that the date may mean, or empty when undated. */
  public Optional<LocalDate> earliest() {
    return dated() ? Optional.of(LocalDate.parse(padded(text))) : Optional.empty();
  }

  /** Undated comes first, then by the earliest day meant. */
  @Override
  public int compareTo(PartialDate other) {
    return earliest().orElse(LocalDate.MIN).compareTo(other.earliest().orElse(LocalDate.MIN));
  }

  @Override
  public String toString() {
    return text;
  }

  private static String padded(String text) {
    return (text + "-01-01").substring(0, 10);
  }
}
