package org.podorozhnik.bot.sandbox;

import java.util.Locale;

/**
 * How the Bot API server misbehaves.
 *
 * @param method name in any case, or {@code *} for all but getUpdates
 * @param percent of the calls that it strikes, 1 to 100
 * @param times how often at most
 * @param value seconds for RATE_LIMIT, the code for STATUS, milliseconds for DELAY and HANG
 * @param chat strikes only calls about this chat; 0 for all
 * @param body the answer to STATUS; empty for Telegram's own words
 */
public record Fault(
    String method, Kind kind, int percent, int times, int value, long chat, String body) {
  /** What happens to a call. */
  public enum Kind {
    RATE_LIMIT,
    STATUS,
    BAD_GATEWAY_HTML,
    UNAUTHORIZED,
    CONFLICT,
    /** The connection ends before the call is carried out. */
    RESET_BEFORE,
    /** The call is carried out, and half of the answer comes. */
    TRUNCATED_JSON,
    /** The call is carried out, and the connection ends without an answer. */
    RESET_AFTER,
    /** The call is carried out, and the answer comes late. */
    DELAY,
    /** The call is carried out, and no answer comes for so long; then the connection ends. */
    HANG;

    /** Whether the bot's wish comes true in spite of it. */
    boolean carriesOut() {
      return compareTo(TRUNCATED_JSON) >= 0;
    }
  }

  public Fault {
    method = method.toLowerCase(Locale.ROOT);
    if (percent < 1 || percent > 100 || times < 1) {
      throw new IllegalArgumentException("percent must be 1 to 100, times at least 1");
    }
  }

  /** In all chats, in Telegram's words. */
  public Fault(String method, Kind kind, int percent, int times, int value) {
    this(method, kind, percent, times, value, 0, "");
  }

  /** Strikes every call of the method so many times. */
  public static Fault times(String method, Kind kind, int times, int value) {
    return new Fault(method, kind, 100, times, value);
  }

  /** Strikes every call of the method until it is lifted. */
  public static Fault always(String method, Kind kind, int value) {
    return times(method, kind, Integer.MAX_VALUE, value);
  }

  /** The same, in one chat only. */
  public Fault in(long onlyChat) {
    return new Fault(method, kind, percent, times, value, onlyChat, body);
  }

  /** The same, answered with this JSON. */
  public Fault saying(String json) {
    return new Fault(method, kind, percent, times, value, chat, json);
  }

  Fault once() {
    return new Fault(method, kind, percent, times - 1, value, chat, body);
  }

  boolean fits(String called, long about) {
    boolean here = chat == 0 || chat == about;
    return here && (method.equals(called) || (method.equals("*") && !called.equals("getupdates")));
  }
}
