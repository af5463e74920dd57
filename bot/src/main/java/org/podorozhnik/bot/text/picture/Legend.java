package org.podorozhnik.bot.text.picture;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import org.podorozhnik.bot.text.Words;

/** One line under a picture that says what its marks mean; signs and words from left to right. */
final class Legend {
  private static final int GAP = 7;
  private static final int BETWEEN = 22;
  private static final int RAMP = 120;

  private final Graphics2D g;
  private final Words words;
  private final int y;
  private int x = 14;

  /** A legend around a height. */
  Legend(Graphics2D g, Words words, int y) {
    this.g = g;
    this.words = words;
    this.y = y;
    g.setFont(Canvas.font(14));
  }

  void day(DaySeries series) {
    if (series.points().stream().anyMatch(p -> p.median().isPresent())) {
      g.setColor(Palette.LINE);
      g.setStroke(new BasicStroke(3));
      g.draw(new Line2D.Double(x, y, x + 24, y));
      text(24, words.get("picture.median"));
    }
    if (series.points().stream().anyMatch(DaySeries.Point::ranged)) {
      box(Palette.BAND, 24);
      text(24, words.get("picture.band"));
    }
    if (reported(series, DaySeries.Kind.PASSED)) {
      g.setColor(Palette.PASSED);
      g.fill(new Ellipse2D.Double(x, y - 6, 12, 12));
      text(12, words.get("picture.passed"));
    }
    if (reported(series, DaySeries.Kind.WAITING)) {
      triangle();
      text(12, words.get("picture.waiting"));
    }
  }

  void week(TickRange range) {
    text(0, WaitScale.label(range.first(), words));
    x -= BETWEEN - GAP;
    for (int i = 0; i < RAMP; i++) {
      g.setColor(Palette.ramp(i / (double) RAMP));
      g.fillRect(x + i, y - 9, RAMP - i, 18);
    }
    text(RAMP, WaitScale.label(range.last(), words));
    box(Palette.UNKNOWN, 20);
    WeekPicture.dash(g, x + 10, y);
    text(20, words.get("picture.unknown"));
    Color ground = Palette.ramp(0.3);
    box(ground, 20);
    g.setColor(Palette.textOn(ground));
    WeekPicture.corner(g, x + 20, y - 9);
    text(20, words.get("picture.few"));
  }

  private static boolean reported(DaySeries series, DaySeries.Kind kind) {
    return series.reports().stream().anyMatch(r -> r.kind() == kind);
  }

  private void triangle() {
    Path2D.Double up = new Path2D.Double();
    up.moveTo(x, y + 6);
    up.lineTo(x + 6, y - 6);
    up.lineTo(x + 12, y + 6);
    up.closePath();
    g.setColor(Palette.WAITING);
    g.fill(up);
  }

  private void box(Color colour, int width) {
    g.setColor(colour);
    g.fillRect(x, y - 9, width, 18);
  }

  private void text(int sign, String text) {
    x += sign == 0 ? 0 : sign + GAP;
    g.setColor(Palette.TEXT);
    g.drawString(text, x, y + 5);
    x += g.getFontMetrics().stringWidth(text) + BETWEEN;
  }
}
