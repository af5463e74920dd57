package org.podorozhnik.content.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.podorozhnik.content.Effect;
import org.podorozhnik.content.article.ArticleStore.CuratedFile;
import org.podorozhnik.content.article.Slug;
import org.podorozhnik.content.border.CrossingState;
import org.podorozhnik.content.border.CrossingState.Word;
import org.podorozhnik.content.broadcast.Change;
import org.podorozhnik.content.broadcast.Change.Kind;
import org.podorozhnik.content.broadcast.ChangeStore;

public abstract class ChangeStoreContract extends StorageContract {
  private static final Slug STAY = Slug.of("georgia/stay");

  private ChangeStore store() {
    return storage.changes();
  }

  private void take(String language, String source) {
    storage
        .articles()
        .importCurated(List.of(new CuratedFile(STAY, language, source, "#" + source)));
  }

  private static CrossingState state(Word word, String reason, Duration later) {
    return new CrossingState(
        "lars", word, START.plus(later), START.plus(later).plusSeconds(90), reason, "source");
  }

  private void set(Word word) {
    storage.official().setState(state(word, "", Duration.ZERO), fresh());
  }

  private Change crossing(String word) {
    return new Change(clock.instant(), Kind.CROSSING, "lars", word);
  }

  private List<Change> all() {
    return store().since(START.minusMillis(1));
  }

  @Test
  void at_first_nothing_changed_and_a_first_import_is_no_change() {
    take("ru", "first");
    take("ru", "first");
    assertThat(all()).isEmpty();
  }

  @Test
  void an_article_with_another_text_is_a_changed_rule() {
    take("ru", "first");
    take("en", "first");
    clock.tick(Duration.ofHours(1));
    take("en", "second");
    take("en", "second");
    assertThat(all()).containsExactly(new Change(clock.instant(), Kind.RULE, "georgia/stay", "en"));
  }

  @Test
  void another_word_on_a_crossing_is_a_change_and_the_same_again_is_none() {
    set(Word.CLOSED);
    storage.official().setState(state(Word.CLOSED, "лавина", Duration.ZERO), fresh());
    set(Word.RESTRICTED);
    set(Word.OPEN);
    assertThat(all()).containsExactly(crossing("closed"), crossing("restricted"), crossing("open"));
  }

  @Test
  void the_same_word_after_the_first_ended_is_a_change() {
    set(Word.CLOSED);
    storage.official().setState(state(Word.CLOSED, "", Duration.ofSeconds(90)), fresh());
    assertThat(all()).containsExactly(crossing("closed"), crossing("closed"));
  }

  @Test
  void a_word_that_is_taken_away_is_lifted_unless_it_ended_by_itself() {
    storage.official().clearState("lars", fresh());
    set(Word.CLOSED);
    storage.official().clearState("lars", fresh());
    set(Word.OPEN);
    List<Change> told = List.of(crossing("closed"), crossing("lifted"), crossing("open"));
    clock.tick(Duration.ofSeconds(90));
    storage.official().clearState("lars", fresh());
    assertThat(all()).containsExactlyElementsOf(told);
  }

  @Test
  void a_redelivered_word_is_no_change() {
    Effect set = fresh();
    Effect cleared = fresh();
    storage.official().setState(state(Word.CLOSED, "", Duration.ZERO), set);
    storage.official().clearState("lars", cleared);
    storage.official().setState(state(Word.CLOSED, "", Duration.ZERO), set);
    storage.official().clearState("lars", cleared);
    assertThat(all()).containsExactly(crossing("closed"), crossing("lifted"));
  }

  @Test
  void what_changed_at_the_instant_itself_is_known_and_what_is_older_is_forgotten() {
    set(Word.CLOSED);
    clock.tick(Duration.ofMillis(1));
    set(Word.OPEN);
    assertThat(store().since(START)).containsExactly(crossing("open"));
    assertThat(store().since(clock.instant())).isEmpty();
    assertThat(store().forgetBefore(clock.instant())).isEqualTo(1);
    assertThat(all()).containsExactly(crossing("open"));
  }
}
