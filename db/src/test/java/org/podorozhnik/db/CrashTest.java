package org.podorozhnik.db;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.podorozhnik.content.Effect;
import org.podorozhnik.content.update.PendingReplyStore.Lane;
import org.podorozhnik.content.update.PendingReplyStore.Stored;

@Timeout(60)
class CrashTest {
  @TempDir Path folder;

  private Process startWriting() throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            EndlessWriting.class.getName(),
            folder.toString())
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  /** Reads what the process reported as committed, until there are enough; then kills it. */
  private static List<Long> acknowledged(Process process, int enough)
      throws IOException, InterruptedException {
    List<Long> updates = new ArrayList<>();
    try (BufferedReader reader = process.inputReader()) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        if (line.endsWith(".")) { // Else the kill cut it off.
          updates.add(Long.parseLong(line.substring(0, line.length() - 1)));
        }
        if (updates.size() == enough) {
          process.toHandle().destroyForcibly(); // Leaves its output open for us.
        }
      }
    }
    process.waitFor();
    return updates;
  }

  @Test
  void everything_acknowledged_survives_a_kill() throws IOException, InterruptedException {
    List<Long> updates = acknowledged(startWriting(), 400);
    assertThat(updates).hasSizeGreaterThanOrEqualTo(400);
    try (SqliteStorage storage = new TestHome(folder).open()) {
      storage.check();
      assertThat(updates).allMatch(storage.handledUpdates()::seen);
      assertThat(updates).allMatch(u -> storage.preferences().find(u).equals(TestHome.RUSSIAN));
      assertThat(updates)
          .noneMatch(u -> storage.preferences().save(u, TestHome.RUSSIAN, new Effect(u, 0)));
      List<Stored> replies =
          storage.pendingReplies().due(Lane.REPLIES, TestHome.CLOCK.instant(), 1_000_000);
      assertThat(replies)
          .extracting(Stored::payload)
          .doesNotHaveDuplicates()
          .containsAll(updates.stream().map(u -> "reply " + u).toList());
    }
  }
}
