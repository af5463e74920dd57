package org.podorozhnik.bot.text.picture;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.Arrays;
import org.podorozhnik.bot.text.Words;

/** The week by hour: a cell for each hour with its number; brighter is longer. */
final class WeekPicture {
  static final int HEIGHT = 400;
  private static final int LEFT = 46;
  private static final int TOP = 76;
  private static final double CELL = (Canvas.WIDTH - LEFT - 6) / (double) WeekGrid.HOURS;
  private static final int ROW = 38;

  /** A median of fewer reports is marked. */
  private static final int FEW = 3;

  private final Graphics2D g;
  private final Words words;
  private final int[][] minutes;
  private final int[][] counts;
  private final TickRange range;

  private WeekPicture(Graphics2D g, WeekGrid grid, Words words) {
    this.g = g;
    this.words = words;
    this.minutes = grid.minutes();
    this.counts = grid.counts();
    this.range =
        TickRange.of(Arrays.stream(minutes).flatMapToInt(Arrays::stream).filter(m -> m >= 0));
  }

  static Picture draw(WeekGrid grid, Words words) {
    return Canvas.draw(
        HEIGHT,
        g -> {
          Header.draw(g, grid.title(), "");
          WeekPicture week = new WeekPicture(g, grid, words);
          week.axes();
          week.cells();
          new Legend(g, words, HEIGHT - 24).week(week.range);
          if (grid.isEmpty()) {
            Header.across(g, words.get("picture.weekEmpty"), TOP + WeekGrid.DAYS * ROW / 2);
          }
        });
  }

  private void axes() {
    g.setFont(Canvas.font(14));
    g.setColor(Palette.FAINT);
    Canvas.centred(g, words.get("picture.hours"), LEFT / 2.0, TOP - 8);
    for (int hour = 0; hour < WeekGrid.HOURS; hour++) {
      Canvas.centred(g, String.valueOf(hour), LEFT + (hour + 0.5) * CELL, TOP - 8);
    }
    g.setFont(Canvas.font(17));
    g.setColor(Palette.TEXT);
    for (int day = 0; day < WeekGrid.DAYS; day++) {
      String name = words.get("picture.weekday." + (day + 1));
      Canvas.centred(g, name, LEFT / 2.0, TOP + (day + 0.5) * ROW + 6);
    }
  }

  private void cells() {
    for (int day = 0; day < WeekGrid.DAYS; day++) {
      for (int hour = 0; hour < WeekGrid.HOURS; hour++) {
        cell(LEFT + hour * CELL, TOP + day * ROW, minutes[day][hour], counts[day][hour]);
      }
    }
  }

  private void cell(double x, double y, int wait, int count) {
    Color ground = wait < 0 ? Palette.UNKNOWN : Palette.ramp(range.share(wait));
    g.setColor(ground);
    g.fill(new Rectangle2D.Double(x + 1, y + 1, CELL - 2, ROW - 2));
    if (wait < 0) {
      dash(g, x + CELL / 2, y + ROW / 2.0);
      return;
    }
    g.setColor(Palette.textOn(ground));
    if (count < FEW) {
      corner(g, x + CELL - 1, y + 1);
    }
    CellWords shown = CellWords.of(wait, words);
    g.setFont(Canvas.bold(shown.number().length() > 2 ? 14 : 17));
    Canvas.centred(g, shown.number(), x + CELL / 2, y + 20);
    g.setFont(Canvas.font(12));
    Canvas.centred(g, shown.unit(), x + CELL / 2, y + 33);
  }

  /** The mark of an hour of which nothing is known. */
  static void dash(Graphics2D g, double x, double y) {
    g.setColor(Palette.FAINT);
    g.fill(new Rectangle2D.Double(x - 4, y - 1, 8, 2));
  }

  /** The mark of a median that few reports stand behind. */
  static void corner(Graphics2D g, double right, double top) {
    Path2D.Double mark = new Path2D.Double();
    mark.moveTo(right - 7, top);
    mark.lineTo(right, top);
    mark.lineTo(right, top + 7);
    mark.closePath();
    g.fill(mark);
  }
}
