package org.podorozhnik.bot.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Files of lines in UTF-8. */
final class Lines {
  private static final Path STANDARD_INPUT = Path.of("-");

  private Lines() {}

  /**
   * @throws IOException with a sentence
   */
  static BufferedReader open(Path file) throws IOException {
    if (!file.equals(STANDARD_INPUT) && !Files.isRegularFile(file)) {
      throw new IOException("There is no file " + file + ".");
    }
    InputStream in = file.equals(STANDARD_INPUT) ? System.in : Files.newInputStream(file);
    return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
  }
}
