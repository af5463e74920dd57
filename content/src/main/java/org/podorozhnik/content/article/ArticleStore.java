package org.podorozhnik.content.article;

import java.util.List;
import java.util.Optional;

/**
 * Keeps the source of every article. One call is one transaction; a call returns after its commit,
 * and a call that throws has changed nothing. Thread-safe.
 */
public interface ArticleStore {
  /** All articles of all languages, ordered by slug, then language. */
  List<StoredArticle> all();

  /** The article, or empty. */
  Optional<StoredArticle> find(Slug slug, String language);

  /**
   * Takes the curated files as the baseline: a new one is added; one whose text differs from the
   * stored baseline replaces it, unless the article was edited here: then the stored text stays and
   * the curated one is kept as its conflict. Articles that have no curated file stay as they are. A
   * stored article that gets another text is written down as a {@code RULE} in {@code ChangeStore},
   * in the same transaction; a new one is not.
   *
   * @return how many were added or replaced, and how many are in conflict
   */
  ImportResult importCurated(List<CuratedFile> files);

  /** Counts up with every change of any article; caches and the search index hang on it. */
  long revision();

  /** What an import did. */
  record ImportResult(int changed, int conflicts) {}

  /**
   * One curated file.
   *
   * @param source the whole file
   * @param hash SHA-256 of the source, in hex
   */
  record CuratedFile(Slug slug, String language, String source, String hash) {}
}
