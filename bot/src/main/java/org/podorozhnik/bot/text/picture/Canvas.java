package org.podorozhnik.bot.text.picture;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Consumer;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** A dark sheet to draw on, in units that are finer than they look: phones have sharp screens. */
final class Canvas {
  static final int WIDTH = 800;
  private static final double DOTS_PER_UNIT = 1.5;

  private Canvas() {}

  static Picture draw(int height, Consumer<Graphics2D> drawing) {
    BufferedImage image = new BufferedImage(dots(WIDTH), dots(height), BufferedImage.TYPE_INT_RGB);
    Graphics2D g = image.createGraphics();
    try {
      g.scale(DOTS_PER_UNIT, DOTS_PER_UNIT);
      g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
      g.setRenderingHint(
          RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
      g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
      g.setColor(Palette.GROUND);
      g.fillRect(0, 0, WIDTH, height);
      drawing.accept(g);
    } finally {
      g.dispose();
    }
    return new Picture(png(FewColours.of(image)));
  }

  static Font font(int size) {
    return new Font(Font.SANS_SERIF, Font.PLAIN, size);
  }

  static Font bold(int size) {
    return new Font(Font.SANS_SERIF, Font.BOLD, size);
  }

  /** Draws a text around the middle of a line. */
  static void centred(Graphics2D g, String text, double x, double baseline) {
    g.drawString(text, (float) (x - g.getFontMetrics().stringWidth(text) / 2.0), (float) baseline);
  }

  /** The text, cut with an ellipsis where it would be wider. */
  static String fitted(Graphics2D g, String text, int width) {
    String shown = text;
    for (int end = text.length(); end > 0 && wide(g, shown, width); end--) {
      shown = text.substring(0, text.offsetByCodePoints(end, -1)).strip() + "…";
    }
    return shown;
  }

  private static boolean wide(Graphics2D g, String text, int width) {
    return g.getFontMetrics().stringWidth(text) > width;
  }

  private static int dots(int units) {
    return (int) Math.round(units * DOTS_PER_UNIT);
  }

  /** Squeezed as far as PNG goes: the line is slower than the processor. */
  private static byte[] png(BufferedImage image) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
    ImageWriteParam settings = writer.getDefaultWriteParam();
    settings.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
    settings.setCompressionQuality(0);
    try (MemoryCacheImageOutputStream stream = new MemoryCacheImageOutputStream(out)) {
      writer.setOutput(stream);
      writer.write(null, new IIOImage(image, null, null), settings);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      writer.dispose();
    }
    return out.toByteArray();
  }
}
