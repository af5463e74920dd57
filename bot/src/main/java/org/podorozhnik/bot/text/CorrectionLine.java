package org.podorozhnik.bot.text;

import java.time.Instant;
import java.util.Optional;
import org.podorozhnik.content.broadcast.Broadcast;

/**
 * What a corrected message ends with, so that nobody takes it for what was there before. {@link
 * UpdateLimits} keep room for it.
 */
public final class CorrectionLine {
  private CorrectionLine() {}

  /** «исправлено 24 ноября, 15:00 по Москве», as HTML; empty if nobody saw another text. */
  public static Optional<String> of(Broadcast broadcast, Words words) {
    Broadcast.Times times = broadcast.times();
    return times
        .corrected()
        .filter(at -> broadcast.version() > 1)
        .filter(at -> times.started().filter(start -> start.isAfter(at)).isEmpty())
        .map(at -> line(at, words));
  }

  /** The text as it stands in a chat for the broadcast. */
  public static String under(String html, Broadcast broadcast, Words words) {
    return of(broadcast, words).map(line -> html + "\n\n" + line).orElse(html);
  }

  /** The text as it will stand there if it is corrected at the instant. */
  public static String under(String html, Instant at, Words words) {
    return html + "\n\n" + line(at, words);
  }

  private static String line(Instant at, Words words) {
    String said = words.get("broadcast.corrected", "at", Dates.moment(at, words));
    return "<i>" + Html.escape(said) + "</i>";
  }
}
