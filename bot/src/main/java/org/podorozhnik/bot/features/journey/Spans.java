package org.podorozhnik.bot.features.journey;

import java.time.Duration;
import org.podorozhnik.bot.text.WaitWords;
import org.podorozhnik.bot.text.Words;
import org.podorozhnik.content.border.JourneyPolicy.Range;

/** Lengths of time as people say them; never the clock, since phones change zones on the way. */
final class Spans {
  private static final int STEP = 5;

  private Spans() {}

  static String of(Duration span, Words words) {
    return WaitWords.duration((int) span.toMinutes(), words);
  }

  /** «от 1 ч до 2 ч 30 мин», in steps of five minutes, not narrower than it is known. */
  static String of(Range range, Words words) {
    int low = range.low() / STEP * STEP;
    int high = (range.high() + STEP - 1) / STEP * STEP;
    return low == 0
        ? words.get("journey.span.upTo", "high", WaitWords.duration(high, words))
        : words.get(
            "journey.span.range",
            "low",
            WaitWords.duration(low, words),
            "high",
            WaitWords.duration(high, words));
  }
}
