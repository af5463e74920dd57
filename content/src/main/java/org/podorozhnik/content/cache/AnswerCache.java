package org.podorozhnik.content.cache;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Locale;
import org.podorozhnik.content.curated.Library;
import org.podorozhnik.content.search.Answer;
import org.podorozhnik.content.search.SearchContext;

/**
 * Answers to questions asked lately. The key holds the revision of the content, so an edit makes
 * all older answers unreachable. Bounded, in memory only, and without anything about who asked.
 */
public final class AnswerCache {
  private static final int MOST = 2_000;

  /** Longer texts are seldom asked twice. */
  private static final int LONGEST = 200;

  private final Library library;
  private final Cache<Question, Answer> cache = Caffeine.newBuilder().maximumSize(MOST).build();

  public AnswerCache(Library library) {
    this.library = library;
  }

  private record Question(String text, SearchContext context, long revision) {}

  public Answer answer(String text, SearchContext context) {
    String normal = text.strip().toLowerCase(Locale.ROOT);
    if (normal.length() > LONGEST) {
      return library.answer(text, context);
    }
    Question question = new Question(normal, context, library.revision());
    return cache.get(question, q -> library.answer(text, context));
  }
}
