package org.podorozhnik.content.curated;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.podorozhnik.content.article.Article;
import org.podorozhnik.content.article.Slug;
import org.podorozhnik.content.border.Crossing;
import org.podorozhnik.content.search.SearchContext;

/** Checks a whole library: each article for itself, and whether its questions still find it. */
public final class ContentCheck {
  private ContentCheck() {}

  /** A problem and the article that has it, as {@code language/area/topic}. */
  public record Finding(String article, Problem problem) {}

  public static List<Finding> of(Library library) {
    Set<Slug> known = new HashSet<>();
    for (Article article : library.all()) {
      known.add(article.slug());
      known.addAll(article.aliases());
    }
    for (Crossing crossing : library.crossings().all()) {
      known.add(new Slug("crossing", crossing.id()));
    }
    ArticleCheck check = new ArticleCheck(known);
    List<Finding> findings = new ArrayList<>();
    for (Article article : library.all()) {
      String name = article.language() + "/" + article.slug();
      check.check(article).forEach(p -> findings.add(new Finding(name, p)));
      questions(library, article).forEach(p -> findings.add(new Finding(name, p)));
    }
    return findings;
  }

  private static List<Problem> questions(Library library, Article article) {
    List<Problem> lost = new ArrayList<>();
    for (String question : article.questions()) {
      List<Slug> found = library.answer(question, SearchContext.NONE).choices();
      if (!found.contains(article.slug())) {
        String winner = found.isEmpty() ? "nothing" : found.get(0).toString();
        lost.add(Problem.warning("the question '" + question + "' finds " + winner));
      }
    }
    return lost;
  }
}
