package org.podorozhnik.bot.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class UpdateLimitsTest {
  @Test
  void the_room_holds_the_line_of_a_correction_in_every_language_and_month() {
    for (Words words : Languages.load().all()) {
      for (int month = 1; month <= 12; month++) {
        Instant at = Instant.parse(String.format("2026-%02d-28T12:40:00Z", month));
        String under = CorrectionLine.under("", at, words);
        assertThat(UpdateLimits.length(under)).isLessThanOrEqualTo(UpdateLimits.ROOM);
      }
    }
  }

  @Test
  void tags_do_not_count() {
    assertThat(UpdateLimits.length("<b>x &amp; y</b>")).isEqualTo(5);
  }
}
