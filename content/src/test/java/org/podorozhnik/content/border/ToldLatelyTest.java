package org.podorozhnik.content.border;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ToldLatelyTest {
  private static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");
  private static final Duration DAY = Duration.ofDays(1);

  private final ToldLately lately = new ToldLately(DAY);

  @Test
  void each_person_is_counted_from_the_instant_on() {
    lately.add(1, NOW);
    lately.add(1, NOW.plusSeconds(1));
    lately.add(2, NOW);
    assertThat(lately.count(1, NOW)).isEqualTo(2);
    assertThat(lately.count(1, NOW.plusSeconds(1))).isEqualTo(1);
    assertThat(lately.count(3, NOW)).isZero();
  }

  @Test
  void what_is_older_than_remembered_is_gone() {
    lately.add(1, NOW);
    lately.add(2, NOW);
    lately.add(2, NOW.plus(DAY).plusSeconds(1));
    assertThat(lately.count(1, Instant.EPOCH)).isZero();
    assertThat(lately.count(2, Instant.EPOCH)).isEqualTo(1);
  }

  @Test
  void of_too_many_people_those_who_told_longest_ago_are_gone() {
    lately.add(-1, NOW);
    lately.add(-2, NOW);
    lately.add(-1, NOW);
    for (int person = 0; person < ToldLately.MOST_PEOPLE - 1; person++) {
      lately.add(person, NOW);
    }
    assertThat(lately.count(-2, NOW)).isZero();
    assertThat(lately.count(-1, NOW)).isEqualTo(2);
  }
}
