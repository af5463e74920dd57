package org.podorozhnik.content.curated;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.podorozhnik.content.article.Article;
import org.podorozhnik.content.search.Phrasing;

/** What the classifier learns from: the questions of the articles, and more phrasings. */
public final class TrainingSet {
  private TrainingSet() {}

  public static List<Phrasing> of(Collection<Article> articles, List<Phrasing> more) {
    List<Phrasing> all = new ArrayList<>(more);
    for (Article article : articles) {
      String slug = article.slug().toString();
      article.questions().forEach(question -> all.add(new Phrasing(slug, question)));
    }
    return all;
  }
}
