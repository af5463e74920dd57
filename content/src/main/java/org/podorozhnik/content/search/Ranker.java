package org.podorozhnik.content.search;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Weighs what the two classifiers, the full-text index and the slots say of each label. The weights
 * were chosen on phrasings that the classifiers had not seen.
 */
final class Ranker {
  private static final double ARTICLE_WEIGHT = 0.6;
  private static final double TOPIC_WEIGHT = 0.5;
  private static final double TEXT_WEIGHT = 1.5;

  /** A place is no reason to refuse, so only the model that does not see places decides. */
  private static final double REFUSAL_WEIGHT = 1.1;

  /** An article that the classifiers never saw has only the text to speak for it. */
  private static final double UNSEEN = -6;

  private static final double OTHER_COUNTRY = -4;
  private static final double OTHER_CROSSING = -10;
  private static final double NAMED_CROSSING = 1.0;

  /** Who names a crossing and says little more, or speaks of waiting, wants its card. */
  private static final double BARE_CROSSING = 4.0;

  private static final int FEW_WORDS = 4;

  private final SearchModel model;
  private final FeatureExtractor features;
  private final ArticleIndex index;
  private final Map<String, String> topicOf = new HashMap<>();
  private final Set<String> labels;

  Ranker(SearchModel model, FeatureExtractor features, ArticleIndex index, Set<String> slugs) {
    this.model = model;
    this.features = features;
    this.index = index;
    Set<String> topics = Set.copyOf(model.topics().classes());
    Set<String> all = new java.util.TreeSet<>(slugs);
    model.articles().classes().stream()
        .filter(c -> c.startsWith("-") || c.equals(Ranking.ANY_CROSSING))
        .forEach(all::add);
    this.labels = Set.copyOf(all);
    for (String label : labels) {
      String shared = "*/" + label.substring(label.indexOf('/') + 1);
      boolean country = Gazetteer.COUNTRIES.contains(label.split("/", 2)[0]);
      topicOf.put(label, country && topics.contains(shared) ? shared : label);
    }
  }

  Ranking rank(List<String> words, Slots slots) {
    Map<String, Double> byArticle = named(model.articles(), features.full(words, slots));
    Map<String, Double> byTopic = named(model.topics(), features.topic(words, slots));
    Map<String, Double> byText = index.search(words);
    boolean bare =
        !features.speaksOf("on-foot", words)
            && !features.speaksOf("closed", words)
            && (words.size() <= FEW_WORDS || features.speaksOf("queue", words));
    Map<String, Double> scores = new HashMap<>();
    for (String label : labels) {
      double topic = byTopic.getOrDefault(topicOf.getOrDefault(label, label), UNSEEN);
      double score =
          label.startsWith("-")
              ? REFUSAL_WEIGHT * topic
              : ARTICLE_WEIGHT * byArticle.getOrDefault(label, UNSEEN)
                  + TOPIC_WEIGHT * topic
                  + TEXT_WEIGHT * byText.getOrDefault(label, 0.0)
                  + slotScore(label, slots, bare);
      scores.put(label, score);
    }
    return Ranking.of(scores);
  }

  private static double slotScore(String label, Slots slots, boolean bare) {
    String area = label.split("/", 2)[0];
    Set<String> countries = slots.countries();
    double score = 0;
    if (Gazetteer.COUNTRIES.contains(area) && !countries.isEmpty() && !countries.contains(area)) {
      score += OTHER_COUNTRY;
    }
    if (area.equals("crossing") && !slots.crossings().isEmpty()) {
      String id = label.substring("crossing/".length());
      boolean related = slots.crossings().stream().anyMatch(c -> id.startsWith(c));
      boolean named = slots.crossings().contains(id);
      score += related ? NAMED_CROSSING : OTHER_CROSSING;
      score += named && bare ? BARE_CROSSING : 0;
    }
    return score;
  }

  private static Map<String, Double> named(LinearModel model, long[] features) {
    double[] logs = model.logProbabilities(features);
    Map<String, Double> out = new HashMap<>();
    for (int c = 0; c < logs.length; c++) {
      out.put(model.classes().get(c), logs[c]);
    }
    return out;
  }
}
