package org.podorozhnik.content.search;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.podorozhnik.content.article.Slug;

/** «А в Казахстане?» after an answer about Georgia: the same topic in the country now named. */
final class FollowUp {
  /** Words that carry no topic of their own. */
  private static final Set<String> FILLERS =
      Set.of(
          "а", "и", "в", "во", "на", "для", "про", "по", "ну", "как", "что", "если", "из", "с",
          "насчет", "там", "тоже", "же", "теперь", "then", "and", "in", "what", "about", "for",
          "how", "the", "or", "или", "у", "к", "хорошо", "ок", "так", "чё", "че", "чо", "то");

  private static final int LONGEST = 6;

  private final Set<String> slugs;

  FollowUp(Set<String> slugs) {
    this.slugs = slugs;
  }

  /** The answer to a message that is nothing but another country; empty otherwise. */
  Optional<Answer> answer(List<String> words, Slots slots, SearchContext context) {
    if (context.last().isEmpty() || words.size() > LONGEST || slots.countries().size() != 1) {
      return Optional.empty();
    }
    for (int i = 0; i < words.size(); i++) {
      if (!slots.placeWords().contains(i) && !FILLERS.contains(words.get(i))) {
        return Optional.empty();
      }
    }
    Slug last = context.last().get();
    String other = slots.countries().iterator().next() + "/" + last.topic();
    boolean fits = Gazetteer.COUNTRIES.contains(last.area()) && slugs.contains(other);
    return fits ? Optional.of(new Answer.One(Slug.of(other), List.of(), 1)) : Optional.empty();
  }
}
