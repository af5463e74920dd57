package org.podorozhnik.bot.features.journey;

import java.time.Duration;
import org.podorozhnik.bot.text.Words;
import org.podorozhnik.content.border.JourneyPolicy.Range;

/** Lengths of time as people say them; never the clock, since phones change zones on the way. */
final class Spans {
  private static final int HOUR = 60;
  private static final int DAY = 24 * HOUR;
  private static final int STEP = 5;

  private Spans() {}

  static String of(Duration span, Words words) {
    return of((int) Math.max(0, span.toMinutes()), words);
  }

  /** How long ago it was. */
  static String ago(Duration span, Words words) {
    return span.toMinutes() < 1
        ? words.get("journey.span.now")
        : words.get("journey.span.ago", "span", of(span, words));
  }

  /** «от 1 ч до 2 ч 30 мин», in steps of five minutes, not narrower than it is known. */
  static String of(Range range, Words words) {
    int low = range.low() / STEP * STEP;
    int high = (range.high() + STEP - 1) / STEP * STEP;
    return low == 0
        ? words.get("journey.span.upTo", "high", of(high, words))
        : words.get("journey.span.range", "low", of(low, words), "high", of(high, words));
  }

  private static String of(int minutes, Words words) {
    if (minutes >= DAY) {
      return joined("days", minutes / DAY, "hours", minutes % DAY / HOUR, words);
    }
    return minutes >= HOUR
        ? joined("hours", minutes / HOUR, "minutes", minutes % HOUR, words)
        : one("minutes", minutes, words);
  }

  private static String joined(String great, int much, String small, int little, Words words) {
    String first = one(great, much, words);
    return little == 0 ? first : first + " " + one(small, little, words);
  }

  private static String one(String unit, int count, Words words) {
    return words.get("journey.span." + unit, "count", count);
  }
}
