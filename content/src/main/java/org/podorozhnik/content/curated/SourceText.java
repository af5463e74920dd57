package org.podorozhnik.content.curated;

import java.util.List;
import java.util.Optional;

/**
 * The parts of an article's source: the head between two lines {@code ---}, the lead up to the
 * fold, and the rest.
 *
 * @param head YAML, without the fences
 * @param more empty if there is no fold
 */
record SourceText(String head, String lead, String more) {
  static final String FENCE = "---";
  static final String FOLD = "<!-- more -->";

  /** Splits a source; empty if it does not begin with a fenced head. */
  static Optional<SourceText> split(String source) {
    List<String> lines = source.replace("\r\n", "\n").lines().toList();
    if (lines.isEmpty() || !lines.get(0).strip().equals(FENCE)) {
      return Optional.empty();
    }
    int end = 1;
    while (end < lines.size() && !lines.get(end).strip().equals(FENCE)) {
      end++;
    }
    if (end == lines.size()) {
      return Optional.empty();
    }
    String head = String.join("\n", lines.subList(1, end));
    String body = String.join("\n", lines.subList(end + 1, lines.size()));
    int fold = body.indexOf(FOLD);
    String lead = fold < 0 ? body : body.substring(0, fold);
    String more = fold < 0 ? "" : body.substring(fold + FOLD.length());
    return Optional.of(new SourceText(head, lead.strip(), more.strip()));
  }
}
