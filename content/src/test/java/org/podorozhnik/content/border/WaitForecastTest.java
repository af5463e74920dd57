package org.podorozhnik.content.border;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class WaitForecastTest {
  private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

  @Test
  void the_best_hours_are_the_shortest_in_the_order_of_time() {
    WaitForecast forecast = forecast(90, 30, 60, 20, 80);
    assertThat(forecast.best(3)).extracting(WaitForecast.Hour::median).containsExactly(30, 60, 20);
  }

  @Test
  void of_equal_hours_the_earlier_is_the_better() {
    WaitForecast forecast = forecast(30, 50, 30, 30);
    assertThat(forecast.best(2)).containsExactly(forecast.hours().get(0), forecast.hours().get(2));
  }

  @Test
  void there_are_no_more_best_hours_than_hours() {
    assertThat(forecast(30, 50).best(5)).hasSize(2);
    assertThat(forecast(30, 50).best(0)).isEmpty();
  }

  @Test
  void without_hours_it_is_hidden() {
    assertThat(WaitForecast.HIDDEN.hidden()).isTrue();
    assertThat(WaitForecast.HIDDEN.best(3)).isEmpty();
    assertThat(forecast(30).hidden()).isFalse();
  }

  @Test
  void its_hours_are_its_own() {
    List<WaitForecast.Hour> hours = new ArrayList<>(forecast(30, 50).hours());
    WaitForecast forecast = new WaitForecast(hours);
    hours.clear();
    assertThat(forecast.hours()).hasSize(2);
  }

  private static WaitForecast forecast(int... medians) {
    List<WaitForecast.Hour> hours = new ArrayList<>();
    for (int i = 0; i < medians.length; i++) {
      Instant at = NOON.plus(Duration.ofHours(i));
      hours.add(new WaitForecast.Hour(at, medians[i] / 2, medians[i], medians[i] * 2));
    }
    return new WaitForecast(hours);
  }
}
