package org.podorozhnik.content.curated;

import java.nio.file.Path;

/** Prints which questions do not find their article when they are left out. */
public final class LeftOutReport {
  private LeftOutReport() {}

  public static void main(String[] args) throws Exception {
    LeftOutQuestions.Result result =
        LeftOutQuestions.ask(Curated.load().articles(), Path.of(args[0]));
    result.lost().forEach(System.out::println);
    System.out.printf(
        "asked %d, not among the first three %d, not first %d%n",
        result.asked(), result.lost().size(), result.lostFirst().size());
  }
}
