package org.podorozhnik.bot.features.broadcast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.podorozhnik.bot.text.Languages;
import org.podorozhnik.bot.text.WrongLine;

class ScheduleLineTest {
  private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");

  @ParameterizedTest
  @CsvSource({
    "12 25.11 18:00, false, 12, 2026-11-25T15:00:00Z",
    "12 25.11 18:00 Тбилиси, false, 12, 2026-11-25T14:00:00Z",
    "12 2026-11-25 18:00 Asia/Tbilisi, false, 12, 2026-11-25T14:00:00Z",
    "12 25.11.2026 9.05 asia/almaty, false, 12, 2026-11-25T04:05:00Z",
    "№7 завтра 9:00 по Москве, true, 7, 2026-11-25T06:00:00Z",
    "№ 7 today 18:00 Istanbul, true, 7, 2026-11-24T15:00:00Z",
    "n7 12.01 0:00 UTC+4, true, 7, 2027-01-11T20:00:00Z",
    "#7 2027-02-28 23:59 Europe/Berlin, true, 7, 2027-02-28T22:59:00Z",
  })
  void a_line_names_what_and_when(String line, boolean broadcast, long number, Instant at)
      throws WrongLine {
    ScheduleLine read = ScheduleLine.read(line, NOW);
    assertThat(read.broadcast()).isEqualTo(broadcast);
    assertThat(read.number()).isEqualTo(number);
    assertThat(read.at()).isEqualTo(at);
  }

  @ParameterizedTest
  @CsvSource({
    "'', target",
    "завтра 18:00, target",
    "12, when",
    "12 25.11, when",
    "12 скоро 18:00, date",
    "12 31.11 18:00, noSuchDay",
    "12 29.02.2027 18:00, noSuchDay",
    "12 2026-13-01 18:00, noSuchDay",
    "12 25.11 вечером, time",
    "12 25.11 25:00, noSuchTime",
    "12 25.11 24:00, noSuchTime",
    "12 24.11 14:59, past",
    "12 01.09 18:00, past",
    "12 2028-01-01 18:00, far",
    "12 25.11 18:00 Нарния, zone",
    "12 25.11 18:00 UTC+25, zone",
    "12 2027-03-28 02:30 Europe/Berlin, skipped",
  })
  void what_cannot_be_says_why(String line, String problem) {
    assertThatThrownBy(() -> ScheduleLine.read(line, NOW))
        .isInstanceOfSatisfying(
            WrongLine.class, e -> assertThat(e.key()).isEqualTo("broadcast.bad." + problem));
  }

  @Test
  void a_zone_is_shown_back_beside_moscow() throws WrongLine {
    ScheduleLine line = ScheduleLine.read("12 25.11 18:00 тбилиси", NOW);
    assertThat(line.zone().shown(line.at(), Languages.load().first()))
        .isEqualTo("25 ноября, 17:00 по Москве (там, Тбилиси (UTC+04:00): 25 ноября, 18:00)");
  }
}
