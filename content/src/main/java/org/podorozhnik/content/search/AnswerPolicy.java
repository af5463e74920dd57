package org.podorozhnik.content.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.podorozhnik.content.article.Slug;

/**
 * Decides between one answer, a choice, and honest not-knowing. Pure. The thresholds are
 * probabilities, chosen on phrasings that the classifiers had not seen.
 */
final class AnswerPolicy {
  /** From here one article is shown without asking back. */
  static final double SURE = 0.5;

  /** Above this share of refusal the bot does not know. */
  static final double REFUSE = 0.7;

  /** A crossing is named: what is said of it is seldom out of scope. */
  private static final double REFUSE_CROSSING = 0.9;

  /**
   * A short message that names no country must be this probable; people who tell a long story or
   * name a country ask in earnest.
   */
  private static final double LEAST_SHORT = 0.4;

  private static final double LEAST_LONG = 0.06;
  private static final int SHORT_WORDS = 10;
  private static final double SHARED_WEIGHT = 0.45;

  /** Above this share no topic is near enough to be offered. */
  private static final double FAR = 0.9;

  private static final int MOST_CHOICES = 3;

  private final Set<String> crossingIds;
  private final Set<String> slugs;

  AnswerPolicy(Set<String> crossingIds, Set<String> slugs) {
    this.crossingIds = crossingIds;
    this.slugs = slugs;
  }

  /**
   * The answer to a message.
   *
   * @param words how many words it has
   */
  Answer decide(Ranking ranking, Slots slots, int words) {
    List<Ranking.Candidate> targets = ranking.targets();
    if (targets.isEmpty() || outside(ranking, targets.get(0), slots, words)) {
      boolean far = ranking.refusal() > FAR;
      return new Answer.Unknown(far ? List.of() : slugs(targets), ranking.refusal());
    }
    Ranking.Candidate best = targets.get(0);
    double inScope = Math.max(1e-6, 1 - ranking.refusal());
    if (best.label().equals(Ranking.ANY_CROSSING)) {
      return new Answer.Choices(
          crossings(targets), Answer.Reason.CROSSINGS, best.probability() / inScope);
    }
    Slug slug = Slug.of(best.label());
    List<Slug> countries = countries(slug, slots, targets);
    if (countries.size() > 1) {
      return new Answer.Choices(countries, Answer.Reason.COUNTRY, best.probability());
    }
    if (best.probability() / inScope < SURE) {
      return new Answer.Choices(slugs(targets), Answer.Reason.NEAR_TIE, best.probability());
    }
    List<Slug> all = slugs(targets);
    return one(slug, all.subList(1, all.size()), best.probability());
  }

  private static boolean outside(Ranking ranking, Ranking.Candidate best, Slots slots, int words) {
    if (!slots.crossings().isEmpty()) {
      return ranking.refusal() > REFUSE_CROSSING;
    }
    boolean elsewhere = !slots.foreign().isEmpty() && slots.countries().isEmpty();
    String area = best.label().split("/", 2)[0];
    if (elsewhere && (Gazetteer.COUNTRIES.contains(area) || area.equals("crossing"))) {
      return true;
    }
    boolean vague = words <= SHORT_WORDS && slots.countries().isEmpty();
    double least = vague ? LEAST_SHORT : LEAST_LONG;
    return ranking.refusal() > REFUSE || shared(best, ranking) < least;
  }

  /** A topic of several countries shares its probability among them; all of it must be there. */
  private static double shared(Ranking.Candidate best, Ranking ranking) {
    String[] parts = best.label().split("/", 2);
    if (!Gazetteer.COUNTRIES.contains(parts[0])) {
      return best.probability();
    }
    double all =
        ranking.targets().stream()
            .filter(c -> c.label().endsWith("/" + parts[1]))
            .mapToDouble(Ranking.Candidate::probability)
            .sum();
    return Math.max(best.probability(), SHARED_WEIGHT * all);
  }

  private Answer one(Slug slug, List<Slug> others, double score) {
    boolean crossing = slug.area().equals("crossing") && crossingIds.contains(slug.topic());
    return crossing
        ? new Answer.Wait(slug.topic(), others, score)
        : new Answer.One(slug, others, score);
  }

  /** The same topic in every country that has it, if nothing says which country is meant. */
  private List<Slug> countries(Slug slug, Slots slots, List<Ranking.Candidate> ranked) {
    boolean named = !slots.countries().isEmpty() || !slots.crossings().isEmpty();
    if (named || !Gazetteer.COUNTRIES.contains(slug.area())) {
      return List.of();
    }
    return ranked.stream()
        .map(Ranking.Candidate::label)
        .filter(l -> l.endsWith("/" + slug.topic()) && slugs.contains(l))
        .map(Slug::of)
        .filter(s -> Gazetteer.COUNTRIES.contains(s.area()))
        .toList();
  }

  private List<Slug> crossings(List<Ranking.Candidate> targets) {
    return targets.stream()
        .map(Ranking.Candidate::label)
        .filter(l -> l.startsWith("crossing/") && crossingIds.contains(l.substring(9)))
        .limit(MOST_CHOICES)
        .map(Slug::of)
        .toList();
  }

  private List<Slug> slugs(List<Ranking.Candidate> targets) {
    List<Slug> out = new ArrayList<>();
    for (Ranking.Candidate c : targets) {
      if (out.size() < MOST_CHOICES && !c.label().equals(Ranking.ANY_CROSSING)) {
        out.add(Slug.of(c.label()));
      }
    }
    return out;
  }
}
