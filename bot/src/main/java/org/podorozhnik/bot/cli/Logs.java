package org.podorozhnik.bot.cli;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import org.slf4j.LoggerFactory;

/** Sets how much is logged; what is logged holds no ids, no texts and no token. */
final class Logs {
  private Logs() {}

  static void level(String level) {
    Level chosen = Level.toLevel(level);
    ((Logger) LoggerFactory.getLogger("org.podorozhnik")).setLevel(chosen);
  }
}
