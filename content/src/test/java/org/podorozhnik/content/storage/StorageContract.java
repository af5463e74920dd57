package org.podorozhnik.content.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.podorozhnik.content.Effect;
import org.podorozhnik.content.SettableClock;
import org.podorozhnik.content.Storage;
import org.podorozhnik.content.article.ArticleStore.CuratedFile;
import org.podorozhnik.content.article.Slug;
import org.podorozhnik.content.article.StoredArticle;
import org.podorozhnik.content.subscriber.Preferences;
import org.podorozhnik.content.update.PendingReplyStore.PendingReply;

/** What every implementation of the ports promises; one nested suite a port. */
public abstract class StorageContract {
  protected static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
  protected final SettableClock clock = new SettableClock(NOW);
  private Storage storage;

  /** A new, empty storage over the clock. */
  protected abstract Storage open() throws Exception;

  @BeforeEach
  void openStorage() throws Exception {
    storage = open();
  }

  @AfterEach
  void closeStorage() {
    storage.close();
  }

  @Nested
  class PreferenceStoreContract {
    private final Preferences english = Preferences.NONE.withLanguage(Optional.of("en"));

    @Test
    void a_chat_that_never_chose_has_no_preferences() {
      assertThat(storage.preferences().find(1)).isEqualTo(Preferences.NONE);
    }

    @Test
    void a_choice_is_kept_and_replaced() {
      storage.preferences().save(-100123, english, new Effect(1, 0));
      assertThat(storage.preferences().find(-100123)).isEqualTo(english);
      Preferences both = english.withCountry(Optional.of("georgia"));
      storage.preferences().save(-100123, both, new Effect(2, 0));
      assertThat(storage.preferences().find(-100123)).isEqualTo(both);
      assertThat(storage.preferences().find(100123)).isEqualTo(Preferences.NONE);
    }

    @Test
    void the_same_effect_is_applied_once() {
      assertThat(storage.preferences().save(1, english, new Effect(5, 0))).isTrue();
      assertThat(storage.preferences().save(1, Preferences.NONE, new Effect(5, 0))).isFalse();
      assertThat(storage.preferences().find(1)).isEqualTo(english);
      assertThat(storage.preferences().save(1, Preferences.NONE, new Effect(5, 1))).isTrue();
    }

    @Test
    void an_effect_of_a_lower_id_counts_too_since_ids_may_restart() {
      storage.preferences().save(1, english, new Effect(900, 0));
      assertThat(storage.preferences().save(1, Preferences.NONE, new Effect(3, 0))).isTrue();
    }

    @Test
    void forgetting_says_whether_something_was_held() {
      assertThat(storage.preferences().forget(1, new Effect(1, 0))).isFalse();
      storage.preferences().save(1, english, new Effect(2, 0));
      assertThat(storage.preferences().forget(1, new Effect(3, 0))).isTrue();
      assertThat(storage.preferences().find(1)).isEqualTo(Preferences.NONE);
    }
  }

  @Nested
  class HandledUpdateStoreContract {
    @Test
    void an_update_is_seen_once_its_effect_is_committed() {
      assertThat(storage.handledUpdates().seen(7)).isFalse();
      storage.preferences().save(1, Preferences.NONE, new Effect(7, 0));
      assertThat(storage.handledUpdates().seen(7)).isTrue();
      assertThat(storage.handledUpdates().seen(6)).isFalse();
    }

    @Test
    void old_ids_are_forgotten_and_young_ones_kept() {
      storage.preferences().save(1, Preferences.NONE, new Effect(1, 0));
      clock.tick(Duration.ofHours(49));
      storage.preferences().save(1, Preferences.NONE, new Effect(2, 0));
      assertThat(storage.handledUpdates().forgetBefore(clock.instant().minus(Duration.ofHours(48))))
          .isEqualTo(1);
      assertThat(storage.handledUpdates().seen(1)).isFalse();
      assertThat(storage.handledUpdates().seen(2)).isTrue();
    }
  }

  @Nested
  class PendingReplyStoreContract {
    private final PendingReply reply = new PendingReply("текст", NOW, NOW.plusSeconds(10));

    @Test
    void a_reply_is_handed_out_once_it_is_due() {
      long id = storage.pendingReplies().add(reply);
      assertThat(storage.pendingReplies().due(NOW.plusSeconds(9), 10)).isEmpty();
      assertThat(storage.pendingReplies().due(NOW.plusSeconds(10), 10))
          .singleElement()
          .satisfies(
              r -> {
                assertThat(r.id()).isEqualTo(id);
                assertThat(r.payload()).isEqualTo("текст");
                assertThat(r.created()).isEqualTo(NOW);
                assertThat(r.attempts()).isZero();
              });
    }

    @Test
    void the_oldest_come_first_and_no_more_than_asked_for() {
      long first = storage.pendingReplies().add(reply);
      long second = storage.pendingReplies().add(reply);
      storage.pendingReplies().add(reply);
      assertThat(second).isGreaterThan(first);
      assertThat(storage.pendingReplies().due(NOW.plusSeconds(60), 2))
          .extracting(r -> r.id())
          .containsExactly(first, second);
    }

    @Test
    void putting_off_counts_an_attempt_and_removing_ends_it() {
      long id = storage.pendingReplies().add(reply);
      storage.pendingReplies().postpone(id, NOW.plusSeconds(100));
      assertThat(storage.pendingReplies().due(NOW.plusSeconds(60), 10)).isEmpty();
      assertThat(storage.pendingReplies().due(NOW.plusSeconds(100), 10).get(0).attempts())
          .isEqualTo(1);
      storage.pendingReplies().remove(id);
      storage.pendingReplies().remove(id);
      assertThat(storage.pendingReplies().size()).isZero();
    }
  }

  @Nested
  class CounterStoreContract {
    @Test
    void counters_are_summed_over_days() {
      LocalDate day = LocalDate.of(2026, 3, 1);
      storage.counters().add(day, Map.of("a", 2L, "b", 1L));
      storage.counters().add(day, Map.of("a", 3L));
      storage.counters().add(day.plusDays(1), Map.of("a", 10L));
      assertThat(storage.counters().sums(day, day))
          .containsOnly(Map.entry("a", 5L), Map.entry("b", 1L));
      assertThat(storage.counters().sums(day, day.plusDays(1))).containsEntry("a", 15L);
    }
  }

  @Nested
  class ArticleStoreContract {
    private final Slug slug = Slug.of("georgia/stay");

    @Test
    void curated_files_are_taken_and_taken_again_when_they_change() {
      assertThat(storage.articles().importCurated(List.of(file("one", "h1"))).changed())
          .isEqualTo(1);
      long revision = storage.articles().revision();
      assertThat(storage.articles().importCurated(List.of(file("one", "h1"))).changed()).isZero();
      assertThat(storage.articles().revision()).isEqualTo(revision);
      assertThat(storage.articles().importCurated(List.of(file("two", "h2"))).changed())
          .isEqualTo(1);
      assertThat(storage.articles().revision()).isGreaterThan(revision);
      assertThat(storage.articles().find(slug, "ru")).map(StoredArticle::source).contains("two");
      assertThat(storage.articles().find(slug, "en")).isEmpty();
    }

    @Test
    void articles_stand_in_order_of_slug() {
      storage
          .articles()
          .importCurated(
              List.of(
                  new CuratedFile(Slug.of("turkey/stay"), "ru", "t", "1"),
                  new CuratedFile(Slug.of("georgia/stay"), "ru", "g", "2")));
      assertThat(storage.articles().all())
          .extracting(a -> a.slug().toString())
          .containsExactly("georgia/stay", "turkey/stay");
    }

    private CuratedFile file(String source, String hash) {
      return new CuratedFile(slug, "ru", source, hash);
    }
  }
}
