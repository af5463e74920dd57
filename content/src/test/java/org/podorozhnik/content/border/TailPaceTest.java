package org.podorozhnik.content.border;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.podorozhnik.content.border.WaitReport.Kind;
import org.podorozhnik.content.border.WaitReport.Origin;

class TailPaceTest {
  private static final Instant SEEN = Instant.parse("2026-11-24T12:00:00Z");
  private static final Observation TAIL = new Observation(SEEN, Kind.TAIL, 2_000, Origin.TOLD, "");

  @Test
  void the_pace_is_the_median_of_those_who_joined_there() {
    List<Observation> told = List.of(TAIL, passed(0, 60), passed(30, 80), passed(-60, 200));
    assertThat(TailPace.minutesPerMetre(told)).hasValue(0.04);
  }

  @Test
  void two_passages_are_too_few() {
    List<Observation> told = List.of(TAIL, passed(0, 60), passed(30, 80));
    assertThat(TailPace.minutesPerMetre(told)).isEmpty();
    assertThat(TailPace.inMinutes(told)).containsExactly(told.get(1), told.get(2));
  }

  @Test
  void who_joined_at_another_time_says_nothing_on_it() {
    List<Observation> told = List.of(TAIL, passed(0, 60), passed(30, 80), passed(91, 90));
    assertThat(TailPace.minutesPerMetre(told)).isEmpty();
  }

  @Test
  void who_still_stands_says_nothing_on_it() {
    Observation standing =
        new Observation(SEEN.plusSeconds(3600), Kind.WAITING, 60, Origin.TOLD, "");
    List<Observation> told = List.of(TAIL, standing, passed(0, 60), passed(30, 80));
    assertThat(TailPace.minutesPerMetre(told)).isEmpty();
  }

  @Test
  void a_tail_at_the_gate_gives_no_pace() {
    Observation gate = new Observation(SEEN, Kind.TAIL, 499, Origin.TOLD, "");
    List<Observation> told = List.of(gate, passed(0, 60), passed(10, 60), passed(20, 60));
    assertThat(TailPace.minutesPerMetre(told)).isEmpty();
  }

  @Test
  void tails_are_told_in_minutes_in_their_place_and_the_others_left() {
    Observation far = new Observation(SEEN.plusSeconds(9), Kind.TAIL, 5_000, Origin.TOLD, "a");
    Observation one = passed(0, 80);
    List<Observation> told = List.of(TAIL, far, one, one, one);
    assertThat(TailPace.inMinutes(told))
        .containsExactly(
            new Observation(SEEN, Kind.TAIL, 80, Origin.TOLD, ""),
            new Observation(far.at(), Kind.TAIL, 200, Origin.TOLD, "a"),
            one,
            one,
            one);
  }

  @Test
  void no_tail_is_longer_than_the_longest_wait() {
    Observation far = new Observation(SEEN, Kind.TAIL, 100_000, Origin.TOLD, "");
    Observation slow = passed(0, 2_000);
    List<Observation> told = List.of(TAIL, TAIL, TAIL, slow, slow, slow, far);
    assertThat(TailPace.inMinutes(told).get(6).amount()).isEqualTo(WaitReport.MOST_MINUTES);
  }

  @Test
  void of_very_many_tails_the_newest_forty_count() {
    List<Observation> told = new ArrayList<>();
    Observation older = new Observation(SEEN.minusSeconds(9), Kind.TAIL, 1_000, Origin.TOLD, "");
    told.addAll(Collections.nCopies(500, older));
    told.addAll(Collections.nCopies(40, TAIL));
    told.addAll(Collections.nCopies(500, passed(0, 80)));
    assertThat(TailPace.minutesPerMetre(told)).hasValue(0.04);
  }

  /** Joined so many minutes after the tail was seen, and told on coming out. */
  private static Observation passed(int joined, int waited) {
    Instant out = SEEN.plus(Duration.ofMinutes(joined + waited));
    return new Observation(out, Kind.PASSED, waited, Origin.TOLD, "");
  }
}
