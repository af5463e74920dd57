package org.podorozhnik.bot.text;

/** What remains of Telegram HTML when it is read without formatting. */
public final class PlainText {
  private PlainText() {}

  /** The text with links as {@code text (address)}, for a terminal. */
  public static String withLinks(String html) {
    return of(html.replaceAll("<a href=\"([^\"]*)\">(.*?)</a>", "$2 ($1)"));
  }

  /** The text without tags, entities resolved. */
  public static String of(String html) {
    StringBuilder out = new StringBuilder(html.length());
    int i = 0;
    while (i < html.length()) {
      char c = html.charAt(i);
      int end = c == '<' ? html.indexOf('>', i) : -1;
      if (end > 0) {
        i = end + 1;
      } else if (c == '&') {
        i = appendEntity(html, i, out);
      } else {
        out.append(c);
        i++;
      }
    }
    return out.toString();
  }

  private static int appendEntity(String html, int at, StringBuilder out) {
    String[][] entities = {{"&lt;", "<"}, {"&gt;", ">"}, {"&amp;", "&"}, {"&quot;", "\""}};
    for (String[] entity : entities) {
      if (html.startsWith(entity[0], at)) {
        out.append(entity[1]);
        return at + entity[0].length();
      }
    }
    out.append('&');
    return at + 1;
  }
}
