package org.podorozhnik.db;

import java.util.Optional;
import org.podorozhnik.content.article.ArticleStore.CuratedFile;
import org.podorozhnik.content.article.StoredArticle;

/** What becomes of a stored article when its curated file comes along. Pure. */
final class CuratedImport {
  private CuratedImport() {}

  static StoredArticle after(Optional<StoredArticle> before, CuratedFile file) {
    return before.map(stored -> meet(stored, file)).orElseGet(() -> taken(file));
  }

  private static StoredArticle meet(StoredArticle stored, CuratedFile file) {
    if (!stored.edited()) {
      return stored.baseline().equals(file.hash()) ? stored : taken(file);
    }
    if (stored.source().equals(file.source())) {
      return taken(file); // The edit has found its way into the files.
    }
    boolean known = stored.baseline().equals(file.hash());
    return withConflict(stored, known ? "" : file.source());
  }

  private static StoredArticle taken(CuratedFile file) {
    return new StoredArticle(file.slug(), file.language(), file.source(), file.hash(), false, "");
  }

  private static StoredArticle withConflict(StoredArticle stored, String conflict) {
    return new StoredArticle(
        stored.slug(), stored.language(), stored.source(), stored.baseline(), true, conflict);
  }

  /** True if the article is new or its text is another. */
  static boolean replaced(Optional<StoredArticle> before, StoredArticle after) {
    return before.filter(stored -> stored.source().equals(after.source())).isEmpty();
  }
}
