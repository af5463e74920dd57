package org.podorozhnik.content.curated;

/**
 * Something wrong with a source.
 *
 * @param line where, from 1; 0 when it concerns the whole
 * @param refused true if the source cannot be published like this; false for a warning
 */
public record Problem(int line, boolean refused, String message) {
  public static Problem fault(int line, String message) {
    return new Problem(line, true, message);
  }

  public static Problem warning(String message) {
    return new Problem(0, false, message);
  }

  @Override
  public String toString() {
    return line > 0 ? "line " + line + ": " + message : message;
  }
}
