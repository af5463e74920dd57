package org.podorozhnik.content.search;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.podorozhnik.content.article.Article;
import org.podorozhnik.content.article.Slug;
import org.podorozhnik.content.border.Crossing;
import org.podorozhnik.content.border.CrossingCatalog;

/**
 * Answers questions from the articles as they stood when it was made. Immutable: an edit makes a
 * new one with {@link #with}.
 */
public final class SearchService {
  private final SearchModel model;
  private final PlaceTables places;
  private final CrossingCatalog crossings;
  private final TextRepair repair;
  private final Gazetteer gazetteer;
  private final Ranker ranker;
  private final AnswerPolicy policy;
  private final FollowUp followUp;

  public SearchService(
      SearchModel model,
      PlaceTables places,
      CrossingCatalog crossings,
      Collection<Article> articles) {
    this.model = model;
    this.places = places;
    this.crossings = crossings;
    Set<String> slugs = articles.stream().map(a -> a.slug().toString()).collect(Collectors.toSet());
    Set<String> ids = crossings.all().stream().map(Crossing::id).collect(Collectors.toSet());
    this.repair = new TextRepair(model.lexicon());
    this.gazetteer = places.gazetteer(crossings, model.lexicon());
    this.ranker = new Ranker(model, places.features(), new ArticleIndex(articles), slugs);
    this.policy = new AnswerPolicy(ids, slugs);
    this.followUp = new FollowUp(slugs);
  }

  /** The same knowledge of language over other articles. */
  public SearchService with(Collection<Article> articles) {
    return new SearchService(model, places, crossings, articles);
  }

  /** True for texts of people who want to die or are beaten: they get help and nothing else. */
  public boolean inDanger(String text) {
    return CrisisRule.help(repair.words(text)).isPresent();
  }

  /** The answer to a message of any length and content. */
  public Answer answer(String text, SearchContext context) {
    List<String> words = repair.words(text);
    Optional<Slug> help = CrisisRule.help(words);
    if (help.isPresent()) {
      return new Answer.One(help.get(), List.of(), 1);
    }
    if (words.isEmpty()) {
      return new Answer.Unknown(List.of(), 1);
    }
    Slots slots = gazetteer.slots(words);
    if (slots.placeWords().isEmpty() && model.lexicon().noise(words)) {
      return new Answer.Unknown(List.of(), 1);
    }
    Optional<Answer> follow = followUp.answer(words, slots, context);
    Slots meant = withContext(slots, context);
    return follow.orElseGet(() -> policy.decide(ranker.rank(words, meant), meant, words.size()));
  }

  /** Slugs that a text may mean, best first, without a decision; crossings stand as articles. */
  public List<Slug> matches(String text, int limit) {
    List<String> words = repair.words(text);
    if (words.isEmpty()) {
      return List.of();
    }
    return ranker.rank(words, gazetteer.slots(words)).targets().stream()
        .map(Ranking.Candidate::label)
        .filter(label -> !label.equals(Ranking.ANY_CROSSING))
        .limit(limit)
        .map(Slug::of)
        .toList();
  }

  private static Slots withContext(Slots slots, SearchContext context) {
    boolean named = !slots.countries().isEmpty() || !slots.crossings().isEmpty();
    if (named || context.country().isEmpty()) {
      return slots;
    }
    Set<String> areas = new TreeSet<>(slots.areas());
    areas.add(context.country().get());
    return new Slots(areas, slots.crossings(), slots.foreign(), slots.placeWords());
  }
}
