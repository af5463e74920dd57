package org.podorozhnik.bot.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SparklineTest {
  @ParameterizedTest
  @CsvSource({
    "0, ▁",
    "15, ▁",
    "29, ▁",
    "30, ▂",
    "60, ▃",
    "120, ▄",
    "240, ▅",
    "480, ▆",
    "960, ▇",
    "1920, █",
    "43200, █"
  })
  void every_bar_is_twice_as_long_a_wait(int minutes, String bar) {
    assertThat(line(minutes)).isEqualTo(bar);
  }

  @Test
  void where_nothing_is_known_there_is_no_bar() {
    assertThat(line(-1, 60, -1, 480)).isEqualTo("·▃·▆");
    assertThat(Sparkline.of(List.of())).isEmpty();
  }

  /** Negative minutes stand for those that are not known. */
  private static String line(int... minutes) {
    return Sparkline.of(
        Arrays.stream(minutes)
            .mapToObj(m -> m < 0 ? OptionalInt.empty() : OptionalInt.of(m))
            .toList());
  }
}
