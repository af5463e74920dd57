package org.podorozhnik.content.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.podorozhnik.content.update.CounterStore;

public abstract class CounterStoreContract extends StorageContract {
  private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);

  private CounterStore store() {
    return storage.counters();
  }

  @Test
  void nothing_counted_gives_no_sums() {
    store().add(MONDAY, Map.of());
    assertThat(store().sums(MONDAY, MONDAY)).isEmpty();
  }

  @Test
  void amounts_of_one_day_add_up_by_name() {
    store().add(MONDAY, Map.of("answer", 2L, "wait", 5L));
    store().add(MONDAY, Map.of("answer", 3L));
    assertThat(store().sums(MONDAY, MONDAY)).isEqualTo(Map.of("answer", 5L, "wait", 5L));
  }

  @Test
  void days_add_up_with_both_ends_included() {
    for (int day = 0; day < 4; day++) {
      store().add(MONDAY.plusDays(day), Map.of("answer", (long) Math.pow(10, day)));
    }
    assertThat(store().sums(MONDAY.plusDays(1), MONDAY.plusDays(2)))
        .isEqualTo(Map.of("answer", 110L));
    assertThat(store().sums(MONDAY, MONDAY.plusDays(9))).isEqualTo(Map.of("answer", 1111L));
  }

  @Test
  void a_range_that_ends_before_it_starts_is_empty() {
    store().add(MONDAY, Map.of("answer", 1L));
    assertThat(store().sums(MONDAY.plusDays(1), MONDAY.minusDays(1))).isEmpty();
  }

  @Test
  void the_turn_of_the_year_is_no_border() {
    store().add(LocalDate.of(2025, 12, 31), Map.of("answer", 1L));
    store().add(LocalDate.of(2026, 1, 1), Map.of("answer", 1L));
    assertThat(store().sums(LocalDate.of(2025, 12, 30), LocalDate.of(2026, 1, 2)))
        .isEqualTo(Map.of("answer", 2L));
  }
}
