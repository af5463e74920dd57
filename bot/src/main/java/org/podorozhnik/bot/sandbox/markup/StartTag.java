package org.podorozhnik.bot.sandbox.markup;

import java.util.Locale;
import java.util.Set;

/**
 * An opened tag.
 *
 * @param argument what the one attribute that matters to the tag says: the link, the language, …
 * @param offset where its text starts, in UTF-16 units
 */
record StartTag(String name, String argument, int offset) {
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

  /** Reads on from behind the opening bracket. */
  static StartTag read(Cursor in, String source, int offset) throws MarkupException {
    int begin = in.position() - 1;
    String name = in.word(">").toLowerCase(Locale.ROOT);
    if (in.atEnd()) {
      throw unclosed(source, begin);
    }
    if (!KNOWN.contains(name)) {
      throw new MarkupException("Unsupported start tag \"" + name + "\"" + at(source, begin));
    }
    String argument = "";
    for (in.skipSpaces(); in.peek() != '>'; in.skipSpaces()) {
      argument = attribute(in, source, begin, name, argument);
    }
    in.next();
    if (name.equals("span") && !argument.equals("spoiler")) {
      throw new MarkupException("Tag \"span\" must have class \"tg-spoiler\"" + at(source, begin));
    }
    return new StartTag(name, argument, offset);
  }

  private static String attribute(Cursor in, String source, int begin, String tag, String argument)
      throws MarkupException {
    String attribute = in.word("=>");
    if (attribute.isEmpty() && !in.atEnd()) {
      throw new MarkupException(
          "Empty attribute name in the tag \"" + tag + "\"" + at(source, begin));
    }
    in.skipSpaces();
    String value = "";
    if (in.peek() == '=') {
      in.next();
      in.skipSpaces();
      value = value(in, source, begin);
    }
    if (in.atEnd()) {
      throw unclosed(source, begin);
    }
    return meaning(tag, attribute, value, argument);
  }

  private static String value(Cursor in, String source, int begin) throws MarkupException {
    if (in.atEnd()) {
      throw unclosed(source, begin);
    }
    if (in.peek() == '"' || in.peek() == '\'') {
      return quoted(in, source);
    }
    int start = in.position();
    String token = in.word(">").toLowerCase(Locale.ROOT);
    if (!token.matches("[a-z0-9.-]*")) {
      throw new MarkupException("Unexpected end of name token" + at(source, start));
    }
    return token;
  }

  private static String quoted(Cursor in, String source) {
    StringBuilder value = new StringBuilder();
    char quote = in.next();
    while (!in.atEnd() && in.peek() != quote) {
      if (in.peek() == '&') {
        References.read(in, source, value);
      } else {
        value.append(in.next());
      }
    }
    if (!in.atEnd()) {
      in.next();
    }
    return value.toString();
  }

  private static String meaning(String tag, String attribute, String value, String before) {
    return switch (tag + " " + attribute) {
      case "a href", "tg-emoji emoji-id", "tg-time unix" -> value;
      case "code class" -> value.startsWith("language-") ? value.substring(9) : before;
      case "span class" -> value.startsWith("tg-") ? value.substring(3) : before;
      case "blockquote expandable" -> "1";
      default -> before;
    };
  }

  private static MarkupException unclosed(String source, int begin) {
    return new MarkupException("Unclosed start tag" + at(source, begin));
  }

  static String at(String source, int position) {
    return " at byte offset " + Cursor.byteOffset(source, position);
  }
}
