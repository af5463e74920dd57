package org.podorozhnik.bot.text.picture;

import java.awt.AWTError;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.podorozhnik.bot.text.Words;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Draws waits as pictures; empty where that is impossible, as on a server without fonts. Then the
 * same is said in words.
 */
public final class WaitPictures {
  private static final Logger LOG = LoggerFactory.getLogger(WaitPictures.class);

  static {
    // Read once, when the first window or font is asked for; a server has no screen.
    System.setProperty("java.awt.headless", "true");
  }

  private final AtomicBoolean warned = new AtomicBoolean();

  /** The last 24 hours of a queue. */
  public Optional<Picture> day(DaySeries series, Words words) {
    return drawn(series.title(), words, () -> DayPicture.draw(series, words));
  }

  /** The week of a queue by hour. */
  public Optional<Picture> week(WeekGrid grid, Words words) {
    return drawn(grid.title(), words, () -> WeekPicture.draw(grid, words));
  }

  /** The one place where it shows that nothing can be drawn: the JDK fails in many ways there. */
  private Optional<Picture> drawn(String title, Words words, Supplier<Picture> picture) {
    try {
      String letters = title + words.get("picture.unit.minute");
      if (Canvas.font(12).canDisplayUpTo(letters) >= 0) {
        warn("no font has all letters of a title");
        return Optional.empty();
      }
      return Optional.of(picture.get());
    } catch (RuntimeException | LinkageError | InternalError | AWTError e) {
      warn(e.toString());
      return Optional.empty();
    }
  }

  private void warn(String reason) {
    if (warned.compareAndSet(false, true)) {
      LOG.warn("Pictures cannot be drawn, text is sent instead: {}. Install fonts.", reason);
    }
  }
}
