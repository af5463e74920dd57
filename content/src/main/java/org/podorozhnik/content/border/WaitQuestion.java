package org.podorozhnik.content.border;

import java.time.Instant;
import java.util.List;

/** "How long does somebody wait who joins this queue at that moment?" */
public record WaitQuestion(Queue queue, Instant at) {
  public static final List<String> COLUMNS = List.of("crossing", "direction", "class", "at");

  /** Reads questions, one a line with commas. Not thread-safe. */
  public static final class Reader {
    private final QueueWords queues;

    public Reader(CrossingCatalog crossings) {
      this.queues = new QueueWords(crossings);
    }

    /** Whether the line names the columns, rather than asks. */
    public static boolean isHeader(String line) {
      return CsvCells.holds(CsvCells.withoutMark(line), COLUMNS);
    }

    public WaitQuestion read(String line) throws BadLine {
      String[] cells = CsvCells.of(CsvCells.withoutMark(line), COLUMNS.size());
      return of(queue(cells[0], cells[1], cells[2]), cells[3]);
    }

    public Queue queue(String crossing, String direction, String travellers) throws BadLine {
      return queues.read(crossing, direction, travellers);
    }

    public WaitQuestion of(Queue queue, String at) throws BadLine {
      return new WaitQuestion(queue, MomentReader.read(at));
    }
  }
}
