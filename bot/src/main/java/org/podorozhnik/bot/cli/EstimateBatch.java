package org.podorozhnik.bot.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import org.podorozhnik.content.border.BadLine;
import org.podorozhnik.content.border.WaitQuestion;
import org.podorozhnik.content.border.WaitReplay;

/**
 * Questions in, one object a line out, in their order: an estimate, or an error for a line that
 * cannot be read. The line of column names and blank lines get none.
 */
final class EstimateBatch {
  private final WaitQuestion.Reader reader;
  private final WaitReplay replay;
  private final PrintStream out;
  private boolean inOrder = true;

  EstimateBatch(WaitQuestion.Reader reader, WaitReplay replay, PrintStream out) {
    this.reader = reader;
    this.replay = replay;
    this.out = out;
  }

  /** The exit code: whether all lines could be read. */
  int run(Path file) throws IOException {
    try (BufferedReader in = Lines.open(file)) {
      int number = 1;
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        boolean header = number == 1 && WaitQuestion.Reader.isHeader(line);
        if (!line.isBlank() && !header) {
          out.println(answer(number, line));
        }
        number++;
        if (!in.ready()) {
          out.flush();
        }
      }
    }
    return inOrder ? CommandLineInterface.DONE : CommandLineInterface.NOT_IN_ORDER;
  }

  private String answer(int number, String line) {
    try {
      WaitQuestion question = reader.read(line);
      return EstimateWords.json(replay.estimate(question.queue(), question.at()));
    } catch (BadLine e) {
      inOrder = false;
      return EstimateWords.error("line " + number + ": " + e.what());
    }
  }
}
