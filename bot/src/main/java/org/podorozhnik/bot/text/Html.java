package org.podorozhnik.bot.text;

/** Telegram HTML from parts that may hold anything. */
public final class Html {
  private static final int MOST_REPEATED = 100;

  private Html() {}

  /** Shows the text as it is, whatever it holds. */
  public static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  /** The beginning of what a person wrote, to be said back to them; not escaped. */
  public static String repeated(String text) {
    return text.codePointCount(0, text.length()) <= MOST_REPEATED
        ? text
        : text.substring(0, text.offsetByCodePoints(0, MOST_REPEATED)) + "…";
  }

  public static String bold(String text) {
    return "<b>" + escape(text) + "</b>";
  }

  public static String link(String text, String url) {
    return "<a href=\"" + escape(url) + "\">" + escape(text) + "</a>";
  }
}
