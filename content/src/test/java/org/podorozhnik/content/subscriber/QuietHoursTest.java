package org.podorozhnik.content.subscriber;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuietHoursTest {
  private static QuietHours hours(String from, String to, String zone) {
    return new QuietHours(LocalTime.parse(from), LocalTime.parse(to), ZoneId.of(zone));
  }

  private static boolean covers(QuietHours hours, String timeInUtc) {
    return hours.covers(Instant.parse("2026-03-01T" + timeInUtc + "Z"));
  }

  @Test
  void hours_within_a_day_begin_with_their_first_minute_and_end_before_their_last() {
    QuietHours nap = hours("13:00", "14:30", "UTC");
    assertThat(covers(nap, "12:59:59")).isFalse();
    assertThat(covers(nap, "13:00:00")).isTrue();
    assertThat(covers(nap, "14:29:59")).isTrue();
    assertThat(covers(nap, "14:30:00")).isFalse();
  }

  @Test
  void hours_over_midnight_cover_both_ends_of_the_day() {
    QuietHours night = hours("23:00", "07:00", "UTC");
    assertThat(covers(night, "22:59:59")).isFalse();
    assertThat(covers(night, "23:00:00")).isTrue();
    assertThat(covers(night, "00:00:00")).isTrue();
    assertThat(covers(night, "06:59:59")).isTrue();
    assertThat(covers(night, "07:00:00")).isFalse();
    assertThat(covers(night, "12:00:00")).isFalse();
  }

  @Test
  void hours_may_end_or_begin_at_midnight() {
    assertThat(covers(hours("22:00", "00:00", "UTC"), "23:59:59")).isTrue();
    assertThat(covers(hours("22:00", "00:00", "UTC"), "00:00:00")).isFalse();
    assertThat(covers(hours("00:00", "06:00", "UTC"), "00:00:00")).isTrue();
    assertThat(covers(hours("00:00", "06:00", "UTC"), "23:59:59")).isFalse();
  }

  @Test
  void hours_are_counted_where_the_person_is() {
    QuietHours night = hours("23:00", "07:00", "Asia/Tbilisi"); // four hours before UTC
    assertThat(covers(night, "18:59:59")).isFalse();
    assertThat(covers(night, "19:00:00")).isTrue();
    assertThat(covers(night, "02:59:59")).isTrue();
    assertThat(covers(night, "03:00:00")).isFalse();
  }

  @Test
  void hours_without_length_are_refused() {
    assertThatIllegalArgumentException().isThrownBy(() -> hours("07:00", "07:00", "UTC"));
  }

  @ParameterizedTest
  @CsvSource({
    "23:00, 08:00, Europe/Moscow, 2026-11-25T21:00:00Z, 2026-11-26T05:00:00Z",
    "23:00, 08:00, Europe/Moscow, 2026-11-26T04:59:59Z, 2026-11-26T05:00:00Z",
    "23:00, 08:00, Europe/Moscow, 2026-11-26T05:00:00Z, 2026-11-26T05:00:00Z",
    "13:00, 15:00, Asia/Tbilisi, 2026-11-25T09:30:00Z, 2026-11-25T11:00:00Z",
    // The clocks go forward at 1:00 UTC: 2:30 does not exist.
    "23:00, 02:30, Europe/Berlin, 2026-03-28T23:00:00Z, 2026-03-29T01:30:00Z",
  })
  void they_end_at_their_hour_in_their_zone(
      LocalTime from, LocalTime to, String zone, Instant at, Instant end) {
    assertThat(new QuietHours(from, to, ZoneId.of(zone)).end(at)).isEqualTo(end);
  }
}
