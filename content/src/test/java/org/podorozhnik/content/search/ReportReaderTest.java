package org.podorozhnik.content.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.podorozhnik.content.border.Direction;
import org.podorozhnik.content.border.ReportDraft;
import org.podorozhnik.content.border.TravellerClass;
import org.podorozhnik.content.border.WaitReport;
import org.podorozhnik.content.curated.Curated;
import org.podorozhnik.content.curated.Library;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReportReaderTest {
  private final ReportReader reader =
      new ReportReader(Curated.model(), Curated.places(), Curated.crossings(), Curated.landmarks());

  @ParameterizedTest
  @MethodSource("reports")
  void a_report_is_read(String line) {
    List<String> cells = Arrays.stream(line.split("\\|")).map(String::trim).toList();
    assertThat(reader.read(cells.get(0)).map(ReportReaderTest::row))
        .contains(String.join(" | ", cells.subList(1, cells.size())));
  }

  @ParameterizedTest
  @MethodSource("others")
  void anything_else_is_none(String text) {
    assertThat(reader.read(text)).isEmpty();
  }

  /** The given questions ask, even where they tell of a queue first. */
  @Test
  void no_given_question_is_a_report() throws IOException {
    List<String> questions =
        lines("/questions/given.tsv").stream().skip(1).map(l -> l.split("\t")[0]).toList();
    assertThat(questions).hasSizeGreaterThan(200);
    assertThat(questions).filteredOn(q -> reader.read(q).isPresent()).isEmpty();
  }

  @Test
  void what_is_not_said_stays_open() {
    ReportDraft draft = reader.read("Ларс 3 часа").orElseThrow();
    assertThat(draft.kind()).isEmpty();
    assertThat(draft.travellers()).isEmpty();
    assertThat(draft.direction()).isEmpty();
    assertThat(draft.amount()).isEqualTo(OptionalInt.of(180));
  }

  @Test
  void the_library_reads_reports_too() {
    assertThat(Library.curated().report("хвост у Чми")).isPresent();
  }

  static List<String> reports() throws IOException {
    return lines("/reports/reports.txt");
  }

  static List<String> others() throws IOException {
    return lines("/reports/not-reports.txt");
  }

  private static String row(ReportDraft draft) {
    return String.join(
        " | ",
        draft.crossing().orElse("-"),
        draft.direction().map(Direction::word).orElse("-"),
        draft.travellers().map(TravellerClass::word).orElse("-"),
        draft.kind().map(WaitReport.Kind::word).orElse("-"),
        draft.amount().isPresent() ? String.valueOf(draft.amount().getAsInt()) : "-",
        draft.landmark().orElse("-"));
  }

  private static List<String> lines(String name) throws IOException {
    try (InputStream in =
        Objects.requireNonNull(ReportReaderTest.class.getResourceAsStream(name))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .toList();
    }
  }
}
