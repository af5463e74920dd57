package org.podorozhnik.content.border;

/** A line that cannot be read; the message says what is wrong with it, without its number. */
public final class BadLine extends Exception {
  private static final long serialVersionUID = 1L;
  private static final int MOST_SHOWN = 40;

  /** Without a stack: a file may hold a million of them. */
  BadLine(String what) {
    super(what, null, false, false);
  }

  /** The words in quotes, short and without anything that a terminal would obey. */
  static String quoted(String words) {
    String plain = words.replaceAll("\\p{Cntrl}", "?");
    String shown = plain.length() > MOST_SHOWN ? plain.substring(0, MOST_SHOWN) + "…" : plain;
    return "'" + shown + "'";
  }

  /** What is wrong. */
  public String what() {
    return String.valueOf(getMessage());
  }
}
