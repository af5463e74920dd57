package org.podorozhnik.db;

import java.nio.file.Path;
import org.podorozhnik.content.Effect;
import org.podorozhnik.content.update.PendingReplyStore.PendingReply;

/** Writes from four threads and reports what was committed, until it is killed. */
final class EndlessWriting {
  private EndlessWriting() {}

  public static void main(String[] arguments) {
    SqliteStorage storage = new TestHome(Path.of(arguments[0])).open();
    for (int thread = 0; thread < 4; thread++) {
      long first = thread * 1_000_000L;
      new Thread(() -> writeFrom(first, storage)).start();
    }
  }

  private static void writeFrom(long first, SqliteStorage storage) {
    for (long update = first; ; update++) {
      storage.preferences().save(update, TestHome.RUSSIAN, new Effect(update, 0));
      storage
          .pendingReplies()
          .add(
              new PendingReply(
                  "reply " + update, TestHome.CLOCK.instant(), TestHome.CLOCK.instant()));
      report(update);
    }
  }

  private static void report(long update) {
    synchronized (EndlessWriting.class) {
      System.out.print(update + ".\n");
      System.out.flush();
    }
  }
}
