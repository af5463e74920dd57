package org.podorozhnik.content.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import org.podorozhnik.content.article.Article;
import org.podorozhnik.content.border.CrossingCatalog;

/** Learns a {@link SearchModel}; run by the build and by tests, never by the bot. */
public final class SearchTrainer {
  private static final int EPOCHS = 12;

  /** A spoilt copy teaches less than the line as written. */
  private static final float SPOILT_WEIGHT = 0.5f;

  private static final int SEED = 7;

  private final Collection<Article> articles;
  private final PlaceTables places;
  private final CrossingCatalog crossings;

  public SearchTrainer(
      Collection<Article> articles, PlaceTables places, CrossingCatalog crossings) {
    this.articles = articles;
    this.places = places;
    this.crossings = crossings;
  }

  /**
   * Learns from the phrasings alone; articles give words to the lexicon, and title and keywords.
   */
  public SearchModel train(List<Phrasing> phrasings) {
    Lexicon lexicon = lexicon(phrasings);
    TextRepair repair = new TextRepair(lexicon);
    Gazetteer gazetteer = places.gazetteer(crossings, lexicon);
    FeatureExtractor features = places.features();
    Set<String> shared = sharedTopics();
    List<LinearTrainer.Example> full = new ArrayList<>();
    List<LinearTrainer.Example> topic = new ArrayList<>();
    Random random = new Random(SEED);
    for (Phrasing phrasing : withTitles(phrasings)) {
      List<String> words = repair.words(phrasing.text());
      for (boolean spoilt : new boolean[] {false, true}) {
        List<String> seen = spoilt ? Misspelling.of(words, random) : words;
        Slots slots = gazetteer.slots(seen);
        float weight = spoilt ? SPOILT_WEIGHT : 1;
        String label = phrasing.label();
        full.add(new LinearTrainer.Example(features.full(seen, slots), label, weight));
        topic.add(
            new LinearTrainer.Example(
                features.topic(seen, slots), SearchModel.topicOf(label, shared), weight));
      }
    }
    CompletableFuture<LinearModel> topics =
        CompletableFuture.supplyAsync(() -> LinearTrainer.train(topic, EPOCHS));
    LinearModel articlesModel = LinearTrainer.train(full, EPOCHS);
    return new SearchModel(lexicon, articlesModel, topics.join());
  }

  private List<Phrasing> withTitles(List<Phrasing> phrasings) {
    List<Phrasing> all = new ArrayList<>(phrasings);
    for (Article article : articles) {
      String slug = article.slug().toString();
      all.add(new Phrasing(slug, article.title()));
      all.add(new Phrasing(slug, article.summary()));
      String area = article.title().replaceAll(":.*", "");
      article.keywords().forEach(k -> all.add(new Phrasing(slug, area + " " + k)));
    }
    return all;
  }

  /** Topics that at least two countries have. */
  private Set<String> sharedTopics() {
    Map<String, Set<String>> areas = new HashMap<>();
    for (Article a : articles) {
      if (Gazetteer.COUNTRIES.contains(a.slug().area())) {
        areas.computeIfAbsent(a.slug().topic(), t -> new TreeSet<>()).add(a.slug().area());
      }
    }
    Set<String> shared = new TreeSet<>();
    areas.forEach(
        (topic, in) -> {
          if (in.size() > 1) {
            shared.add(topic);
          }
        });
    return shared;
  }

  /** Every word of the articles, and of the phrasings what more than one of them uses. */
  private Lexicon lexicon(List<Phrasing> phrasings) {
    Set<String> words = new TreeSet<>();
    for (Article a : articles) {
      addWords(a.title() + " " + a.summary() + " " + a.lead() + " " + a.more(), words);
      a.keywords().forEach(k -> addWords(k, words));
    }
    Map<String, Integer> counts = new HashMap<>();
    for (Phrasing phrasing : phrasings) {
      Set<String> own = new TreeSet<>();
      addWords(phrasing.text(), own);
      own.forEach(w -> counts.merge(w, 1, Integer::sum));
    }
    counts.forEach(
        (word, count) -> {
          if (count > 1) {
            words.add(word);
          }
        });
    crossings.all().forEach(c -> c.aliases().forEach(alias -> addWords(alias, words)));
    words.removeIf(w -> w.length() < 2 || w.chars().anyMatch(Character::isDigit));
    return new Lexicon(words);
  }

  private static void addWords(String text, Set<String> out) {
    out.addAll(Words.of(text.toLowerCase(Locale.ROOT).replace('ё', 'е')));
  }
}
