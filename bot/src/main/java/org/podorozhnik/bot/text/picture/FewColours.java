package org.podorozhnik.bot.text.picture;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.awt.image.IndexColorModel;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;

/**
 * The same picture in its 256 most frequent colours: a third of the bytes, and no difference to the
 * eye, since only the soft edges of letters have more.
 */
final class FewColours {
  private static final int MOST = 256;

  private final Map<Integer, Integer> places = new HashMap<>();
  private final int[] colours;

  private FewColours(int[] pixels) {
    Map<Integer, Integer> counts = new HashMap<>();
    for (int i = 0, from = 0; i < pixels.length; i++) {
      if (i + 1 == pixels.length || pixels[i + 1] != pixels[i]) {
        counts.merge(pixels[i], i + 1 - from, Integer::sum);
        from = i + 1;
      }
    }
    colours =
        counts.entrySet().stream()
            .sorted(
                Map.Entry.<Integer, Integer>comparingByValue(Comparator.reverseOrder())
                    .thenComparing(Map.Entry.comparingByKey()))
            .limit(MOST)
            .mapToInt(Map.Entry::getKey)
            .toArray();
  }

  static BufferedImage of(BufferedImage image) {
    int width = image.getWidth();
    int height = image.getHeight();
    int[] pixels = image.getRGB(0, 0, width, height, null, 0, width);
    FewColours few = new FewColours(pixels);
    IndexColorModel model =
        new IndexColorModel(8, few.colours.length, few.colours, 0, false, -1, 0);
    BufferedImage out = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_INDEXED, model);
    byte[] places = ((DataBufferByte) out.getRaster().getDataBuffer()).getData();
    for (int i = 0; i < pixels.length; i++) {
      boolean same = i > 0 && pixels[i] == pixels[i - 1];
      places[i] =
          same ? places[i - 1] : few.places.computeIfAbsent(pixels[i], few::nearest).byteValue();
    }
    return out;
  }

  private int nearest(int wanted) {
    int best = 0;
    for (int i = 1; i < colours.length; i++) {
      best = distance(colours[i], wanted) < distance(colours[best], wanted) ? i : best;
    }
    return best;
  }

  private static int distance(int a, int b) {
    int sum = 0;
    for (int shift = 0; shift <= 16; shift += 8) {
      int apart = ((a >> shift) & 0xFF) - ((b >> shift) & 0xFF);
      sum += apart * apart;
    }
    return sum;
  }
}
