package org.podorozhnik.content.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import org.junit.jupiter.api.Test;
import org.podorozhnik.content.Effect;
import org.podorozhnik.content.InMemoryStorage;
import org.podorozhnik.content.SettableClock;
import org.podorozhnik.content.StorageException;
import org.podorozhnik.content.article.ArticleStore.CuratedFile;
import org.podorozhnik.content.article.Slug;
import org.podorozhnik.content.staff.Grant;
import org.podorozhnik.content.staff.Role;
import org.podorozhnik.content.subscriber.Preferences;

class CachingStorageTest {
  private static final Preferences RUSSIAN = Preferences.NONE.withLanguage(Optional.of("ru"));
  private static final Preferences ENGLISH = Preferences.NONE.withLanguage(Optional.of("en"));
  private static final Slug STAY = Slug.of("georgia/stay");

  private final SettableClock clock = new SettableClock(Instant.EPOCH);
  private final InMemoryStorage memory = new InMemoryStorage(clock);
  private final WatchedStorage watched = new WatchedStorage(memory);
  private final List<String> calls = watched.calls;
  private final Queue<Runnable> afterNextRead = watched.afterNextRead;
  private final CachingStorage caching =
      new CachingStorage(watched, () -> Duration.between(Instant.EPOCH, clock.instant()).toNanos());
  private int lastUpdate;

  private Effect fresh() {
    return new Effect(++lastUpdate, 0);
  }

  private void save(Preferences preferences) {
    caching.preferences().save(1, preferences, fresh());
  }

  private Preferences find() {
    return caching.preferences().find(1);
  }

  private void take(String source) {
    caching.articles().importCurated(List.of(new CuratedFile(STAY, "ru", source, "#" + source)));
  }

  private List<String> sources() {
    return caching.articles().all().stream().map(article -> article.source()).toList();
  }

  @Test
  void choices_are_read_once() {
    save(RUSSIAN);
    assertThat(find()).isEqualTo(find()).isEqualTo(RUSSIAN);
    assertThat(calls).containsExactly("save", "find");
  }

  @Test
  void that_a_chat_never_chose_is_read_once_too() {
    assertThat(find()).isEqualTo(find()).isEqualTo(Preferences.NONE);
    assertThat(calls).containsExactly("find");
  }

  @Test
  void choices_are_read_again_after_ten_minutes() {
    find();
    clock.tick(CachingStorage.KEPT.minusSeconds(1));
    find();
    assertThat(calls).hasSize(1);
    clock.tick(Duration.ofSeconds(1));
    find();
    assertThat(calls).hasSize(2);
  }

  @Test
  void a_failing_write_leaves_the_cache_as_it_was() {
    save(RUSSIAN);
    find();
    memory.fail(true);
    assertThatThrownBy(() -> save(ENGLISH)).isInstanceOf(StorageException.class);
    assertThatThrownBy(() -> caching.preferences().forget(1, fresh()))
        .isInstanceOf(StorageException.class);
    assertThat(find()).isEqualTo(RUSSIAN);
    memory.fail(false);
    assertThat(find()).isEqualTo(RUSSIAN);
  }

  @Test
  void a_failing_read_is_not_remembered() {
    save(RUSSIAN);
    memory.fail(true);
    assertThatThrownBy(this::find).isInstanceOf(StorageException.class);
    memory.fail(false);
    assertThat(find()).isEqualTo(RUSSIAN);
  }

  @Test
  void a_read_that_ends_after_a_later_write_leaves_nothing_old() {
    save(RUSSIAN);
    afterNextRead.add(() -> save(ENGLISH));
    assertThat(find()).isEqualTo(RUSSIAN);
    assertThat(find()).isEqualTo(ENGLISH);
  }

  @Test
  void a_read_that_ends_after_a_forgetting_leaves_nothing_old() {
    save(RUSSIAN);
    afterNextRead.add(() -> caching.preferences().forget(1, fresh()));
    find();
    assertThat(find()).isEqualTo(Preferences.NONE);
  }

  @Test
  void after_a_move_the_choices_of_both_ids_are_read_anew() {
    save(RUSSIAN);
    assertThat(find()).isEqualTo(RUSSIAN);
    assertThat(caching.preferences().find(2)).isEqualTo(Preferences.NONE);
    caching.moved(1, 2);
    assertThat(find()).isEqualTo(Preferences.NONE);
    assertThat(caching.preferences().find(2)).isEqualTo(RUSSIAN);
  }

  @Test
  void staff_are_read_once_and_again_after_a_write() {
    assertThat(caching.staff().all()).isEmpty();
    memory.staff().freeze(true, fresh());
    assertThat(caching.staff().frozen()).isFalse();
    caching.staff().grant(1, Grant.of(Role.EDITOR), Optional.empty(), fresh());
    assertThat(caching.staff().all()).hasSize(1);
    assertThat(caching.staff().frozen()).isTrue();
    memory.fail(true);
    assertThat(caching.staff().all()).hasSize(1);
  }

  @Test
  void articles_are_read_once_for_list_lookup_and_revision() {
    take("first");
    assertThat(sources()).isEqualTo(sources()).containsExactly("first");
    assertThat(caching.articles().find(STAY, "ru")).isPresent();
    assertThat(caching.articles().revision()).isEqualTo(1);
    assertThat(calls).containsExactly("importCurated", "revision", "all");
  }

  @Test
  void a_failing_import_leaves_the_articles_as_they_were() {
    take("first");
    sources();
    memory.fail(true);
    assertThatThrownBy(() -> take("second")).isInstanceOf(StorageException.class);
    assertThat(sources()).containsExactly("first");
  }

  @Test
  void a_list_that_was_read_while_an_import_ended_is_not_kept() {
    take("first");
    afterNextRead.add(() -> {});
    afterNextRead.add(() -> take("second"));
    assertThat(sources()).containsExactly("first");
    assertThat(sources()).containsExactly("second");
    assertThat(caching.articles().revision()).isEqualTo(2);
  }

  @Test
  void no_more_chats_are_remembered_than_allowed() {
    int chats = CachingStorage.MOST_CHATS + 500;
    for (int round = 0; round < 2; round++) {
      for (int chat = 0; chat < chats; chat++) {
        caching.preferences().find(chat);
      }
    }
    assertThat(calls).hasSizeGreaterThan(chats + 500);
  }
}
