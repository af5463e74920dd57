package org.podorozhnik.content.curated;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.podorozhnik.content.article.Slug;
import org.podorozhnik.content.search.Answer;
import org.podorozhnik.content.search.SearchContext;

/** Questions with the answers accepted for them, and how well a library does on them. */
record QuestionSet(String name, List<Question> questions) {

  /** A question; accepted {@code -} means that it must not be answered. */
  record Question(String text, List<String> accepted, String kind) {
    boolean inScope() {
      return !accepted.contains("-");
    }

    boolean accepts(Slug slug) {
      boolean anyCrossing = accepted.contains("crossing/*") && slug.area().equals("crossing");
      return anyCrossing || accepted.contains(slug.toString());
    }
  }

  /** What was counted; shares are of the questions in scope, or of those out of scope. */
  static final class Score {
    int inScope;
    int first;
    int third;
    int direct;
    int directWrong;
    int outside;
    int refused;
    final List<String> misses = new ArrayList<>();

    double firstShare() {
      return share(first, inScope);
    }

    double thirdShare() {
      return share(third, inScope);
    }

    double refusedShare() {
      return share(refused, outside);
    }

    double directShare() {
      return share(direct, inScope);
    }

    double directWrongShare() {
      return share(directWrong, direct);
    }

    private static double share(int part, int whole) {
      return whole == 0 ? 1 : (double) part / whole;
    }

    @Override
    public String toString() {
      return String.format(
          "first %5.1f %%  top3 %5.1f %%  direct %5.1f %%  direct wrong %4.1f %%  (n %d)   refused"
              + " %5.1f %% (n %d)",
          100 * firstShare(),
          100 * thirdShare(),
          100 * directShare(),
          100 * directWrongShare(),
          inScope,
          100 * refusedShare(),
          outside);
    }
  }

  static QuestionSet read(String name) throws IOException {
    try (InputStream in =
        Objects.requireNonNull(
            QuestionSet.class.getResourceAsStream("/questions/" + name + ".tsv"))) {
      List<Question> questions =
          new String(in.readAllBytes(), StandardCharsets.UTF_8)
              .lines()
              .skip(1)
              .filter(line -> !line.isBlank())
              .map(line -> line.split("\t"))
              .map(c -> new Question(c[0], Arrays.asList(c[1].split(",")), c[2]))
              .toList();
      return new QuestionSet(name, questions);
    }
  }

  /** The scores by kind, and under {@code all} of everything. */
  Map<String, Score> ask(Library library) {
    Map<String, Score> scores = new TreeMap<>();
    for (Question question : questions) {
      Answer answer = library.answer(question.text(), SearchContext.NONE);
      count(question, answer, scores.computeIfAbsent(question.kind(), k -> new Score()));
      count(question, answer, scores.computeIfAbsent("all", k -> new Score()));
    }
    return scores;
  }

  private static void count(Question question, Answer answer, Score score) {
    List<Slug> choices = answer.choices();
    if (!question.inScope()) {
      score.outside++;
      score.refused += answer instanceof Answer.Unknown ? 1 : 0;
      if (!(answer instanceof Answer.Unknown)) {
        score.misses.add(miss(question, answer));
      }
      return;
    }
    score.inScope++;
    boolean first = !choices.isEmpty() && question.accepts(choices.get(0));
    boolean third = choices.stream().limit(3).anyMatch(question::accepts);
    boolean direct = answer instanceof Answer.One || answer instanceof Answer.Wait;
    score.first += first ? 1 : 0;
    score.third += third ? 1 : 0;
    score.direct += direct ? 1 : 0;
    score.directWrong += direct && !first ? 1 : 0;
    if (!first) {
      score.misses.add(miss(question, answer));
    }
  }

  private static String miss(Question question, Answer answer) {
    return question.kind()
        + " | "
        + question.text()
        + " | wanted "
        + question.accepted()
        + " got "
        + answer.kind()
        + " "
        + answer.choices()
        + String.format(" %.2f", answer.score());
  }
}
