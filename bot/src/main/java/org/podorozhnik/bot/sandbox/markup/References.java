package org.podorozhnik.bot.sandbox.markup;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Character references; Telegram knows four names and all numbers, and leaves the rest as it is.
 */
final class References {
  private static final Map<String, String> NAMED =
      Map.of("&lt;", "<", "&gt;", ">", "&amp;", "&", "&quot;", "\"");
  private static final Pattern NUMBER =
      Pattern.compile("&#(?:[xX]([0-9a-fA-F]{1,6})|(\\d{1,7}));?");

  private References() {}

  /** Appends the character that the reference names, or the ampersand itself. */
  static void read(Cursor in, String source, StringBuilder out) {
    for (Map.Entry<String, String> name : NAMED.entrySet()) {
      if (in.looksAt(name.getKey())) {
        in.moveTo(in.position() + name.getKey().length());
        out.append(name.getValue());
        return;
      }
    }
    Matcher number = NUMBER.matcher(source).region(in.position(), source.length());
    if (number.lookingAt() && Character.isValidCodePoint(value(number)) && value(number) != 0) {
      in.moveTo(number.end());
      out.appendCodePoint(value(number));
    } else {
      out.append(in.next());
    }
  }

  private static int value(Matcher number) {
    String hex = number.group(1);
    return hex == null ? Integer.parseInt(number.group(2)) : Integer.parseInt(hex, 16);
  }
}
