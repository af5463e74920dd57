package org.podorozhnik.content.border;

import java.util.Arrays;
import java.util.List;

/** Cuts lines with commas into cells, by hand, for the sake of a million lines. */
final class CsvCells {
  private CsvCells() {}

  /**
   * The cells of a line, stripped, without their quotes.
   *
   * @throws BadLine if there are not exactly so many
   */
  static String[] of(String line, int count) throws BadLine {
    String[] cells = new String[count];
    int found = line.indexOf('"') < 0 ? plain(line, cells) : quoted(line, cells);
    if (found != count) {
      throw new BadLine(found + (found == 1 ? " column" : " columns") + " instead of " + count);
    }
    return cells;
  }

  /** Whether the line holds exactly these words. */
  static boolean holds(String line, List<String> words) {
    try {
      return Arrays.asList(of(line, words.size())).equals(words);
    } catch (BadLine e) {
      return false;
    }
  }

  /** Some spreadsheets put a mark of three bytes before the first line. */
  static String withoutMark(String line) {
    return line.startsWith("\uFEFF") ? line.substring(1) : line;
  }

  private static int plain(String line, String[] cells) {
    int found = 0;
    int from = 0;
    int comma;
    do {
      comma = line.indexOf(',', from);
      if (found < cells.length) {
        cells[found] = line.substring(from, comma < 0 ? line.length() : comma).strip();
      }
      found++;
      from = comma + 1;
    } while (comma >= 0);
    return found;
  }

  /** Commas within quotes are none; a quote within quotes is doubled. */
  private static int quoted(String line, String[] cells) {
    StringBuilder cell = new StringBuilder();
    boolean within = false;
    int found = 0;
    for (int i = 0; i <= line.length(); i++) {
      boolean end = i == line.length();
      char c = end ? ',' : line.charAt(i);
      if (end || (c == ',' && !within)) {
        if (found < cells.length) {
          cells[found] = cell.toString().strip();
        }
        found++;
        cell.setLength(0);
      } else if (c != '"') {
        cell.append(c);
      } else if (within && i + 1 < line.length() && line.charAt(i + 1) == '"') {
        cell.append(c);
        i++;
      } else {
        within = !within;
      }
    }
    return found;
  }
}
