package org.podorozhnik.bot.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.podorozhnik.content.border.WaitEstimate;

class WaitWordsTest {
  private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");
  private final Words words = Languages.load().first();

  @ParameterizedTest
  @CsvSource({
    "0, 5 мин",
    "7, 5 мин",
    "8, 10 мин",
    "43, 45 мин",
    "58, 1 ч",
    "60, 1 ч",
    "64, 1 ч",
    "65, 1 ч 10 мин",
    "179, 3 ч",
    "238, 4 ч",
    "250, 4 ч",
    "260, 4 ч 30 мин",
    "596, 10 ч",
    "640, 11 ч",
    "1440, 24 ч",
    "2820, 47 ч",
    "2870, 2 сут",
    "2900, 2 сут",
    "3000, 2 сут 2 ч",
    "14400, 10 сут"
  })
  void a_duration_is_no_more_precise_than_people_say_it(int minutes, String said) {
    assertThat(WaitWords.duration(minutes, words)).isEqualTo(said);
  }

  @ParameterizedTest
  @CsvSource({
    "120, 210, 2 ч – 3 ч 30 мин",
    "20, 40, 20 мин – 40 мин",
    "119, 121, 2 ч",
    "60, 2880, 1 ч – 2 сут"
  })
  void a_range_is_one_figure_where_both_ends_are_the_same(int low, int high, String said) {
    assertThat(WaitWords.range(low, high, words)).isEqualTo(said);
  }

  @ParameterizedTest
  @CsvSource({
    "-5, только что",
    "0, только что",
    "1, только что",
    "2, 2 мин назад",
    "99, 99 мин назад",
    "100, 2 ч назад",
    "150, 3 ч назад",
    "2820, 47 ч назад",
    "2880, 2 сут назад",
    "7200, 5 сут назад"
  })
  void an_age_is_told_in_the_unit_people_use(int minutes, String said) {
    assertThat(WaitWords.ago(NOW.minus(Duration.ofMinutes(minutes)), NOW, words)).isEqualTo(said);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "0.2, 0",
    "0.3, 0.5",
    "1.2, 1",
    "1.3, 1.5",
    "9.7, 9.5",
    "9.8, 10",
    "12.4, 12"
  })
  void kilometres_are_told_to_the_half_and_from_ten_whole(double km, String said) {
    assertThat(WaitWords.kilometres(km)).isEqualTo(said);
  }

  @ParameterizedTest
  @CsvSource({"1, 1 сообщение", "3, 3 сообщения", "5, 5 сообщений", "21, 21 сообщение"})
  void what_people_told_is_counted_and_dated(int count, String counted) {
    assertThat(known(WaitEstimate.Knowledge.CROWD, count))
        .isEqualTo("По словам людей из очереди: " + counted + ", самое новое 12 мин назад.");
  }

  @Test
  void every_kind_of_knowledge_is_told_apart() {
    assertThat(known(WaitEstimate.Knowledge.OFFICIAL, 0)).startsWith("По официальным данным");
    assertThat(known(WaitEstimate.Knowledge.TYPICAL, 0)).contains("обычно");
    assertThat(WaitWords.knowledge(WaitEstimate.UNKNOWN, NOW, words)).contains("не знаю");
  }

  private String known(WaitEstimate.Knowledge kind, int count) {
    Instant newest = NOW.minus(Duration.ofMinutes(12));
    WaitEstimate estimate = new WaitEstimate(kind, 60, 90, 120, count, Optional.of(newest));
    return WaitWords.knowledge(estimate, NOW, words);
  }
}
