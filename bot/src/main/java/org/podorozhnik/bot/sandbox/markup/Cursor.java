package org.podorozhnik.bot.sandbox.markup;

import java.nio.charset.StandardCharsets;

/** A place in a text that reads forward; past the end it sees the character 0, as Telegram does. */
final class Cursor {
  private final String source;
  private int at;

  Cursor(String source) {
    this.source = source;
  }

  boolean atEnd() {
    return at >= source.length();
  }

  char peek() {
    return atEnd() ? 0 : source.charAt(at);
  }

  char next() {
    char c = peek();
    at++;
    return c;
  }

  int position() {
    return at;
  }

  void moveTo(int position) {
    at = position;
  }

  boolean looksAt(String word) {
    return source.startsWith(word, at);
  }

  boolean atSpace() {
    char c = peek();
    return c == ' ' || c == '\t' || c == '\r' || c == '\n' || c == '\u000b';
  }

  void skipSpaces() {
    while (atSpace()) {
      at++;
    }
  }

  /** Everything up to a space, the end, or one of the given characters. */
  String word(String stops) {
    int start = at;
    while (!atEnd() && !atSpace() && stops.indexOf(peek()) < 0) {
      at++;
    }
    return source.substring(start, at);
  }

  /** Telegram counts its error positions in bytes of UTF-8. */
  static int byteOffset(String source, int position) {
    return source.substring(0, position).getBytes(StandardCharsets.UTF_8).length;
  }
}
