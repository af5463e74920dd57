package org.podorozhnik.bot.features.wait;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.podorozhnik.bot.text.Dates;
import org.podorozhnik.bot.text.Html;
import org.podorozhnik.bot.text.Navigation;
import org.podorozhnik.bot.text.Screen;
import org.podorozhnik.bot.text.WaitWords;
import org.podorozhnik.bot.text.Words;
import org.podorozhnik.content.border.Crossing;
import org.podorozhnik.content.border.Queue;
import org.podorozhnik.content.border.WaitBoard;
import org.podorozhnik.content.border.WaitForecast;

/** The next 24 hours of a queue in words, with bounds, and the best hours to arrive. */
public final class ForecastScreens {
  private static final int EVERY = 3;
  private static final int BEST = 3;

  private final WaitBoard board;
  private final BooleanSupplier trusted;

  /**
   * @param trusted false while the answers of the last days were bad: then none is shown
   */
  public ForecastScreens(WaitBoard board, BooleanSupplier trusted) {
    this.board = board;
    this.trusted = trusted;
  }

  Screen of(Crossing crossing, Queue queue, Words words, Instant now) {
    String title =
        Html.bold(crossing.name(words.language()))
            + "\n"
            + Html.escape(WaitWords.queue(crossing, queue, words))
            + "\n\n";
    return Screen.of(title + text(queue, words, now))
        .withRows(
            List.of(
                Navigation.backAndHome(
                    words, Navigation.to(Navigation.CARD, Navigation.code(queue)))));
  }

  private String text(Queue queue, Words words, Instant now) {
    if (!trusted.getAsBoolean()) {
      return Html.escape(words.get("forecast.bad"));
    }
    WaitForecast forecast = board.forecast(queue, now);
    if (forecast.hidden()) {
      return Html.escape(words.get("forecast.thin"));
    }
    List<String> lines = new ArrayList<>();
    lines.add(Html.escape(words.get("forecast.head")));
    for (int i = EVERY - 1; i < forecast.hours().size(); i += EVERY) {
      lines.add(Html.escape(line(forecast.hours().get(i), now, words)));
    }
    String best =
        forecast.best(BEST).stream()
            .map(hour -> clock(hour.at(), now, words))
            .collect(Collectors.joining(", "));
    lines.add("");
    lines.add(Html.escape(words.get("forecast.best", "hours", best)));
    lines.add(Html.escape(words.get("forecast.note")));
    return String.join("\n", lines);
  }

  private static String line(WaitForecast.Hour hour, Instant now, Words words) {
    String range = WaitWords.range(hour.low(), hour.high(), words);
    return clock(hour.at(), now, words) + "  " + range;
  }

  private static String clock(Instant at, Instant now, Words words) {
    boolean today =
        at.atZone(Dates.MOSCOW).toLocalDate().equals(now.atZone(Dates.MOSCOW).toLocalDate());
    return today ? Dates.clock(at) : words.get("forecast.tomorrow", "time", Dates.clock(at));
  }
}
