package org.podorozhnik.content.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Labels with their estimated probabilities, best first: articles as {@code area/topic}, {@code
 * crossing/any} for the list of crossings, refusals as {@code -kind}.
 */
record Ranking(List<Candidate> candidates) {
  static final String ANY_CROSSING = "crossing/any";

  Ranking {
    candidates = List.copyOf(candidates);
  }

  /** A label and its probability. */
  record Candidate(String label, double probability) {
    boolean refusal() {
      return label.startsWith("-");
    }
  }

  /** Softmax of scores. */
  static Ranking of(Map<String, Double> scores) {
    double max = scores.values().stream().mapToDouble(d -> d).max().orElse(0);
    Map<String, Double> weights = new HashMap<>();
    scores.forEach((label, score) -> weights.put(label, Math.exp(score - max)));
    double total = weights.values().stream().mapToDouble(d -> d).sum();
    List<Candidate> out = new ArrayList<>();
    weights.forEach((label, w) -> out.add(new Candidate(label, w / total)));
    out.sort(
        Comparator.comparingDouble(Candidate::probability)
            .reversed()
            .thenComparing(Candidate::label));
    return new Ranking(out);
  }

  /** What is not a refusal, best first. */
  List<Candidate> targets() {
    return candidates.stream().filter(c -> !c.refusal()).toList();
  }

  /** The probability that the question is out of scope. */
  double refusal() {
    return candidates.stream().filter(Candidate::refusal).mapToDouble(Candidate::probability).sum();
  }
}
