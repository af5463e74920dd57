package org.podorozhnik.content.cache;

import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.podorozhnik.content.article.ArticleStore;
import org.podorozhnik.content.article.Slug;
import org.podorozhnik.content.article.StoredArticle;

/** All articles as one value, so that list, lookup and revision agree with each other. */
final class CachingStorageArticles implements ArticleStore {
  private static final String ALL = "all";

  private final ArticleStore store;
  private final CachingStorageFill<String, Snapshot> cache =
      new CachingStorageFill<>(Caffeine.newBuilder().maximumSize(1).build());

  CachingStorageArticles(ArticleStore store) {
    this.store = store;
  }

  private record Place(Slug slug, String language) {
    static Place of(StoredArticle article) {
      return new Place(article.slug(), article.language());
    }
  }

  private record Snapshot(
      long revision, List<StoredArticle> all, Map<Place, StoredArticle> byPlace) {
    /** The revision first: at worst it is older than the articles, and they are read once more. */
    static Snapshot of(ArticleStore store) {
      long revision = store.revision();
      List<StoredArticle> all = List.copyOf(store.all());
      return new Snapshot(
          revision,
          all,
          all.stream().collect(Collectors.toUnmodifiableMap(Place::of, Function.identity())));
    }
  }

  private Snapshot snapshot() {
    return cache.get(ALL, () -> Snapshot.of(store));
  }

  @Override
  public List<StoredArticle> all() {
    return snapshot().all();
  }

  @Override
  public Optional<StoredArticle> find(Slug slug, String language) {
    return Optional.ofNullable(snapshot().byPlace().get(new Place(slug, language)));
  }

  @Override
  public long revision() {
    return snapshot().revision();
  }

  @Override
  public ImportResult importCurated(List<CuratedFile> files) {
    ImportResult result = store.importCurated(files);
    cache.drop(ALL);
    return result;
  }
}
