package org.podorozhnik.bot.sandbox;

import java.util.Locale;
import java.util.Set;

/**
 * How the server misbehaves.
 *
 * @param method lower-case method name, or {@code *} for all but getUpdates
 * @param percent of the calls that it strikes, 1 to 100
 * @param times how often at most
 * @param value seconds for RATE_LIMIT, the code for STATUS, milliseconds for DELAY and HANG
 */
public record Fault(String method, Kind kind, int percent, int times, int value) {
  /** What happens to a call. */
  public enum Kind {
    RATE_LIMIT,
    STATUS,
    BAD_GATEWAY_HTML,
    TRUNCATED_JSON,
    /** The connection ends before the call is carried out. */
    RESET_BEFORE,
    /** The call is carried out, and the connection ends without an answer. */
    RESET_AFTER,
    DELAY
  }

  public Fault {
    method = method.toLowerCase(Locale.ROOT);
  }

  /** Strikes every call of the method so many times. */
  public static Fault times(String method, Kind kind, int times, int value) {
    return new Fault(method, kind, 100, times, value);
  }

  boolean fits(String called) {
    return method.equals(called) || (method.equals("*") && !called.equals("getupdates"));
  }

  boolean carriesOut() {
    return Set.of(Kind.RESET_AFTER, Kind.TRUNCATED_JSON, Kind.DELAY).contains(kind);
  }
}
