package org.podorozhnik.content.border;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.podorozhnik.content.border.WaitEstimate.Knowledge;
import org.podorozhnik.content.border.WaitReport.Kind;
import org.podorozhnik.content.border.WaitReport.Origin;

class UnusualWaitPolicyTest {
  private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");

  @ParameterizedTest
  @CsvSource({
    // usual, now, told
    "120, 240, true",
    "120, 235, false",
    "120, 100, false",
    // Twice a short wait is still a short wait.
    "30, 70, false",
    "30, 90, true",
    "600, 900, false",
    "600, 1200, true"
  })
  void twice_the_usual_and_an_hour_more_is_unusual(int usual, int now, boolean unusual) {
    WaitRhythm rhythm = always(usual, 8 * 56);
    assertThat(UnusualWaitPolicy.usual(rhythm, NOW)).isEqualTo(usual);
    for (Knowledge seen : List.of(Knowledge.CROWD, Knowledge.OFFICIAL)) {
      assertThat(UnusualWaitPolicy.unusual(estimate(seen, now), rhythm, NOW)).isEqualTo(unusual);
    }
  }

  @Test
  void what_nobody_sees_is_not_unusual() {
    WaitRhythm rhythm = always(60, 8 * 56);
    for (Knowledge unseen : List.of(Knowledge.TYPICAL, Knowledge.UNKNOWN)) {
      assertThat(UnusualWaitPolicy.unusual(estimate(unseen, 900), rhythm, NOW)).isFalse();
    }
  }

  @Test
  void without_a_past_nothing_is_usual() {
    WaitEstimate now = estimate(Knowledge.CROWD, 900);
    assertThat(UnusualWaitPolicy.unusual(now, WaitRhythm.FLAT, NOW)).isFalse();
    assertThat(UnusualWaitPolicy.unusual(now, always(60, 40), NOW)).isFalse();
  }

  private static WaitEstimate estimate(Knowledge knowledge, int minutes) {
    return new WaitEstimate(knowledge, minutes, minutes, minutes, 3, Optional.of(NOW));
  }

  /** Every three hours the same wait. */
  private static WaitRhythm always(int minutes, int passages) {
    List<Observation> past = new ArrayList<>();
    for (int i = passages; i > 0; i--) {
      Instant at = NOW.minus(Duration.ofHours(3L * i));
      past.add(new Observation(at, Kind.PASSED, minutes, Origin.IMPORTED, ""));
    }
    return WaitRhythm.learn(past);
  }
}
