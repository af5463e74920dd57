package org.podorozhnik.bot.text.picture;

import java.util.Arrays;

/**
 * A picture as a file.
 *
 * @param png at most 10 MB, which is what Telegram takes for a photo
 */
@SuppressWarnings("ArrayRecordComponent") // copied on the way in and out, compared by content
public record Picture(byte[] png) {
  /** Bot API, sending files: photos. */
  public static final int MAX_BYTES = 10 * 1024 * 1024;

  public Picture {
    if (png.length < 1 || png.length > MAX_BYTES) {
      throw new IllegalArgumentException("a picture of " + png.length + " bytes");
    }
    png = png.clone();
  }

  @Override
  public byte[] png() {
    return png.clone();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Picture picture && Arrays.equals(png, picture.png);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(png);
  }

  @Override
  public String toString() {
    return "Picture of " + png.length + " bytes";
  }
}
