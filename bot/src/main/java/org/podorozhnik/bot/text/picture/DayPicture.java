package org.podorozhnik.bot.text.picture;

import java.awt.Graphics2D;
import java.time.ZoneOffset;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.podorozhnik.bot.text.Words;

/** The last day of a queue: the estimate as a line, its range as a band, reports as dots. */
final class DayPicture {
  static final int HEIGHT = 450;
  private static final int TOP = 48;
  private static final int BOTTOM = 44;

  private DayPicture() {}

  static Picture draw(DaySeries series, Words words) {
    return Canvas.draw(
        HEIGHT,
        g -> {
          Header.draw(g, series.title(), words.get("picture.zone", "offset", offset(series)));
          chart(g, series, words);
          new Legend(g, words, HEIGHT - BOTTOM / 2).day(series);
          if (waits(series).findAny().isEmpty()) {
            Header.across(g, words.get("picture.dayEmpty"), HEIGHT / 2 - 20);
          }
        });
  }

  private static void chart(Graphics2D g, DaySeries series, Words words) {
    Graphics2D part = (Graphics2D) g.create();
    try {
      part.translate(0, TOP);
      DayChart chart = new DayChart(new DayAxis(series), TickRange.of(waits(series)), words);
      chart.add(series);
      chart.paint(part, Canvas.WIDTH, HEIGHT - TOP - BOTTOM);
    } finally {
      part.dispose();
    }
  }

  private static IntStream waits(DaySeries series) {
    IntStream estimates =
        series.points().stream()
            .filter(p -> p.median().isPresent())
            .flatMap(p -> Stream.of(p.low(), p.median(), p.high()))
            .flatMapToInt(m -> m.stream());
    IntStream reports = series.reports().stream().mapToInt(DaySeries.Report::minutes);
    return IntStream.concat(estimates, reports);
  }

  private static String offset(DaySeries series) {
    ZoneOffset offset = series.zone().getRules().getOffset(series.until());
    String hours = offset.equals(ZoneOffset.UTC) ? "" : offset.getId();
    return hours.replaceFirst("^([+-])0", "$1").replace(":00", "");
  }
}
