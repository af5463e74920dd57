package org.podorozhnik.bot.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.podorozhnik.content.Effect;
import org.podorozhnik.content.border.Direction;
import org.podorozhnik.content.border.OfficialWait;
import org.podorozhnik.content.border.Queue;
import org.podorozhnik.content.border.TravellerClass;
import org.podorozhnik.content.border.WaitBoard;
import org.podorozhnik.content.border.WaitReplay;
import org.podorozhnik.db.SqliteStorage;

class WaitsCommandTest {
  private static final String HEADER = "crossing,direction,class,at,kind,minutes";
  private static final Instant START = Instant.parse("2026-08-01T00:00:00Z");
  private static final Queue LARS = new Queue("verkhny-lars", Direction.OUT, TravellerClass.CAR);
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir Path folder;
  private Path home = Path.of("");

  /** What a command printed, and its exit code. */
  private record Ran(int code, List<String> out, List<String> err) {}

  @BeforeEach
  void newHome() {
    home = folder.resolve("home");
  }

  @Test
  void history_is_loaded_once() throws IOException {
    Path file = file(history(300));
    assertThat(load(file))
        .isEqualTo(new Ran(0, List.of("imported 300, already there 0, bad 0"), List.of()));
    assertThat(load(file).out()).containsExactly("imported 0, already there 300, bad 0");
  }

  @Test
  void a_file_with_bad_lines_is_refused_unless_they_are_to_be_skipped() throws IOException {
    List<String> lines = new ArrayList<>(history(15));
    lines.add("verkhny-lars,out,car,2026-10-02T14:30Z,pased,5");
    Path file = file(lines);
    Ran refused = load(file);
    assertThat(refused.code()).isEqualTo(1);
    assertThat(refused.out()).isEmpty();
    assertThat(refused.err())
        .containsExactly(
            "line 17: 'pased' is not passed, waiting or official", "Nothing was loaded.");
    assertThat(home).doesNotExist();
    Ran skipped = load(file, "--skip-bad");
    assertThat(skipped.code()).isZero();
    assertThat(skipped.out()).containsExactly("imported 15, already there 0, bad 1");
  }

  @Test
  void many_bad_lines_are_told_shortly() throws IOException {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < 25; i++) {
      lines.add("x");
    }
    List<String> told = load(file(lines)).err();
    assertThat(told).hasSize(22).element(20).isEqualTo("and 5 more");
  }

  @Test
  void a_file_that_is_missing_or_headless_is_refused() throws IOException {
    assertThat(load(folder.resolve("none.csv")).err())
        .singleElement()
        .asString()
        .contains("no file");
    Path headless = folder.resolve("headless.csv");
    Files.write(headless, history(3));
    assertThat(load(headless, "--skip-bad").code()).isEqualTo(1);
  }

  @Test
  void beside_a_running_bot_nothing_is_loaded_but_estimates_are_printed() throws IOException {
    Path file = file(history(300));
    load(file);
    try (SqliteStorage running = open()) {
      running.check();
      Ran refused = load(file);
      assertThat(refused.code()).isEqualTo(1);
      assertThat(refused.err()).hasSize(1);
      assertThat(estimate("--json", "--crossing", "verkhny-lars").code()).isZero();
    }
  }

  @Test
  void an_estimate_is_one_object_or_one_sentence() throws IOException {
    load(file(history(300)));
    String at = START.plus(Duration.ofDays(20)).toString();
    Ran ran = estimate("--json", "--crossing", "verkhny-lars", "--at", at);
    assertThat(ran.err()).isEmpty();
    JsonNode one = JSON.readTree(ran.out().get(0));
    assertThat(ran.out()).hasSize(1);
    assertThat(one.path("state").asText()).isEqualTo("crowd");
    assertThat(one.path("low_minutes").asInt()).isBetween(1, one.path("median_minutes").asInt());
    assertThat(one.path("newest").asText()).isLessThanOrEqualTo(at);
    String plain = estimate("--crossing", "verkhny-lars", "--at", at).out().get(0);
    assertThat(plain).contains("Верхний Ларс").contains("вероятнее всего");
    String english =
        estimate("--lang", "en", "--crossing", "verkhny-lars", "--at", at).out().get(0);
    assertThat(english).contains("Verkhny Lars").contains("most likely");
  }

  @Test
  void what_is_not_known_is_null() throws IOException {
    load(file(history(300)));
    String one = estimate("--json", "--crossing", "sarpi-sarp", "--class", "foot").out().get(0);
    assertThat(one)
        .isEqualTo(
            "{\"state\":\"unknown\",\"low_minutes\":null,\"high_minutes\":null,"
                + "\"median_minutes\":null,\"reports\":0,\"newest\":null}");
  }

  @Test
  void a_batch_is_answered_line_by_line_in_its_order() throws IOException {
    load(file(history(300)));
    String early = START.plus(Duration.ofDays(5)).toString();
    String late = START.plus(Duration.ofDays(20)).toString();
    Path batch = folder.resolve("batch.csv");
    Files.write(
        batch,
        List.of(
            "crossing,direction,class,at",
            "verkhny-lars,out,car," + late,
            "nowhere,out,car," + late,
            "",
            "verkhny-lars,out,car," + early));
    Ran ran = estimate("--batch", batch.toString());
    assertThat(ran.code()).isEqualTo(1);
    assertThat(ran.out()).hasSize(3);
    assertThat(ran.out().get(0)).isEqualTo(single(late));
    assertThat(ran.out().get(1))
        .isEqualTo("{\"error\":\"line 3: 'nowhere' is not the id of a crossing\"}");
    assertThat(ran.out().get(2)).isEqualTo(single(early));
  }

  @Test
  void later_reports_leave_past_answers_as_they_were() throws IOException {
    List<String> all = history(600);
    String at = START.plus(Duration.ofHours(3 * 300)).minusSeconds(60).toString();
    load(file(all.subList(0, 300)));
    String before = single(at);
    load(file(all));
    assertThat(single(at)).isEqualTo(before);
  }

  @Test
  void a_replay_gives_what_the_board_gave() throws IOException {
    load(file(history(3_000)));
    try (SqliteStorage storage = open()) {
      Instant said = START.plus(Duration.ofDays(100));
      storage
          .official()
          .setWait(
              new OfficialWait(
                  LARS, 300, said, said.plus(Duration.ofDays(2)), "https://example.org"),
              new Effect(1, 0));
      WaitReplay replay = WaitReplay.of(storage.waits(), storage.official());
      WaitBoard board = new WaitBoard(storage.waits(), storage.official());
      Random random = new Random(7);
      for (int i = 0; i < 60; i++) {
        Instant at = START.plusMillis(random.nextLong(Duration.ofDays(200).toMillis()));
        assertThat(replay.estimate(LARS, at)).as("%s", at).isEqualTo(board.estimate(LARS, at));
      }
      Instant within = said.plus(Duration.ofHours(1));
      assertThat(replay.estimate(LARS, within)).isEqualTo(board.estimate(LARS, within));
    }
  }

  @Test
  void wrong_use_is_told_and_a_new_home_has_nothing_to_estimate() {
    assertThat(estimate("--crossing", "nowhere").code()).isEqualTo(2);
    assertThat(estimate("--crossing", "verkhny-lars", "--at", "noon").code()).isEqualTo(2);
    assertThat(estimate().code()).isEqualTo(2);
    assertThat(run("waits").code()).isEqualTo(2);
    Ran nothing = estimate("--crossing", "verkhny-lars");
    assertThat(nothing.code()).isEqualTo(1);
    assertThat(nothing.err()).singleElement().asString().contains("no database");
  }

  private String single(String at) {
    return estimate("--json", "--crossing", "verkhny-lars", "--at", at).out().get(0);
  }

  /** Somebody is through every three hours, with waits that come and go. */
  private static List<String> history(int count) {
    List<String> lines = new ArrayList<>();
    Random random = new Random(1);
    for (int i = 0; i < count; i++) {
      Instant at = START.plus(Duration.ofHours(3L * i)).plusSeconds(random.nextInt(3600));
      int minutes = 60 + random.nextInt(60) + (i % 8) * 30;
      lines.add("verkhny-lars,out,car," + at + ",passed," + minutes);
    }
    return lines;
  }

  private Path file(List<String> lines) throws IOException {
    List<String> all = new ArrayList<>(List.of(HEADER));
    all.addAll(lines);
    return Files.write(folder.resolve("history.csv"), all);
  }

  private SqliteStorage open() {
    return SqliteStorage.open(home, home.resolve("key"), Clock.systemUTC());
  }

  private Ran load(Path file, String... more) {
    List<String> line = new ArrayList<>(List.of("waits", "import", "--home", home.toString()));
    line.addAll(List.of(more));
    line.add(file.toString());
    return run(line.toArray(String[]::new));
  }

  private Ran estimate(String... more) {
    List<String> line = new ArrayList<>(List.of("waits", "estimate", "--home", home.toString()));
    line.addAll(List.of(more));
    return run(line.toArray(String[]::new));
  }

  private static Ran run(String... line) {
    PrintStream out = System.out;
    PrintStream err = System.err;
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    ByteArrayOutputStream failed = new ByteArrayOutputStream();
    try {
      System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
      System.setErr(new PrintStream(failed, true, StandardCharsets.UTF_8));
      int code = CommandLineInterface.run(line);
      return new Ran(code, lines(printed), lines(failed));
    } finally {
      System.setOut(out);
      System.setErr(err);
    }
  }

  private static List<String> lines(ByteArrayOutputStream bytes) {
    return bytes.toString(StandardCharsets.UTF_8).lines().toList();
  }
}
