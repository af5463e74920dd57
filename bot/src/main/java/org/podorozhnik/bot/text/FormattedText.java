package org.podorozhnik.bot.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Telegram HTML taken apart, so that it can be cut: pieces of plain text, each with the tags that
 * stand open around it. A cut inside of a tag closes it before and opens it again behind.
 */
public final class FormattedText {
  private static final Set<String> KNOWN =
      Set.of(
          "a",
          "b",
          "strong",
          "i",
          "em",
          "s",
          "strike",
          "del",
          "u",
          "ins",
          "tg-spoiler",
          "tg-emoji",
          "tg-time",
          "span",
          "pre",
          "code",
          "blockquote");

  private final List<Run> runs;

  /**
   * @param position tells two tags of the same kind apart, since side by side they are not one
   */
  private record Tag(int position, String name, String start) {}

  private record Run(String text, List<Tag> tags) {}

  private FormattedText(List<Run> runs) {
    this.runs = runs;
  }

  /** Empty if a tag is unknown, not closed, or closed out of turn. */
  public static Optional<FormattedText> read(String html) {
    List<Run> runs = new ArrayList<>();
    List<Tag> open = new ArrayList<>();
    int at = 0;
    while (at < html.length()) {
      int tag = html.indexOf('<', at);
      int end = tag < 0 ? html.length() : tag;
      if (end > at) {
        runs.add(new Run(PlainText.of(html.substring(at, end)), List.copyOf(open)));
      }
      if (tag < 0) {
        break;
      }
      int close = html.indexOf('>', tag);
      if (close < 0 || !taken(html.substring(tag + 1, close), tag, open)) {
        return Optional.empty();
      }
      at = close + 1;
    }
    return open.isEmpty() ? Optional.of(new FormattedText(runs)) : Optional.empty();
  }

  private static boolean taken(String inside, int position, List<Tag> open) {
    if (inside.startsWith("/")) {
      String name = inside.substring(1).strip().toLowerCase(Locale.ROOT);
      return !open.isEmpty() && open.remove(open.size() - 1).name().equals(name);
    }
    String name = inside.split("\\s", 2)[0].toLowerCase(Locale.ROOT);
    open.add(new Tag(position, name, "<" + inside + ">"));
    return KNOWN.contains(name);
  }

  /** The text without formatting; positions in it are positions of {@link #part}. */
  public String plain() {
    return runs.stream().map(Run::text).collect(Collectors.joining());
  }

  /** A piece with its formatting, without white space around it. */
  public FormattedText part(int from, int to) {
    String plain = plain();
    int start = from;
    int end = to;
    while (start < end && Character.isWhitespace(plain.charAt(start))) {
      start++;
    }
    while (end > start && Character.isWhitespace(plain.charAt(end - 1))) {
      end--;
    }
    return cut(start, end);
  }

  private FormattedText cut(int start, int end) {
    List<Run> kept = new ArrayList<>();
    int at = 0;
    for (Run run : runs) {
      int first = Math.max(start, at);
      int last = Math.min(end, at + run.text().length());
      if (first < last) {
        kept.add(new Run(run.text().substring(first - at, last - at), run.tags()));
      }
      at += run.text().length();
    }
    return new FormattedText(kept);
  }

  public String html() {
    StringBuilder out = new StringBuilder();
    List<Tag> open = List.of();
    for (Run run : runs) {
      change(open, run.tags(), out);
      out.append(Html.escape(run.text()));
      open = run.tags();
    }
    change(open, List.of(), out);
    return out.toString();
  }

  private static void change(List<Tag> from, List<Tag> to, StringBuilder out) {
    int same = 0;
    while (same < Math.min(from.size(), to.size()) && from.get(same).equals(to.get(same))) {
      same++;
    }
    for (int i = from.size() - 1; i >= same; i--) {
      out.append("</").append(from.get(i).name()).append('>');
    }
    to.subList(same, to.size()).forEach(tag -> out.append(tag.start()));
  }
}
