package org.podorozhnik.db;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;
import org.podorozhnik.content.article.ArticleStore;
import org.podorozhnik.content.article.Slug;
import org.podorozhnik.content.article.StoredArticle;
import org.podorozhnik.content.broadcast.Change.Kind;

final class SqliteArticleStore implements ArticleStore {
  private static final String REVISION = "content_revision";
  private static final String COLUMNS =
      "select slug, language, source, baseline, edited, conflict from articles ";

  private final Readers readers;
  private final Writes writes;
  private final ChangeRows changes;

  SqliteArticleStore(Readers readers, Writes writes, ChangeRows changes) {
    this.readers = readers;
    this.writes = writes;
    this.changes = changes;
  }

  @Override
  public List<StoredArticle> all() {
    return readers.read(
        handle ->
            handle
                .createQuery(COLUMNS + "order by slug, language")
                .map(SqliteArticleStore::article)
                .list());
  }

  @Override
  public Optional<StoredArticle> find(Slug slug, String language) {
    return readers.read(handle -> find(handle, slug, language));
  }

  private static Optional<StoredArticle> find(Handle handle, Slug slug, String language) {
    return handle
        .createQuery(COLUMNS + "where slug = :slug and language = :language")
        .bind("slug", slug.toString())
        .bind("language", language)
        .map(SqliteArticleStore::article)
        .findOne();
  }

  private static StoredArticle article(ResultSet row, StatementContext context)
      throws SQLException {
    return new StoredArticle(
        Slug.of(row.getString("slug")),
        row.getString("language"),
        row.getString("source"),
        row.getString("baseline"),
        row.getInt("edited") == 1,
        row.getString("conflict"));
  }

  @Override
  public long revision() {
    return readers.read(handle -> Sequences.reached(handle, REVISION));
  }

  @Override
  public ImportResult importCurated(List<CuratedFile> files) {
    List<CuratedFile> copy = List.copyOf(files);
    return writes.write(handle -> importAll(handle, copy));
  }

  private ImportResult importAll(Handle handle, List<CuratedFile> files) {
    int changed = 0;
    int conflicts = 0;
    boolean touched = false;
    for (CuratedFile file : files) {
      Optional<StoredArticle> before = find(handle, file.slug(), file.language());
      StoredArticle after = CuratedImport.after(before, file);
      boolean different = !before.equals(Optional.of(after));
      if (different) {
        put(handle, after);
      }
      touched |= different;
      if (CuratedImport.replaced(before, after)) {
        changed++;
        before.ifPresent(b -> changes.note(handle, Kind.RULE, b.slug().toString(), b.language()));
      }
      conflicts += after.conflict().isEmpty() ? 0 : 1;
    }
    if (touched) {
      Sequences.next(handle, REVISION);
    }
    return new ImportResult(changed, conflicts);
  }

  private static void put(Handle handle, StoredArticle article) {
    handle
        .createUpdate(
            """
            insert into articles (slug, language, source, baseline, edited, conflict)
            values (:slug, :language, :source, :baseline, :edited, :conflict)
            on conflict (slug, language) do update
            set source = excluded.source, baseline = excluded.baseline,
                edited = excluded.edited, conflict = excluded.conflict
            """)
        .bind("slug", article.slug().toString())
        .bind("language", article.language())
        .bind("source", article.source())
        .bind("baseline", article.baseline())
        .bind("edited", article.edited() ? 1 : 0)
        .bind("conflict", article.conflict())
        .execute();
  }
}
