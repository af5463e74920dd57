package org.podorozhnik.content.border;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.podorozhnik.content.border.WaitHistoryFile.Contents;
import org.podorozhnik.content.curated.Curated;

class WaitHistoryFileTest {
  private static final String HEADER = "crossing,direction,class,at,kind,minutes";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "verkhny-lars,out,car,2026-10-02T14:30:00Z,passed,240 | 2026-10-02T14:30:00Z",
        "verkhny-lars,out,car,2026-10-02T14:30Z,passed,240 | 2026-10-02T14:30:00Z",
        "verkhny-lars,out,car,2026-10-02T14:30:00.250Z,passed,240 | 2026-10-02T14:30:00.250Z",
        "verkhny-lars,out,car,2026-10-02T18:30+04:00,passed,240 | 2026-10-02T14:30:00Z",
        "verkhny-lars,out,car,2026-10-02T09:00:15-05:30,passed,240 | 2026-10-02T14:30:15Z",
        "verkhny-lars,out,car,2026-10-02T17:30+03:00[Europe/Moscow],passed,240 | 2026-10-02T14:30:00Z",
        "verkhny-lars,out,car,2026-10-02T14:30:00.1234567Z,passed,240 | 2026-10-02T14:30:00.123Z",
        "verkhny-lars,out,car,2024-02-29T00:00Z,passed,240 | 2024-02-29T00:00:00Z",
        "~ \"verkhny-lars\", \"out\",car ,2026-10-02T14:30Z,\"passed\",\"240\"~ | 2026-10-02T14:30:00Z",
      })
  void times_are_read_in_the_forms_in_use(String line, Instant at) {
    Contents contents = read(HEADER, line);
    assertThat(contents.faults()).isEmpty();
    WaitReport report = contents.reports().get(0);
    assertThat(report.at()).isEqualTo(at);
    assertThat(report.queue())
        .isEqualTo(new Queue("verkhny-lars", Direction.OUT, TravellerClass.CAR));
    assertThat(report.kind()).isEqualTo(WaitReport.Kind.PASSED);
    assertThat(report.amount()).isEqualTo(240);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "verkhny-lars,out,car,2026-10-02T14:30Z,pased,5 | 'pased' is not passed, waiting or official",
        "verkhny-lars,out,car,2026-10-02T14:30Z,tail,5 | 'tail' is not passed, waiting or official",
        "nowhere,out,car,2026-10-02T14:30Z,passed,5 | 'nowhere' is not the id of a crossing",
        "verkhny-lars,up,car,2026-10-02T14:30Z,passed,5 | 'up' is not out or in",
        "verkhny-lars,out,tank,2026-10-02T14:30Z,passed,5 | 'tank' is not car, bus, truck, bicycle or foot",
        "verkhny-lars,out,car,2026-10-02T14:30,passed,5 | '2026-10-02T14:30' is no time with a zone",
        "verkhny-lars,out,car,2026-02-30T14:30Z,passed,5 | '2026-02-30T14:30Z' is no time with a zone",
        "verkhny-lars,out,car,2026-10-02T24:30Z,passed,5 | '2026-10-02T24:30Z' is no time with a zone",
        "verkhny-lars,out,car,1890-10-02T14:30Z,passed,5 | '1890-10-02T14:30Z' is no time with a zone",
        "verkhny-lars,out,car,,passed,5 | '' is no time with a zone",
        "verkhny-lars,out,car,2026-10-02T14:30Z,passed,-1 | '-1' is not minutes from 0 to 43200",
        "verkhny-lars,out,car,2026-10-02T14:30Z,passed,43201 | '43201' is not minutes",
        "verkhny-lars,out,car,2026-10-02T14:30Z,passed,2h | '2h' is not minutes",
        "verkhny-lars,out,car,2026-10-02T14:30Z,passed | 5 columns instead of 6",
        "verkhny-lars,out,car,2026-10-02T14:30Z,passed,5,6 | 7 columns instead of 6",
        "hello | 1 column instead of 6",
      })
  void bad_lines_are_named_with_what_is_wrong(String line, String what) {
    Contents contents = read(HEADER, "", line);
    assertThat(contents.reports()).isEmpty();
    assertThat(contents.bad()).isEqualTo(1);
    assertThat(contents.faults().get(0).toString()).startsWith("line 3: " + what);
  }

  @Test
  void a_mark_before_the_header_and_blank_lines_are_passed_over() {
    Contents contents =
        read("\uFEFF" + HEADER, "", "verkhny-lars,in,bus,2026-10-02T14:30Z,waiting,0", "  ", "");
    assertThat(contents.faults()).isEmpty();
    assertThat(contents.reports()).hasSize(1);
  }

  @Test
  void without_the_header_nothing_is_read() {
    Contents contents =
        read("crossing,class,direction,at,kind,minutes", "verkhny-lars,car,out,x,passed,1");
    assertThat(contents.headed()).isFalse();
    assertThat(contents.faults().get(0).toString()).contains(HEADER);
    assertThat(read().headed()).isFalse();
  }

  @Test
  void after_twenty_faults_the_rest_is_counted() {
    String[] lines = new String[31];
    Arrays.fill(lines, "x");
    lines[0] = HEADER;
    Contents contents = read(lines);
    assertThat(contents.faults()).hasSize(WaitHistoryFile.MOST_FAULTS);
    assertThat(contents.bad()).isEqualTo(30);
  }

  private static Contents read(String... lines) {
    return WaitHistoryFile.read(List.of(lines).iterator(), Curated.crossings());
  }
}
