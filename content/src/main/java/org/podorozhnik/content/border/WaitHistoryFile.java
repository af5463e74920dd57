package org.podorozhnik.content.border;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/**
 * Reads a file of past waits: lines in, reports and faults out. The first line names the {@link
 * #COLUMNS}; blank lines are passed over. Nothing is kept but the reports and the first faults.
 */
public final class WaitHistoryFile {
  public static final List<String> COLUMNS =
      List.of("crossing", "direction", "class", "at", "kind", "minutes");

  /** More faults are counted, not told. */
  public static final int MOST_FAULTS = 20;

  private static final Map<String, WaitReport.Kind> KINDS =
      QueueWords.byWord(
          new WaitReport.Kind[] {
            WaitReport.Kind.PASSED, WaitReport.Kind.WAITING, WaitReport.Kind.OFFICIAL
          },
          WaitReport.Kind::word);

  private final QueueWords queues;
  private final List<WaitReport> reports = new ArrayList<>();
  private final List<Fault> faults = new ArrayList<>();
  private int bad;

  private WaitHistoryFile(CrossingCatalog crossings) {
    this.queues = new QueueWords(crossings);
  }

  /**
   * A line that was not read.
   *
   * @param line from 1
   */
  public record Fault(int line, String what) {
    @Override
    public String toString() {
      return "line " + line + ": " + what;
    }
  }

  /**
   * What a file holds.
   *
   * @param headed whether the first line names the columns; nothing is read if not
   * @param faults the first {@link #MOST_FAULTS}
   * @param bad how many lines were not read
   */
  public record Contents(boolean headed, List<WaitReport> reports, List<Fault> faults, int bad) {}

  public static Contents read(Iterator<String> lines, CrossingCatalog crossings) {
    WaitHistoryFile file = new WaitHistoryFile(crossings);
    String first = lines.hasNext() ? CsvCells.withoutMark(lines.next()) : "";
    boolean headed = CsvCells.holds(first, COLUMNS);
    if (!headed) {
      file.fault(1, "the first line must be " + String.join(",", COLUMNS));
    }
    for (int number = 2; headed && lines.hasNext(); number++) {
      file.line(number, lines.next());
    }
    return new Contents(headed, file.reports, file.faults, file.bad);
  }

  private void line(int number, String line) {
    if (line.isBlank()) {
      return;
    }
    try {
      reports.add(report(CsvCells.of(line, COLUMNS.size())));
    } catch (BadLine e) {
      fault(number, e.what());
    }
  }

  private void fault(int number, String what) {
    bad++;
    if (faults.size() < MOST_FAULTS) {
      faults.add(new Fault(number, what));
    }
  }

  private WaitReport report(String[] cells) throws BadLine {
    return new WaitReport(
        queues.read(cells[0], cells[1], cells[2]),
        MomentReader.read(cells[3]),
        QueueWords.one(KINDS, cells[4]),
        minutes(cells[5]),
        WaitReport.Origin.IMPORTED);
  }

  private static int minutes(String cell) throws BadLine {
    boolean figures =
        !cell.isEmpty() && cell.length() <= 6 && cell.chars().allMatch(c -> c >= '0' && c <= '9');
    int minutes = figures ? Integer.parseInt(cell) : -1;
    if (minutes < 0 || minutes > WaitReport.MOST_MINUTES) {
      throw new BadLine(
          BadLine.quoted(cell) + " is not minutes from 0 to " + WaitReport.MOST_MINUTES);
    }
    return minutes;
  }
}
