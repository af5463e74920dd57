package org.podorozhnik.bot.text;

/** Telegram HTML from parts that may hold anything. */
public final class Html {
  private Html() {}

  /** Shows the text as it is, whatever it holds. */
  public static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  public static String bold(String text) {
    return "<b>" + escape(text) + "</b>";
  }

  public static String link(String text, String url) {
    return "<a href=\"" + escape(url) + "\">" + escape(text) + "</a>";
  }
}
