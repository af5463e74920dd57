package org.podorozhnik.content.curated;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.podorozhnik.content.article.Article;
import org.podorozhnik.content.article.ArticleStore;
import org.podorozhnik.content.article.Slug;
import org.podorozhnik.content.article.StoredArticle;
import org.podorozhnik.content.border.Crossing;
import org.podorozhnik.content.border.CrossingCatalog;
import org.podorozhnik.content.border.Queue;
import org.podorozhnik.content.border.ReportDraft;
import org.podorozhnik.content.search.Answer;
import org.podorozhnik.content.search.PlaceTables;
import org.podorozhnik.content.search.ReportReader;
import org.podorozhnik.content.search.SearchContext;
import org.podorozhnik.content.search.SearchModel;
import org.podorozhnik.content.search.SearchService;

/**
 * The articles as people see them now, with their search. Reading never waits for the store: a
 * snapshot is replaced as a whole by {@link #refresh}. Thread-safe.
 */
public final class Library {
  /** The language that every article has. */
  public static final String BASE_LANGUAGE = "ru";

  private final CrossingCatalog crossings;
  private final ReportReader reports;
  private volatile Snapshot snapshot;

  private record Snapshot(
      long revision, Map<Slug, Map<String, Article>> articles, SearchService search) {}

  private Library(CrossingCatalog crossings, ReportReader reports, Snapshot snapshot) {
    this.crossings = crossings;
    this.reports = reports;
    this.snapshot = snapshot;
  }

  /** The curated articles alone, as the build prepared them; needs no store. */
  public static Library curated() {
    Curated curated = Curated.load();
    return over(curated.articles(), 0);
  }

  /** What the store holds; parses only what differs from the curated bundle. */
  public static Library of(ArticleStore store, Curated curated) {
    return over(parsed(store.all(), curated), store.revision());
  }

  private static Library over(List<Article> articles, long revision) {
    CrossingCatalog crossings = Curated.crossings();
    SearchModel model = Curated.model();
    PlaceTables places = Curated.places();
    SearchService search = new SearchService(model, places, crossings, base(articles));
    ReportReader reports = new ReportReader(model, places, crossings, Curated.landmarks());
    return new Library(crossings, reports, new Snapshot(revision, byslug(articles), search));
  }

  /** Takes up what was changed in the store since the last time. */
  public synchronized void refresh(ArticleStore store, Curated curated) {
    long revision = store.revision();
    if (revision != snapshot.revision()) {
      List<Article> articles = parsed(store.all(), curated);
      SearchService search = snapshot.search().with(base(articles));
      snapshot = new Snapshot(revision, byslug(articles), search);
    }
  }

  public long revision() {
    return snapshot.revision();
  }

  public CrossingCatalog crossings() {
    return crossings;
  }

  /** The article in the language, or in Russian where it is not translated yet. */
  public Optional<Article> find(Slug slug, String language) {
    Map<String, Article> versions = snapshot.articles().get(slug);
    if (versions == null) {
      return byAlias(slug, language);
    }
    return Optional.ofNullable(versions.getOrDefault(language, versions.get(BASE_LANGUAGE)));
  }

  /** The articles of an area in a fixed order, each in the language or in Russian. */
  public List<Article> inArea(String area, String language) {
    List<Article> out = new ArrayList<>();
    snapshot
        .articles()
        .forEach(
            (slug, versions) -> {
              if (slug.area().equals(area)) {
                find(slug, language).ifPresent(out::add);
              }
            });
    return out;
  }

  /** Every article in every language. */
  public List<Article> all() {
    return snapshot.articles().values().stream().flatMap(v -> v.values().stream()).toList();
  }

  public Answer answer(String question, SearchContext context) {
    return snapshot.search().answer(question, context);
  }

  /** The crossing that words name, by its id or however it is called; the likeliest of several. */
  public Optional<Crossing> crossingNamed(String words) {
    return crossingsNamed(words).stream().findFirst();
  }

  /** All crossings that words may name, the likeliest first; one alone if they are its id. */
  public List<Crossing> crossingsNamed(String words) {
    if (words.isBlank()) {
      return List.of();
    }
    Optional<Crossing> exact = crossings.find(words.strip());
    if (exact.isPresent()) {
      return List.of(exact.get());
    }
    return answer(words, SearchContext.NONE).choices().stream()
        .filter(slug -> slug.area().equals("crossing"))
        .flatMap(slug -> crossings.find(slug.topic()).stream())
        .distinct()
        .toList();
  }

  /** What a message reports of a queue; empty for questions and all else. */
  public Optional<ReportDraft> report(String text) {
    return snapshot.search().inDanger(text) ? Optional.empty() : reports.read(text);
  }

  /** Which queue of a crossing a text speaks of: direction and class, as far as it says. */
  public Queue queue(String text, Crossing crossing) {
    return reports.queue(text, crossing);
  }

  /** Articles that a text may mean, best first. */
  public List<Article> matches(String text, String language, int limit) {
    return snapshot.search().matches(text, limit).stream()
        .flatMap(slug -> find(slug, language).stream())
        .toList();
  }

  private Optional<Article> byAlias(Slug slug, String language) {
    return snapshot.articles().values().stream()
        .filter(v -> v.values().stream().anyMatch(a -> a.aliases().contains(slug)))
        .map(v -> v.getOrDefault(language, v.get(BASE_LANGUAGE)))
        .filter(java.util.Objects::nonNull)
        .findFirst();
  }

  private static List<Article> base(List<Article> articles) {
    return articles.stream().filter(a -> a.language().equals(BASE_LANGUAGE)).toList();
  }

  private static Map<Slug, Map<String, Article>> byslug(List<Article> articles) {
    Map<Slug, Map<String, Article>> out = new TreeMap<>(Comparator.naturalOrder());
    for (Article a : articles) {
      out.computeIfAbsent(a.slug(), s -> new LinkedHashMap<>()).put(a.language(), a);
    }
    return out;
  }

  private static List<Article> parsed(List<StoredArticle> stored, Curated curated) {
    Map<String, Article> ready = new HashMap<>();
    curated.entries().forEach(e -> ready.put(e.file().hash(), e.article()));
    ArticleReader reader = new ArticleReader();
    List<Article> out = new ArrayList<>();
    for (StoredArticle article : stored) {
      Article known = article.edited() ? null : ready.get(article.baseline());
      if (known != null) {
        out.add(known);
      } else {
        read(reader, article).ifPresent(out::add);
      }
    }
    return out;
  }

  /** A stored source that cannot be read any more must not keep the others from being shown. */
  private static Optional<Article> read(ArticleReader reader, StoredArticle article) {
    try {
      return Optional.of(reader.read(article.source(), article.language()));
    } catch (ArticleFault e) {
      System.getLogger(Library.class.getName())
          .log(
              System.Logger.Level.ERROR, "stored article {0}: {1}", article.slug(), e.getMessage());
      return Optional.empty();
    }
  }
}
