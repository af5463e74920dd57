package org.podorozhnik.content.article;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * One article in one language. {@code lead} is the Markdown before the fold, {@code more} the rest
 * (empty if there is no fold). {@code reviewDays} counts from {@code checked}.
 *
 * @param language ISO 639-1 code, lower case
 * @param official pages where a reader can check today
 * @param facts ids of the facts on which the text rests
 */
public record Article(
    Slug slug,
    String language,
    String title,
    String summary,
    List<String> keywords,
    List<String> questions,
    List<Source> sources,
    List<String> official,
    PartialDate checked,
    int reviewDays,
    Optional<LocalDate> validFrom,
    Optional<LocalDate> validUntil,
    Sensitivity sensitivity,
    List<Slug> related,
    List<String> facts,
    List<Slug> aliases,
    String lead,
    String more) {
  public Article {
    keywords = List.copyOf(keywords);
    questions = List.copyOf(questions);
    sources = List.copyOf(sources);
    official = List.copyOf(official);
    related = List.copyOf(related);
    facts = List.copyOf(facts);
    aliases = List.copyOf(aliases);
    if (reviewDays < 1) {
      throw new IllegalArgumentException("review_days must be at least 1");
    }
    if (!checked.dated()) {
      throw new IllegalArgumentException("checked needs a date");
    }
  }

  /** The day from which the article counts as old. */
  public LocalDate reviewDue() {
    return checked.earliest().orElseThrow().plusDays(reviewDays);
  }

  /** The same article found by other questions. */
  public Article withQuestions(List<String> others) {
    return new Article(
        slug,
        language,
        title,
        summary,
        keywords,
        others,
        sources,
        official,
        checked,
        reviewDays,
        validFrom,
        validUntil,
        sensitivity,
        related,
        facts,
        aliases,
        lead,
        more);
  }

  public boolean hasMore() {
    return !more.isBlank();
  }
}
