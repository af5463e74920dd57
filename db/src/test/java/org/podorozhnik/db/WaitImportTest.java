package org.podorozhnik.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.podorozhnik.content.StorageException;
import org.podorozhnik.content.border.Direction;
import org.podorozhnik.content.border.Observation;
import org.podorozhnik.content.border.Queue;
import org.podorozhnik.content.border.TravellerClass;
import org.podorozhnik.content.border.WaitReport;
import org.podorozhnik.content.border.WaitReport.Kind;
import org.podorozhnik.content.border.WaitReport.Origin;

class WaitImportTest {
  private static final int MANY = 200_000;
  private static final Instant START = Instant.parse("2020-01-01T00:00:00Z");
  private static final Instant END = START.plusSeconds(MANY);
  private static final int QUEUES = 50;
  private static final Queue CARS = queue(0);

  @TempDir Path folder;

  private static Queue queue(int i) {
    TravellerClass[] classes = TravellerClass.values();
    return new Queue(
        "crossing-with-a-name-" + i / classes.length % 10,
        i % 2 == 0 ? Direction.OUT : Direction.IN,
        classes[i % classes.length]);
  }

  private static List<WaitReport> history() {
    return IntStream.range(0, MANY)
        .mapToObj(
            i ->
                new WaitReport(
                    queue(i), START.plusSeconds(i), Kind.PASSED, i % 500, Origin.IMPORTED))
        .toList();
  }

  @Test
  void years_of_history_are_loaded_once_however_often_they_are_given() {
    List<WaitReport> history = history();
    try (SqliteStorage storage = new TestHome(folder).open()) {
      assertThat(storage.waits().importAll(history)).isEqualTo(MANY);
      assertThat(storage.waits().importAll(history)).isZero();
      assertThat(storage.waits().reports(CARS, START, END, 2))
          .extracting(Observation::at)
          .containsExactly(END.minusSeconds(2 * QUEUES), END.minusSeconds(QUEUES));
      assertThat(storage.waits().recent(START, END, 3)).hasSize(QUEUES);
    }
  }

  @Test
  void an_import_that_fails_half_way_leaves_nothing() {
    List<WaitReport> history = history();
    TestHome home = new TestHome(folder);
    home.open().close();
    home.execute(
        "create trigger full before insert on wait_reports when new.at = "
            + END.minusSeconds(1).toEpochMilli()
            + " begin select raise(abort, 'no more'); end");
    try (SqliteStorage storage = home.open()) {
      assertThatThrownBy(() -> storage.waits().importAll(history))
          .isInstanceOf(StorageException.class);
      assertThat(storage.waits().recent(START, END, 3)).isEmpty();
      storage.check();
    }
  }
}
