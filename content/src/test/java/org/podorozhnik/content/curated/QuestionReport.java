package org.podorozhnik.content.curated;

import java.io.IOException;

/** Prints how well the shipped content does on a question set; with {@code -v} also what fails. */
public final class QuestionReport {
  private QuestionReport() {}

  public static void main(String[] args) throws IOException {
    Library library = Library.curated();
    for (String name : args) {
      if (!name.equals("-v")) {
        System.out.println(name);
        var scores = QuestionSet.read(name).ask(library);
        scores.forEach((kind, score) -> System.out.printf("  %-11s %s%n", kind, score));
        if (args[0].equals("-v")) {
          scores.get("all").misses.forEach(m -> System.out.println("    " + m));
        }
      }
    }
  }
}
