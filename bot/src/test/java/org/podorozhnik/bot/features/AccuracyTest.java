package org.podorozhnik.bot.features;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.IntUnaryOperator;
import org.junit.jupiter.api.Test;
import org.podorozhnik.bot.routing.Someone;
import org.podorozhnik.content.border.Direction;
import org.podorozhnik.content.border.Queue;
import org.podorozhnik.content.border.TravellerClass;
import org.podorozhnik.content.border.WaitAccuracy.Score;
import org.podorozhnik.content.border.WaitReport;

class AccuracyTest {
  private static final Queue LARS = new Queue("verkhny-lars", Direction.OUT, TravellerClass.CAR);

  private final BotUnderTest bot = new BotUnderTest();
  private final Someone person = new Someone(1, "ru");

  @Test
  void before_the_first_measurement_nothing_is_claimed() {
    assertThat(answer()).contains("ещё не посчитана");
    assertThat(bot.accuracy.good()).isTrue();
  }

  @Test
  void a_few_passages_are_too_early_to_judge() {
    history(20, i -> 120);
    bot.doChores();
    assertThat(answer()).contains("Этого мало");
    assertThat(bot.accuracy.good()).isTrue();
  }

  @Test
  void steady_waits_are_told_well() {
    history(400, i -> 115 + i % 10);
    bot.doChores();
    Score score = score();
    assertThat(score.measured()).isBetween(150, 300);
    assertThat(score.factor()).isBetween(1.0, 1.5);
    assertThat(score.within()).isGreaterThan(0.8);
    assertThat(bot.accuracy.good()).isTrue();
    assertThat(answer()).contains("За 30 дней: проверок " + score.measured(), "из 100");
    assertThat(answer()).doesNotContain("скрыт");
  }

  @Test
  void where_waits_cannot_be_foretold_it_says_so() {
    Random random = new Random(5);
    history(400, i -> random.nextBoolean() ? 5 + random.nextInt(10) : 2_000 + random.nextInt(900));
    bot.doChores();
    assertThat(score().good()).isFalse();
    assertThat(bot.accuracy.good()).isFalse();
    assertThat(answer()).contains("прогноз на ближайшие часы скрыт");
  }

  private Score score() {
    return bot.accuracy.score().orElseThrow();
  }

  private String answer() {
    return bot.screen(person.commands("accuracy", "")).html();
  }

  /** A passage every three hours, the last of them now. */
  private void history(int count, IntUnaryOperator minutes) {
    List<WaitReport> reports = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Instant at = Someone.NOW.minus(Duration.ofHours(3L * (count - 1 - i)));
      reports.add(
          new WaitReport(
              LARS, at, WaitReport.Kind.PASSED, minutes.applyAsInt(i), WaitReport.Origin.IMPORTED));
    }
    bot.storage.waits().importAll(reports);
  }
}
