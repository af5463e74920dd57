package org.podorozhnik.content.curated;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Asks both question sets and prints the figures by kind. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class QuestionsTest {
  private final Library library = Library.curated();

  @Test
  void the_given_questions_are_answered_well() throws IOException {
    QuestionSet.Score all = report("given");
    assertThat(all.firstShare()).isGreaterThanOrEqualTo(0.93);
    assertThat(all.thirdShare()).isGreaterThanOrEqualTo(0.97);
    assertThat(all.refusedShare()).isGreaterThanOrEqualTo(0.90);
    assertThat(all.directShare()).isGreaterThanOrEqualTo(0.70);
    assertThat(all.directWrongShare()).isLessThanOrEqualTo(0.05);
  }

  @Test
  void the_held_out_questions_are_answered_well() throws IOException {
    QuestionSet.Score all = report("held-out");
    assertThat(all.inScope + all.outside).isGreaterThanOrEqualTo(150);
  }

  private QuestionSet.Score report(String name) throws IOException {
    Map<String, QuestionSet.Score> scores = QuestionSet.read(name).ask(library);
    System.out.println(name);
    scores.forEach((kind, score) -> System.out.printf("  %-11s %s%n", kind, score));
    return scores.get("all");
  }
}
