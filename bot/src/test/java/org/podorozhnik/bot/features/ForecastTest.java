package org.podorozhnik.bot.features;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.podorozhnik.bot.routing.Someone;
import org.podorozhnik.bot.text.Screen;

class ForecastTest {
  private static final String FORECAST = "b:verkhny-lars:out:car";

  private final BotUnderTest bot = new BotUnderTest();
  private final Someone person = new Someone(1, "ru");

  @Test
  void a_thin_history_says_so() {
    String html = bot.screen(person.presses(FORECAST)).html();
    assertThat(html)
        .contains("Верхний Ларс", "Россия → Грузия, на машине")
        .contains("Прогноза пока нет")
        .doesNotContainPattern("\\d");
  }

  @Test
  void eight_weeks_of_history_give_lines_with_bounds_and_the_best_hours() {
    PastWeeks.into(bot);
    Screen screen = bot.screen(person.presses(FORECAST));
    assertThat(screen.html().lines().filter(l -> l.matches("(завтра )?\\d\\d:\\d\\d {2}\\d.*")))
        .hasSize(8);
    assertThat(screen.html())
        .containsPattern("\\d\\d:\\d\\d {2}\\d[^\n]* – \\d")
        .containsPattern("если встать в: ((завтра )?\\d\\d:\\d\\d(, )?){3}\\.")
        .contains("по Москве", "Закрытия он не предвидит");
    assertThat(screen.rows().get(0).get(0).value()).isEqualTo("c:verkhny-lars:out:car");
  }

  @Test
  void with_history_but_without_fresh_reports_the_card_says_what_is_usual() {
    PastWeeks.into(bot);
    bot.clock.tick(Duration.ofDays(2));
    Instant later = bot.clock.instant();
    String html = bot.screen(person.at(later).presses("c:verkhny-lars:out:car")).html();
    assertThat(html)
        .contains("Свежих сообщений нет. Так здесь обычно")
        .doesNotContain("По словам людей", "Сутки до сейчас");
    assertThat(bot.screen(person.at(later).presses("w:GE")).rows().get(0).get(0).label())
        .contains(" · обычно ");
  }

  @Test
  void after_bad_answers_none_is_shown() {
    Random random = new Random(5);
    PastWeeks.into(bot, i -> random.nextBoolean() ? 5 + random.nextInt(10) : 2_000);
    bot.doChores();
    assertThat(bot.accuracy.good()).isFalse();
    assertThat(bot.screen(person.presses(FORECAST)).html())
        .contains("Прогноза нет", "/accuracy")
        .doesNotContain("по Москве");
  }
}
