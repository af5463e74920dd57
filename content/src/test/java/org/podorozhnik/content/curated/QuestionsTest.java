package org.podorozhnik.content.curated;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

  /** Two sets by two people who have seen only the titles; nobody looks at them while tuning. */
  @ParameterizedTest
  @ValueSource(strings = {"held-out", "held-out-2"})
  void the_held_out_questions_are_answered_well(String name) throws IOException {
    QuestionSet.Score all = report(name);
    assertThat(all.inScope + all.outside).isGreaterThanOrEqualTo(150);
    assertThat(all.firstShare()).isGreaterThanOrEqualTo(0.85);
    assertThat(all.thirdShare()).isGreaterThanOrEqualTo(0.90);
    assertThat(all.refusedShare()).isGreaterThanOrEqualTo(0.88);
    assertThat(all.directShare()).isGreaterThanOrEqualTo(0.70);
    assertThat(all.directWrongShare()).isLessThanOrEqualTo(0.05);
  }

  private QuestionSet.Score report(String name) throws IOException {
    Map<String, QuestionSet.Score> scores = QuestionSet.read(name).ask(library);
    System.out.println(name);
    scores.forEach((kind, score) -> System.out.printf("  %-11s %s%n", kind, score));
    return scores.get("all");
  }
}
