package org.podorozhnik.content.search;

/**
 * A way to ask and what answers it.
 *
 * @param label a slug, {@code crossing/any} for the list of crossings, or a kind of refusal that
 *     begins with {@code -}
 */
public record Phrasing(String label, String text) {
  /** Reads a line {@code label<TAB>text}. */
  public static Phrasing of(String line) {
    int tab = line.indexOf('\t');
    if (tab < 1 || tab == line.length() - 1) {
      throw new IllegalArgumentException("not label<TAB>text: " + line);
    }
    return new Phrasing(line.substring(0, tab), line.substring(tab + 1));
  }
}
