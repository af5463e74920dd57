package org.podorozhnik.content.curated;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.podorozhnik.content.article.Article;
import org.podorozhnik.content.article.Slug;
import org.podorozhnik.content.search.Answer;
import org.podorozhnik.content.search.Phrasing;
import org.podorozhnik.content.search.SearchContext;
import org.podorozhnik.content.search.SearchService;
import org.podorozhnik.content.search.SearchTrainer;

/**
 * Asks every question of every article of a search that has never seen it: the lines are dealt into
 * folds, and each fold is asked of a model and an index made without it.
 */
final class LeftOutQuestions {
  private static final int FOLDS = 6;

  private LeftOutQuestions() {}

  /** What was asked, how many failed, and what won instead. */
  record Result(int asked, List<String> lost, List<String> lostFirst) {}

  static Result ask(List<Article> articles, Path training) throws java.io.IOException {
    List<Phrasing> more = CuratedFolder.phrasings(training);
    List<String> lost = java.util.Collections.synchronizedList(new ArrayList<>());
    List<String> lostFirst = java.util.Collections.synchronizedList(new ArrayList<>());
    AtomicInteger asked = new AtomicInteger();
    IntStream.range(0, FOLDS).forEach(fold -> fold(fold, articles, more, lost, lostFirst, asked));
    List<String> sorted = lost.stream().sorted().toList();
    return new Result(asked.get(), sorted, lostFirst);
  }

  private static void fold(
      int fold,
      List<Article> articles,
      List<Phrasing> more,
      List<String> lost,
      List<String> lostFirst,
      AtomicInteger asked) {
    List<Article> without =
        articles.stream()
            .map(
                a ->
                    a.withQuestions(a.questions().stream().filter(q -> foldOf(q) != fold).toList()))
            .toList();
    SearchService search =
        new SearchService(
            new SearchTrainer(without, Curated.places(), Curated.crossings())
                .train(TrainingSet.of(without, more)),
            Curated.places(),
            Curated.crossings(),
            without);
    for (Article article : articles) {
      for (String question : article.questions()) {
        if (foldOf(question) == fold) {
          asked.incrementAndGet();
          Answer answer = search.answer(question, SearchContext.NONE);
          List<Slug> choices = answer.choices();
          String line = article.slug() + " | " + question + " | " + answer.kind() + " " + choices;
          if (!choices.contains(article.slug())) {
            lost.add(line);
          }
          if (choices.isEmpty() || !choices.get(0).equals(article.slug())) {
            lostFirst.add(line);
          }
        }
      }
    }
  }

  private static int foldOf(String question) {
    return Math.floorMod(question.hashCode(), FOLDS);
  }
}
