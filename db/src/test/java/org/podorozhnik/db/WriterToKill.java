package org.podorozhnik.db;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.podorozhnik.content.Effect;
import org.podorozhnik.content.Storage;
import org.podorozhnik.content.subscriber.Preferences;

/** Writes until it is killed, and prints what was acknowledged. */
final class WriterToKill {
  private WriterToKill() {}

  public static void main(String[] args) {
    Path home = Path.of(args[0]);
    Storage storage = SqliteStorage.open(home, home.resolve("key"), Clock.systemUTC());
    Preferences english = Preferences.NONE.withLanguage(Optional.of("en"));
    for (int chat = 1; chat < 1_000_000; chat++) {
      storage.preferences().save(chat, english, new Effect(chat, 0));
      System.out.println(chat);
    }
  }
}
