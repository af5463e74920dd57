package org.podorozhnik.bot.text.picture;

import java.awt.FontMetrics;
import java.awt.Graphics2D;

/** The title of a picture, a note at its right, and words across it. */
final class Header {
  private static final int MARGIN = 14;
  private static final int BASELINE = 33;

  private Header() {}

  static void draw(Graphics2D g, String title, String note) {
    g.setFont(Canvas.font(17));
    int noteWidth = note.isEmpty() ? 0 : g.getFontMetrics().stringWidth(note) + MARGIN;
    g.setColor(Palette.FAINT);
    g.drawString(note, Canvas.WIDTH - noteWidth, BASELINE);
    g.setFont(Canvas.bold(23));
    g.setColor(Palette.TEXT);
    int room = Canvas.WIDTH - 2 * MARGIN - noteWidth;
    g.drawString(Canvas.fitted(g, title, room), MARGIN, BASELINE);
  }

  /** Says in the middle of a picture why there is nothing else to see. */
  static void across(Graphics2D g, String text, int y) {
    g.setFont(Canvas.bold(22));
    FontMetrics metrics = g.getFontMetrics();
    int width = metrics.stringWidth(text) + 4 * MARGIN;
    g.setColor(Palette.GROUND);
    g.fillRoundRect((Canvas.WIDTH - width) / 2, y - 24, width, 48, 12, 12);
    g.setColor(Palette.TEXT);
    Canvas.centred(g, text, Canvas.WIDTH / 2.0, y + 8);
  }
}
