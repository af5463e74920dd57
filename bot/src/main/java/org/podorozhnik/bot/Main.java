package org.podorozhnik.bot;

import org.podorozhnik.bot.cli.CommandLineInterface;

/** Where the program starts. */
public final class Main {
  private Main() {}

  public static void main(String[] args) {
    int code = CommandLineInterface.run(args);
    if (code != 0) {
      System.exit(code);
    }
  }
}
