package org.podorozhnik.bot.sandbox.world;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/** Looks into picture files. */
public final class Pictures {
  /** Bot API, sendPhoto: width and height together, and the one to the other. */
  private static final int MOST_SIDES = 10_000;

  private static final int MOST_RATIO = 20;

  private Pictures() {}

  /** The sizes of a picture; the sandbox makes no smaller copies. */
  public static ArrayNode sizes(Files.Stored file) {
    ArrayNode sizes = JsonNodeFactory.instance.arrayNode();
    try (ImageInputStream in =
        ImageIO.createImageInputStream(new ByteArrayInputStream(file.bytes()))) {
      Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
      if (!readers.hasNext()) {
        throw ApiError.bad("IMAGE_PROCESS_FAILED");
      }
      ImageReader reader = readers.next();
      reader.setInput(in);
      int width = reader.getWidth(0);
      int height = reader.getHeight(0);
      boolean narrow = Math.max(width, height) > MOST_RATIO * Math.min(width, height);
      if (narrow || width + height > MOST_SIDES) {
        throw ApiError.bad("PHOTO_INVALID_DIMENSIONS");
      }
      sizes.add(file.json().put("width", width).put("height", height));
      reader.dispose();
      return sizes;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
