package org.podorozhnik.db;

import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.podorozhnik.content.article.ArticleStore;
import org.podorozhnik.content.article.Slug;
import org.podorozhnik.content.article.StoredArticle;

final class SqliteArticleStore implements ArticleStore {
  private static final String COLUMNS =
      "select slug, language, source, baseline, edited, conflict from articles";
  private static final RowMapper<StoredArticle> ROW =
      (row, context) ->
          new StoredArticle(
              Slug.of(row.getString("slug")),
              row.getString("language"),
              row.getString("source"),
              row.getString("baseline"),
              row.getInt("edited") != 0,
              row.getString("conflict"));

  private final Database database;

  SqliteArticleStore(Database database) {
    this.database = database;
  }

  @Override
  public List<StoredArticle> all() {
    return database.read(h -> h.createQuery(COLUMNS + " order by slug, language").map(ROW).list());
  }

  @Override
  public Optional<StoredArticle> find(Slug slug, String language) {
    return database.read(h -> find(h, slug, language));
  }

  private static Optional<StoredArticle> find(Handle h, Slug slug, String language) {
    return h.createQuery(COLUMNS + " where slug = :slug and language = :language")
        .bind("slug", slug.toString())
        .bind("language", language)
        .map(ROW)
        .findOne();
  }

  @Override
  public ImportResult importCurated(List<CuratedFile> files) {
    if (unchanged(files)) {
      return new ImportResult(0, 0);
    }
    return database.write(
        h -> {
          int changed = 0;
          int conflicts = 0;
          for (CuratedFile file : files) {
            Optional<StoredArticle> stored = find(h, file.slug(), file.language());
            boolean same = stored.map(s -> s.baseline().equals(file.hash())).orElse(false);
            if (!same && stored.map(StoredArticle::edited).orElse(false)) {
              conflict(h, file);
              conflicts++;
            } else if (!same) {
              replace(h, file);
              changed++;
            }
          }
          if (changed + conflicts > 0) {
            h.execute("update content_revision set revision = revision + 1");
          }
          return new ImportResult(changed, conflicts);
        });
  }

  /** Most starts change nothing, and then nothing is written. */
  private boolean unchanged(List<CuratedFile> files) {
    List<String> baselines =
        database.read(
            h -> h.createQuery("select baseline from articles").mapTo(String.class).list());
    return java.util.Set.copyOf(baselines)
        .containsAll(files.stream().map(CuratedFile::hash).toList());
  }

  private static void replace(Handle h, CuratedFile file) {
    h.createUpdate(
            "insert into articles (slug, language, source, baseline, edited, conflict)"
                + " values (:slug, :language, :source, :hash, 0, '')"
                + " on conflict (slug, language) do update set source = excluded.source,"
                + " baseline = excluded.baseline, conflict = ''")
        .bind("slug", file.slug().toString())
        .bind("language", file.language())
        .bind("source", file.source())
        .bind("hash", file.hash())
        .execute();
  }

  private static void conflict(Handle h, CuratedFile file) {
    h.createUpdate(
            "update articles set conflict = :source, baseline = :hash"
                + " where slug = :slug and language = :language")
        .bind("slug", file.slug().toString())
        .bind("language", file.language())
        .bind("source", file.source())
        .bind("hash", file.hash())
        .execute();
  }

  @Override
  public long revision() {
    return database.read(
        h -> h.createQuery("select revision from content_revision").mapTo(Long.class).one());
  }
}
