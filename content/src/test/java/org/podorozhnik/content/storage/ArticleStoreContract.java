package org.podorozhnik.content.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.podorozhnik.content.article.ArticleStore;
import org.podorozhnik.content.article.ArticleStore.CuratedFile;
import org.podorozhnik.content.article.ArticleStore.ImportResult;
import org.podorozhnik.content.article.Slug;
import org.podorozhnik.content.article.StoredArticle;

public abstract class ArticleStoreContract extends StorageContract {
  private static final Slug STAY = Slug.of("georgia/stay");
  private static final Slug ENTRY = Slug.of("turkey/entry");

  /** Changes the text as an editor does; no port does that yet. Called before anything is read. */
  protected abstract void edit(Slug slug, String language, String source);

  private ArticleStore store() {
    return storage.articles();
  }

  private ImportResult take(CuratedFile... files) {
    return store().importCurated(List.of(files));
  }

  private static CuratedFile file(Slug slug, String language, String source) {
    return new CuratedFile(slug, language, source, "hash of " + source);
  }

  private static CuratedFile stay(String source) {
    return file(STAY, "ru", source);
  }

  private static StoredArticle unedited(String source) {
    return new StoredArticle(STAY, "ru", source, "hash of " + source, false, "");
  }

  private static StoredArticle edited(String conflict) {
    return new StoredArticle(STAY, "ru", "edited", "hash of first", true, conflict);
  }

  @Test
  void at_first_there_are_no_articles() {
    assertThat(store().all()).isEmpty();
    assertThat(store().find(STAY, "ru")).isEmpty();
  }

  @Test
  void a_new_curated_file_is_added() {
    assertThat(take(stay("first"))).isEqualTo(new ImportResult(1, 0));
    assertThat(store().find(STAY, "ru")).contains(unedited("first"));
  }

  @Test
  void articles_are_ordered_by_slug_then_language() {
    Slug hyphen = Slug.of("georgia/stay-long");
    take(file(ENTRY, "ru", "d"), file(hyphen, "ru", "c"), stay("b"), file(STAY, "en", "a"));
    assertThat(store().all()).extracting(StoredArticle::source).containsExactly("a", "b", "c", "d");
  }

  @Test
  void languages_are_kept_apart() {
    take(stay("по-русски"), file(STAY, "en", "in English"));
    assertThat(store().find(STAY, "en").orElseThrow().source()).isEqualTo("in English");
    assertThat(store().find(STAY, "de")).isEmpty();
    assertThat(store().find(ENTRY, "en")).isEmpty();
  }

  @Test
  void a_newer_curated_text_replaces_the_older_one_even_after_it_was_read() {
    take(stay("first"));
    assertThat(store().all()).containsExactly(unedited("first"));
    assertThat(take(stay("second"))).isEqualTo(new ImportResult(1, 0));
    assertThat(store().all()).containsExactly(unedited("second"));
    assertThat(store().find(STAY, "ru")).contains(unedited("second"));
  }

  @Test
  void the_same_text_again_changes_nothing_not_even_the_revision() {
    take(stay("first"));
    long revision = store().revision();
    assertThat(take(stay("first"))).isEqualTo(new ImportResult(0, 0));
    assertThat(take()).isEqualTo(new ImportResult(0, 0));
    assertThat(store().revision()).isEqualTo(revision);
  }

  @Test
  void the_revision_counts_up_with_every_change() {
    long empty = store().revision();
    take(stay("first"));
    long first = store().revision();
    take(stay("second"));
    assertThat(first).isGreaterThan(empty);
    assertThat(store().revision()).isGreaterThan(first);
  }

  @Test
  void an_article_without_a_curated_file_stays() {
    take(stay("first"));
    take(file(ENTRY, "ru", "other"));
    assertThat(store().all()).hasSize(2);
  }

  @Test
  void an_edited_article_stays_as_long_as_its_curated_file_does() {
    take(stay("first"));
    edit(STAY, "ru", "edited");
    assertThat(take(stay("first"))).isEqualTo(new ImportResult(0, 0));
    assertThat(store().find(STAY, "ru")).contains(edited(""));
  }

  @Test
  void a_newer_curated_text_is_only_a_conflict_for_an_edited_article() {
    take(stay("first"));
    edit(STAY, "ru", "edited");
    assertThat(take(stay("second"))).isEqualTo(new ImportResult(0, 1));
    assertThat(store().find(STAY, "ru")).contains(edited("second"));
  }

  @Test
  void a_conflict_stays_counted_but_is_no_new_change() {
    take(stay("first"));
    edit(STAY, "ru", "edited");
    take(stay("second"));
    long revision = store().revision();
    assertThat(take(stay("second"))).isEqualTo(new ImportResult(0, 1));
    assertThat(store().revision()).isEqualTo(revision);
  }

  @Test
  void the_latest_curated_text_is_the_conflict() {
    take(stay("first"));
    edit(STAY, "ru", "edited");
    take(stay("second"));
    take(stay("third"));
    assertThat(store().find(STAY, "ru")).contains(edited("third"));
  }

  @Test
  void a_conflict_ends_when_the_curated_file_returns_to_the_baseline() {
    take(stay("first"));
    edit(STAY, "ru", "edited");
    take(stay("second"));
    assertThat(take(stay("first"))).isEqualTo(new ImportResult(0, 0));
    assertThat(store().find(STAY, "ru")).contains(edited(""));
  }

  @Test
  void an_edit_that_found_its_way_into_the_files_is_no_conflict() {
    take(stay("first"));
    edit(STAY, "ru", "edited");
    assertThat(take(stay("edited"))).isEqualTo(new ImportResult(0, 0));
    assertThat(store().find(STAY, "ru")).contains(unedited("edited"));
  }
}
