package org.podorozhnik.bot.features;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;
import org.podorozhnik.bot.routing.Someone;
import org.podorozhnik.content.border.Direction;
import org.podorozhnik.content.border.Queue;
import org.podorozhnik.content.border.TravellerClass;
import org.podorozhnik.content.border.WaitReport;

/** Eight weeks of passages at Verkhny Lars, one every three hours up to now, as if loaded. */
final class PastWeeks {
  private static final Queue LARS = new Queue("verkhny-lars", Direction.OUT, TravellerClass.CAR);
  private static final int COUNT = 8 * 7 * 8;

  private PastWeeks() {}

  /** Nights are short and afternoons long. */
  static void into(BotUnderTest bot) {
    into(bot, i -> 90 + 30 * (i % 8) + i % 7);
  }

  static void into(BotUnderTest bot, IntUnaryOperator minutes) {
    List<WaitReport> reports = new ArrayList<>();
    for (int i = 0; i < COUNT; i++) {
      Instant at = Someone.NOW.minus(Duration.ofHours(3L * (COUNT - 1 - i)));
      reports.add(
          new WaitReport(
              LARS, at, WaitReport.Kind.PASSED, minutes.applyAsInt(i), WaitReport.Origin.IMPORTED));
    }
    bot.storage.waits().importAll(reports);
    bot.board.relearn();
  }
}
